import { describe, expect, it } from 'vitest';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const files = {
  'index.md': '# Начало\n\n## Новини\n',
  'index.en.md': '# Home\n',
  'въпроси.md': '# Въпроси\n\n## Първи въпрос\n',
  'въпроси.en.md': '# Questions\n\n## First question\n',
  'само-тук.md': '# Само тук\n\n## Раздел\n',
  'guide/index.md': '# Упътване\n',
  'guide/архив.md': '# Архив\n',
  'guide/архив.en.md': '---\nslug: archive\n---\n# Archive\n',
  'guide/100% сигурно.md': '# Сигурно\n',
  'guide/схема.png': '',
  'guide/схема.en.png': '',
  'guide/доклад.pdf': '',
};
// What is wrong with these files themselves is told elsewhere.
const levels = { 'picture-unused': 'ignore', 'outline-mismatch': 'ignore' } as const;
const published: VirtualOptions = {
  levels,
  site: 'https://docs.example.org',
  public: ['favicon.svg', 'pgp/ключ.asc'],
};

/** Where a link in a page leads. */
function leads(from: string, route: string, url: string, options: VirtualOptions = published) {
  const site = siteOf({ ...files, [from]: `# Проба\n\n[x](${url})\n` }, options);
  const [link] = site.linksOf(route);
  return { link, problems: site.found.map(({ code, advice }) => `${code}: ${advice ?? ''}`) };
}

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

describe('what leads nowhere', () => {
  it.each([
    ['въпрси.md', 'link-not-found: Did you mean въпроси.md?'],
    ['архив.md', 'link-not-found: Did you mean guide/архив.md?'],
    ['guide/схемаа.png', 'link-not-found: Did you mean guide/схема.png?'],
    ['/въпрос/', 'link-not-found: Did you mean /въпроси/?'],
    ['https://docs.example.org/en/въпрос/', 'link-not-found: Did you mean /en/въпроси/?'],
    ['въпроси.md#първи-впрос', 'link-anchor-not-found: Did you mean #първи-въпрос?'],
    ['#прба', 'link-anchor-not-found: Did you mean #проба?'],
    ['../../../въпроси.md', 'link-not-found: Did you mean въпроси.md?'],
    ['архив.en.mdx', 'link-not-found: '],
    ['javascript:alert(1)', 'link-refused: '],
    [' java\tscript:alert(1)', 'link-refused: '],
    ['vbscript:x', 'link-refused: '],
    ['data:image/png;base64,AAAA', 'link-refused: '],
    ['https://', 'link-malformed: '],
    ['http://[1', 'link-malformed: '],
    ['', 'link-empty: '],
    ['http://docs.example.org/en/', 'link-insecure: Write https:'],
    ['http://127.0.0.1:8000/въпроси/', 'link-local-address: '],
    ['http://192.168.1.7/', 'link-local-address: '],
    ['http://localhost/', 'link-local-address: '],
  ])('%s is told: %s', (url, told) => {
    expect(leads('проба.md', '/проба/', url).problems).toEqual([expect.stringContaining(told)]);
  });

  it('is told with file, line and column', () => {
    const site = siteOf({ 'index.md': '# Начало\n\nТекст и [дума](няма.md).\n' });
    expect(site.found).toEqual([
      expect.objectContaining({
        file: 'index.md',
        line: 3,
        column: 9,
        code: 'link-not-found',
        severity: 'error',
      }),
    ]);
  });

  it('suggests the matching section where the one of another language was written', () => {
    expect(leads('проба.en.md', '/en/проба/', 'въпроси.md#първи-въпрос').problems).toEqual([
      'link-anchor-not-found: Did you mean #first-question?',
    ]);
  });

  it('is written as it was, and never where it was refused', () => {
    expect(leads('проба.md', '/проба/', 'няма.md').link).toEqual({ kind: 'broken', href: 'няма.md' });
    expect(leads('проба.md', '/проба/', 'javascript:1').link).toEqual({ kind: 'broken', href: '#' });
  });
});

describe('a link that says http:', () => {
  it('is told where another link reaches the same host by https:', () => {
    const text = '# А\n\n[а](http://xmpp.org/а) [б](https://xmpp.org/) [в](http://old.example/)\n';
    const site = siteOf({ 'index.md': text });
    expect(site.found.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'link-insecure 3:1',
    ]);
    expect(site.linksOf('/')[0]).toEqual({ kind: 'external', href: 'http://xmpp.org/а' });
  });
});

