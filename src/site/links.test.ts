import { describe, expect, it } from 'vitest';
import { files, leads, levels, published } from './virtual-links.ts';
import { siteOf } from './virtual-site.ts';

const encoded = (href: string | undefined): string => decodeURI(href ?? '');

describe('a link in a page of the default language', () => {
  it.each([
    ['въпроси.md', '/въпроси/'],
    ['./въпроси.md', '/въпроси/'],
    ['%D0%B2%D1%8A%D0%BF%D1%80%D0%BE%D1%81%D0%B8.md', '/въпроси/'],
    ['въпроси.md#първи-въпрос', '/въпроси/#първи-въпрос'],
    ['въпроси.md?print#първи-въпрос', '/въпроси/?print#първи-въпрос'],
    ['въпроси.md#:~:text=отговор', '/въпроси/#:~:text=отговор'],
    ['въпроси.en.md#first-question', '/en/въпроси/#first-question'],
    ['guide/архив.md', '/guide/архив/'],
    ['guide/', '/guide/'],
    ['guide', '/guide/'],
    ['guide/index.md', '/guide/'],
    ['guide/схема.png', '/guide/схема.png'],
    ['guide/доклад.pdf#page=2', '/guide/доклад.pdf#page=2'],
    ['/въпроси/', '/въпроси/'],
    ['/въпроси', '/въпроси/'],
    ['/въпроси.md', '/въпроси/'],
    ['/въпроси/index.html', '/въпроси/'],
    ['/en/guide/archive/', '/en/guide/archive/'],
    ['/guide/доклад.pdf', '/guide/доклад.pdf'],
    ['/favicon.svg', '/favicon.svg'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/robots.txt', '/robots.txt'],
    ['../pgp/ключ.asc', '/pgp/ключ.asc'],
    ['https://docs.example.org/въпроси/#първи-въпрос', '/въпроси/#първи-въпрос'],
    ['https://docs.example.org', '/'],
    ['//docs.example.org/en/въпроси/#first-question', '/en/въпроси/#first-question'],
    ['#проба', '#проба'],
    ['#', '#'],
    ['#top', '#top'],
    ['mailto:admin@example.org', 'mailto:admin@example.org'],
    ['xmpp:admin@example.org?message', 'xmpp:admin@example.org?message'],
    ['tel:+35921234567', 'tel:+35921234567'],
    ['https://other.example/път?a=1&b=2#c', 'https://other.example/път?a=1&b=2#c'],
  ])('%s leads to %s', (url, href) => {
    const { link, problems } = leads('проба.md', '/проба/', url);
    expect(problems).toEqual([]);
    expect(encoded(link?.href)).toBe(href);
  });
});

describe('a link in a translation', () => {
  it.each([
    ['въпроси.md', '/en/въпроси/'],
    ['въпроси.en.md', '/en/въпроси/'],
    ['въпроси.md#first-question', '/en/въпроси/#first-question'],
    ['guide/архив.md', '/en/guide/archive/'],
    ['само-тук.md#раздел', '/en/само-тук/#раздел'],
    ['../въпроси/', '/en/въпроси/'],
    ['/въпроси/#първи-въпрос', '/въпроси/#първи-въпрос'],
    ['guide/схема.png', '/guide/схема.en.png'],
  ])('%s leads to %s', (url, href) => {
    const { link, problems } = leads('проба.en.md', '/en/проба/', url);
    expect(problems).toEqual([]);
    expect(encoded(link?.href)).toBe(href);
  });
});

describe('a page that is shown in its original language', () => {
  it('leads to the pages of the reader’s language', () => {
    const { link } = leads('проба.md', '/en/проба/', 'въпроси.md');
    expect(encoded(link?.href)).toBe('/en/въпроси/');
    expect(link).toMatchObject({ kind: 'page', hreflang: 'en' });
  });

  it('leads to the original where only that has the section', () => {
    const { link, problems } = leads('проба.md', '/en/проба/', 'въпроси.md#първи-въпрос');
    expect(problems).toEqual([]);
    expect(encoded(link?.href)).toBe('/въпроси/#първи-въпрос');
    expect(link).not.toHaveProperty('hreflang');
  });

  it('shows the pictures of the language of its text', () => {
    expect(encoded(leads('проба.md', '/en/проба/', 'guide/схема.png').link?.href)).toBe('/guide/схема.png');
  });

  it('has its mistakes told once', () => {
    expect(leads('проба.md', '/en/проба/', 'няма.md').problems).toHaveLength(1);
  });
});

describe('hreflang', () => {
  it.each([
    ['names the language of a text in another language', 'проба.md', '/проба/', 'въпроси.en.md', 'en'],
    [
      'names the original’s language where there is no translation',
      'проба.en.md',
      '/en/проба/',
      'само-тук.md',
      'bg',
    ],
    ['is not there within one language', 'проба.md', '/проба/', 'въпроси.md', undefined],
  ])('%s', (_rule, from, route, url, hreflang) => {
    const { link } = leads(from, route, url);
    expect(link?.kind === 'page' ? link.hreflang : 'no page').toBe(hreflang);
  });
});

describe('a base', () => {
  const based = { ...published, base: '/упътване' };
  it.each([
    ['въпроси.md', '/упътване/въпроси/'],
    ['/въпроси/', '/упътване/въпроси/'],
    ['/упътване/въпроси/', '/упътване/въпроси/'],
    ['/упътване', '/упътване/'],
    ['guide/схема.png', '/упътване/guide/схема.png'],
    ['/favicon.svg', '/упътване/favicon.svg'],
    ['#проба', '#проба'],
    [`https://docs.example.org/${encodeURI('упътване')}/въпроси/`, '/упътване/въпроси/'],
    ['https://docs.example.org/форум/', 'https://docs.example.org/форум/'],
  ])('stands before %s', (url, href) => {
    const { link, problems } = leads('проба.md', '/проба/', url, based);
    expect(problems).toEqual([]);
    expect(encoded(link?.href)).toBe(href);
  });
});

describe('a link in a folder', () => {
  it.each([
    ['архив.md', '/guide/архив/'],
    ['../въпроси.md', '/въпроси/'],
    ['схема.png', '/guide/схема.png'],
    ['../архив/', '/guide/архив/'],
    ['../../guide/схема.png', '/guide/схема.png'],
    ['100% сигурно.md', '/guide/100% сигурно/'],
    ['100%25%20сигурно.md', '/guide/100% сигурно/'],
    ['../', '/guide/'],
    ['./', '/guide/проба/'],
  ])('%s leads to %s', (url, href) => {
    const { link, problems } = leads('guide/проба.md', '/guide/проба/', url);
    expect(problems).toEqual([]);
    expect(encoded(link?.href)).toBe(href);
  });
});

describe('srcset', () => {
  it('has each of its addresses resolved', () => {
    const text = '# Начало\n\n<img srcset="guide/схема.png 1x, /favicon.svg 2x">\n';
    const site = siteOf({ ...files, 'index.md': text }, { ...published, base: '/docs/' });
    expect(site.found).toEqual([]);
    const [link] = site.linksOf('/');
    expect(encoded(link?.href)).toBe('/docs/guide/схема.png 1x, /docs/favicon.svg 2x');
  });

  it('tells which of its addresses leads nowhere', () => {
    const site = siteOf(
      { ...files, 'index.md': '<img srcset="guide/схема.png 1x, няма.png 2x">\n' },
      { levels },
    );
    expect(site.found.map(({ message }) => message)).toEqual(['“няма.png” leads nowhere.']);
  });
});

describe('file names that mean something in addresses', () => {
  it.each([
    ['C# и F#.md', '/C%23 и F%23/', 'C%23%20и%20F%23.md'],
    ['защо?.md', '/защо%3F/', 'защо%3F.md'],
    ['50%.md', '/50%25/', '50%25.md'],
    ['a&b.md', '/a&b/', 'a&b.md'],
  ])('%s is written as %s', (file, href, url) => {
    const site = siteOf({ 'index.md': `[x](${url})`, [file]: '# Страница' });
    expect(site.found).toEqual([]);
    const written = site.linksOf('/')[0]?.href;
    expect(written).toBe(href.replace(/[\u0400-\u04ff ]+/g, encodeURI));
  });
});

describe('one language', () => {
  it('has routes without locale and no hreflang', () => {
    const site = siteOf(
      {
        'index.md': '[die Fragen](häufige-fragen.md#über-uns)',
        'häufige-fragen.md': '# Fragen\n\n## Über uns\n',
      },
      { locales: { de: { label: 'Deutsch' } } },
    );
    expect(site.found).toEqual([]);
    expect(encoded(site.linksOf('/')[0]?.href)).toBe('/häufige-fragen/#über-uns');
    expect(site.pages.map(({ route }) => route)).toEqual(['/häufige-fragen/', '/']);
  });
});
