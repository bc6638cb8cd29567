import { describe, expect, it } from 'vitest';
import { localeOfPath } from './pages.ts';
import { siteOf } from './virtual-site.ts';

const home = { 'index.md': '# Начало\n' };
const arabicFirst = {
  locales: {
    ar: { label: 'العربية' },
    de: { label: 'Deutsch' },
    'pt-BR': { label: 'Português', path: 'br' },
  },
};

const routes = (site: ReturnType<typeof siteOf>): string[] =>
  site.pages.map(({ route, textLocale, locale }) =>
    textLocale === locale ? route : `${route} (${textLocale.tag})`,
  );

describe('routes', () => {
  it.each([
    [
      'a file is a folder with its name, as it is written',
      { 'често-задавани-въпроси.md': '' },
      '/често-задавани-въпроси/',
    ],
    ['an index is its folder', { 'guide/index.md': '' }, '/guide/'],
    ['the home page is the root', {}, '/'],
    ['a suffix that is no locale belongs to the name', { 'release.v2.md': '' }, '/release.v2/'],
    ['a translation is below its locale', { 'архив.md': '', 'архив.en.md': '' }, '/en/архив/'],
    ['the default language may be named', { 'архив.bg.md': '' }, '/архив/'],
    ['the locale may be named in any case', { 'архив.md': '', 'архив.EN.md': '' }, '/en/архив/'],
    ['a page that is only translated is below its locale', { 'news.en.md': '' }, '/en/news/'],
    ['an .mdx page is a page', { 'клиент.mdx': '' }, '/клиент/'],
    ['a slug replaces the last part', { 'guide/архив.md': '---\nslug: arhiv\n---\n' }, '/guide/arhiv/'],
    [
      'the slug of an index replaces its folder',
      { 'guide/index.md': '---\nslug: ръководство\n---\n' },
      '/ръководство/',
    ],
    ['a slug is of its language only', { 'a.md': '---\nslug: б\n---\n', 'a.en.md': '' }, '/en/a/'],
    ['a 404 page is a page of each language', { '404.md': '' }, '/en/404/'],
  ])('%s', (_rule, files, route) => {
    const site = siteOf({ ...home, ...files });
    expect(site.found).toEqual([]);
    expect([...site.byRoute.keys()]).toContain(route);
  });

  it('have the path of the locale where one is configured', () => {
    const site = siteOf({ 'index.md': '', 'دليل.md': '', 'دليل.pt-BR.md': '' }, arabicFirst);
    expect(routes(site)).toEqual(['/', '/de/ (ar)', '/br/ (ar)', '/دليل/', '/de/دليل/ (ar)', '/br/دليل/']);
  });
});

describe('a page that is not translated', () => {
  it('is shown in the default language', () => {
    expect(routes(siteOf({ ...home }))).toEqual(['/', '/en/ (bg)']);
  });

  it('is shown in the first language that has it, where the default has none', () => {
    const site = siteOf({ 'index.md': '', 'neu.pt-BR.md': '', 'neu.de.md': '' }, arabicFirst);
    expect(routes(site).slice(3)).toEqual(['/neu/ (de)', '/de/neu/', '/br/neu/']);
  });

  it('keeps the file’s name where the original has a slug', () => {
    const site = siteOf({ ...home, 'архив.md': '---\nslug: arhiv\n---\n' });
    expect(routes(site).slice(2)).toEqual(['/arhiv/', '/en/архив/ (bg)']);
  });
});

describe('titles', () => {
  it.each([
    ['come from front matter', '---\ntitle: От горе\n---\n# Заглавие\n', 'От горе'],
    ['else from the first heading', 'Текст\n\n## Заглавие\n', 'Заглавие'],
    ['else from the file’s name', 'Текст\n', 'моят архив'],
  ])('%s', (_rule, text, title) => {
    expect(siteOf({ ...home, 'моят_архив.md': text }).page('/моят_архив/').title).toBe(title);
  });

  it('of a home page without heading is the site’s', () => {
    expect(siteOf({ 'index.md': '' }, { title: { bg: 'Сайт', en: 'Site' } }).page('/').title).toBe('Сайт');
  });
});

describe('mistakes', () => {
  it.each([
    [
      'two sources of a page in one language',
      { 'a.md': '', 'a.bg.md': '' },
      'page-twice',
      ['a.md', 'a.bg.md'],
    ],
    ['.md and .mdx of one page', { 'a.md': '', 'a.mdx': '' }, 'page-twice', ['a.md', 'a.mdx']],
    ['a file and a folder’s index', { 'a.md': '', 'a/index.md': '' }, 'route-taken', ['a.md', 'a/index.md']],
    [
      'equal slugs',
      { 'a.md': '---\nslug: в\n---\n', 'b.md': '---\nslug: в\n---\n' },
      'route-taken',
      ['a.md', 'b.md'],
    ],
    [
      'a folder named as a locale',
      { 'en/a.md': '', 'a.md': '', 'a.en.md': '' },
      'route-taken',
      ['en/a.md', 'a.en.md'],
    ],
    [
      'an asset where a page is',
      { 'a.md': '', 'a/index.html': '' },
      'output-taken',
      ['a.md', 'a/index.html'],
    ],
    ['a slug of the home page', { 'index.en.md': '---\nslug: home\n---\n' }, 'slug-invalid', ['home page']],
  ])('%s are told once, naming both', (_what, files, code, names) => {
    const { found } = siteOf({ ...home, ...files });
    expect(found.map((problem) => problem.code)).toEqual([code]);
    for (const name of names) expect(found[0]?.message).toContain(name);
  });

  it('are told where a public file and an asset have one place', () => {
    const { found } = siteOf({ ...home, 'лого.pdf': '' }, { public: ['лого.pdf'] });
    expect(found.map(({ code }) => code)).toEqual(['output-taken']);
  });

  it('are told where there is no page, or no home page', () => {
    expect(siteOf({}).found.map(({ code }) => code)).toEqual(['content-empty']);
    expect(siteOf({ 'архив.md': '' }).found.map(({ code }) => code)).toEqual(['content-no-home']);
  });
});

describe('localeOfPath', () => {
  const { config } = siteOf(home);
  it.each([
    ['архив.md', 'bg'],
    ['архив.en.md', 'en'],
    ['архив.en.mdx', 'en'],
    ['en.md', 'bg'],
    ['guide.en/архив.md', 'bg'],
    ['архив.fr.md', 'bg'],
  ])('%s is %s', (path, tag) => {
    expect(localeOfPath(path, config).tag).toBe(tag);
  });
});