describe('links that stand in no text', () => {
  const told = (frontMatter: string, options: VirtualOptions = published): string[] =>
    siteOf({ ...files, 'index.md': `---\n${frontMatter}\n---\n# Начало\n` }, options).found.map(
      ({ file, line, code, advice }) => `${file ?? ''}:${line ?? ''} ${code} ${advice ?? ''}`,
    );

  it.each([
    ['hero: { action: въпроси.md }', []],
    ['hero:\n  - въпрси.md', ['index.md:3 link-not-found Did you mean въпроси.md?']],
    ['see: https://docs.example.org/няма-такава-страница/', ['index.md:2 link-not-found ']],
    ['see: http://localhost:8000/', ['index.md:2 link-local-address ']],
    ['picture: guide/схемаа.png', ['index.md:2 link-not-found Did you mean guide/схема.png?']],
    ['note: Пише се в index.mdx, а не тук.', []],
  ])('are resolved in the front matter: %s', (frontMatter, problems) => {
    const found = told(frontMatter);
    expect(found).toHaveLength(problems.length);
    problems.forEach((problem, index) => {
      expect(found[index]).toContain(problem);
    });
  });

  it('are resolved in the navigation', () => {
    const navigation = [
      'index',
      { title: 'Тук', href: 'https://docs.example.org/въпрос/' },
      { title: 'Още', items: [{ title: 'У дома', href: 'http://127.0.0.1/' }] },
    ];
    const options = { ...published, navigation, levels: { ...levels, 'page-orphan': 'ignore' } as const };
    expect(told('order: 1', options)).toEqual([
      expect.stringContaining('astro.config.mjs: link-local-address'),
      expect.stringContaining('astro.config.mjs: link-not-found Did you mean /въпроси/?'),
    ]);
  });
});

describe('what nothing leads to', () => {
  const told = (more: Record<string, string>, options: VirtualOptions = {}): string[] =>
    siteOf({ 'index.md': '# Начало\n', ...more }, options).found.map(
      ({ code, file, severity }) => `${severity} ${code} ${file ?? ''}`,
    );

  it('is told of a picture, and not where a page, a srcset or the front matter shows it', () => {
    const pictures = { 'а.png': '', 'б.svg': '', 'в.webp': '', 'г.jpeg': '', 'д.pdf': '' };
    const text = '---\ncover: в.webp\n---\n![а](а.png)\n\n<img srcset="г.jpeg 2x">\n';
    expect(told({ ...pictures, 'index.md': text })).toEqual(['warning picture-unused б.svg']);
  });

  it('is told of a page that is neither in the navigation nor linked to', () => {
    const pages = { 'а.md': '# А', 'б.md': '# Б', 'б.en.md': '# B', 'в.md': '---\nhidden: true\n---\n# В' };
    expect(told({ 'index.md': '[а](а.md)', ...pages }, { navigation: ['index'] })).toEqual([
      'warning page-orphan б.en.md',
      'warning page-orphan б.md',
    ]);
    expect(told(pages)).toEqual([]);
  });

  it('is none that links only to itself', () => {
    expect(told({ 'а.md': '# А\n\n[а](#а)' }, { navigation: ['index'] })).toEqual([
      'warning page-orphan а.md',
    ]);
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

describe('hostile addresses', () => {
  const long = 300_000;
  it.each([
    ['spaces', `а${' '.repeat(long)}б`],
    ['percent signs', '%'.repeat(long)],
    ['slashes and dots', '../'.repeat(long)],
    ['hashes', '#'.repeat(long)],
    ['a lone surrogate', '\ud800.md'],
  ])('of %s are told, and nothing hangs', (_what, url) => {
    const { problems } = leads('проба.md', '/проба/', url);
    expect(problems).toHaveLength(1);
  });

  it('in a srcset of commas are none', () => {
    const list = `guide/схема.png,${','.repeat(long)}х${','.repeat(long)}`;
    const site = siteOf({ ...files, 'index.md': `<img srcset="${list}">\n` }, { levels });
    expect(site.found.map(({ code }) => code)).toEqual(['link-not-found']);
  });
});
