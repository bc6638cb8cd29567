import { describe, expect, it } from 'vitest';
import type { PageView } from './model.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';
import { viewOf } from './view.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const files = {
  'index.md': '# Начало\n',
  'index.en.md': '# Home\n',
  'архив.md':
    '---\ndescription: За архива\n---\n# Архив\n\n### Рано\n\n## Едно\n\n### Две\n\n#### Пет\n\n## Три\n',
  'архив.en.md': '---\nslug: archive\n---\n# Archive\n',
  'само-тук.md': '# Само тук\n',
  'only-here.en.md': '# Only here\n',
  'скрита.md': '---\nhidden: true\n---\n# Скрита\n',
  '404.md': '# Няма я\n',
};
const published: VirtualOptions = {
  site: 'https://docs.example.org',
  base: '/docs',
  title: { bg: 'Пример', en: 'Example' },
  description: { bg: 'Какво е това', en: 'What this is' },
  editPattern: 'https://git.example.org/edit/{path}',
};

function view(route: string, options = published): PageView {
  const site = siteOf(files, options);
  return viewOf(site, site.page(route));
}

const whole = (path: string): string => `https://docs.example.org/docs${encodeURI(path)}`;
const alternates = (route: string): string[] =>
  view(route).alternates.map(({ hreflang, href }) => `${hreflang} ${decodeURI(href)}`);

describe('alternates', () => {
  it.each(['/архив/', '/en/archive/'])('%s names itself, its translation and x-default', (route) => {
    expect(alternates(route)).toEqual([
      'bg https://docs.example.org/docs/архив/',
      'en https://docs.example.org/docs/en/archive/',
      'x-default https://docs.example.org/docs/архив/',
    ]);
  });

  it('name only what is really written in a language', () => {
    expect(alternates('/само-тук/')).toEqual([
      'bg https://docs.example.org/docs/само-тук/',
      'x-default https://docs.example.org/docs/само-тук/',
    ]);
    expect(alternates('/en/only-here/')).toEqual(['en https://docs.example.org/docs/en/only-here/']);
  });

  it.each(['/en/само-тук/', '/only-here/', '/скрита/', '/404/'])(
    '%s, not to be indexed, names none',
    (route) => {
      expect(alternates(route)).toEqual([]);
      expect(view(route).indexable).toBe(false);
    },
  );

  it('are named back by every page they name', () => {
    const site = siteOf(files, published);
    const views = site.pages.map((page) => viewOf(site, page));
    for (const one of views) {
      for (const { href } of one.alternates) {
        const other = views.find(({ canonical, indexable }) => indexable && canonical === href);
        expect(other?.alternates).toEqual(one.alternates);
      }
    }
  });

  it('need to know where the site is published', () => {
    expect(view('/архив/', {}).alternates).toEqual([]);
  });
});

describe('canonical', () => {
  it.each([
    ['is the page itself', '/en/archive/', '/en/archive/'],
    ['is the original where there is no translation', '/en/само-тук/', '/само-тук/'],
    ['is the original also where that is in another language', '/only-here/', '/en/only-here/'],
  ])('%s', (_rule, route, path) => {
    expect(view(route).canonical).toBe(whole(path));
  });

  it('is missing on the page for addresses that lead nowhere', () => {
    const site = siteOf({ 'index.md': '# Начало', '404.md': '# Няма такава страница' }, published);
    expect(viewOf(site, site.page('/404/')).canonical).toBeUndefined();
  });
});

describe('language links', () => {
  it('lead to the page in each language and tell what is translated', () => {
    const links = view('/en/само-тук/').languages.map(({ locale, href, current, translated }) => [
      locale.tag,
      decodeURI(href),
      current,
      translated,
    ]);
    expect(links).toEqual([
      ['bg', '/docs/само-тук/', false, true],
      ['en', '/docs/en/само-тук/', true, false],
    ]);
  });

  it('of a 404 page lead home', () => {
    expect(view('/404/').languages.map(({ href }) => href)).toEqual(['/docs/', '/docs/en/']);
  });
});

describe('the rest of the page', () => {
  it('has the addresses with base', () => {
    expect(view('/en/archive/')).toMatchObject({
      href: '/docs/en/archive/',
      home: '/docs/en/',
      base: '/docs/',
    });
  });

  it('has the site’s title and, at home, its description in the page’s language', () => {
    expect(view('/en/')).toMatchObject({ siteTitle: 'Example', description: 'What this is' });
    expect(view('/архив/')).toMatchObject({ siteTitle: 'Пример', description: 'За архива' });
    expect(view('/en/archive/')).not.toHaveProperty('description');
  });

  it('leads to the source', () => {
    expect(view('/en/archive/').editHref).toBe(`https://git.example.org/edit/${encodeURI('архив')}.en.md`);
  });

  it('has the second and third level of headings, nested', () => {
    expect(view('/архив/').outline).toEqual([
      { id: 'рано', text: 'Рано', items: [] },
      { id: 'едно', text: 'Едно', items: [{ id: 'две', text: 'Две', items: [] }] },
      { id: 'три', text: 'Три', items: [] },
    ]);
  });
});

describe('sitemap.xml', () => {
  const site = siteOf({ ...files, 'а&б.md': '# А и Б\n' }, published);
  const xml = sitemapXml(site) ?? '';

  it('lists what may be indexed, and nothing else', () => {
    const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => decodeURI(address!));
    expect(listed.sort()).toEqual(
      ['', 'en/', 'архив/', 'en/archive/', 'само-тук/', 'en/only-here/', 'а&amp;б/']
        .map((path) => `https://docs.example.org/docs/${path}`)
        .sort(),
    );
  });

  it('names the same alternates as the pages', () => {
    const links = [...xml.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map((match) =>
      match.slice(1).join(' '),
    );
    const named = site.pages.flatMap((page) =>
      viewOf(site, page).alternates.map(({ hreflang, href }) => `${hreflang} ${href.replace('&', '&amp;')}`),
    );
    expect(links).toEqual(named);
  });

  it('is not written without an address', () => {
    expect(sitemapXml(siteOf(files))).toBeUndefined();
  });
});

describe('robots.txt', () => {
  it('names the sitemap', () => {
    expect(robotsTxt(siteOf(files, published))).toContain(
      '\nSitemap: https://docs.example.org/docs/sitemap.xml\n',
    );
    expect(robotsTxt(siteOf(files))).toBe('User-agent: *\nAllow: /\n');
  });
});
