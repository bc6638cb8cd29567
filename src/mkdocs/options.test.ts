import { describe, expect, it } from 'vitest';
import { options, read, told } from '../../tests/support/text-project.ts';
import { settingKey } from '../site/problems.ts';
import { readOptions, type ReadOptions } from './options.ts';
import { readYaml } from './yaml.ts';

describe('languages', () => {
  const plugin = (settings: string): string => `theme: material\nplugins:\n  - i18n:\n${settings}`;

  it('one, as the theme says, and pictures as they are', async () => {
    const { locales, pictureSizes } = await options('theme: {name: material, language: bg}');
    expect(locales).toEqual({ bg: { label: 'Български', suffix: '' } });
    expect(pictureSizes).toBe(false);
  });

  it('keep in addresses and names what the project writes', async () => {
    const { locales } = await options(
      plugin(
        '      languages:\n        - {locale: bg, default: true, name: Бг}\n        - {locale: zh_CN, name: 中文}\n',
      ),
    );
    expect(locales).toEqual({
      bg: { label: 'Бг', default: true },
      'zh-CN': { label: '中文', path: 'zh_CN', suffix: 'zh_CN' },
    });
  });

  it('tell of overrides that have no effect; a link without a language is one', async () => {
    const found = await read(
      plugin(
        '      languages:\n        - {locale: bg, default: true, name: Бг}\n        - locale: en\n          name: English\n          site_author: x\n        - {locale: "null", name: Друга, fixed_link: "https://x.example"}\n',
      ),
    );
    expect(told(found)).toEqual(['9 mkdocs-no-effect']);
    expect(found.options.languageLinks).toEqual([{ title: 'Друга', href: 'https://x.example' }]);
  });

  it('do not fall where the plugin has none', async () => {
    expect(Object.keys((await options(plugin('      languages:\n'))).locales)).toEqual(['en']);
    expect(Object.keys((await options(plugin('      docs_structure: folder\n'))).locales)).toEqual(['en']);
  });
});

describe('appearance', () => {
  it.each([
    ['{primary: teal}', 185],
    ['[{scheme: default, primary: deep purple}, {scheme: slate}]', 295],
    ['{primary: white, accent: indigo}', 275],
  ])('palette %s has the hue %i', async (palette, accent) => {
    expect((await options(`theme: {name: material, palette: ${palette}}`)).theme?.hues).toEqual({ accent });
  });

  it('says so where a colour has no hue', async () => {
    expect(told(await read('theme: {name: material, palette: {primary: black}}'))).toEqual([
      '2 mkdocs-no-effect',
    ]);
  });

  it('takes links, and the foot as text with links', async () => {
    const { theme } = await options(
      'theme: material\ncopyright: "&copy; 2024 <a href=\\"x\\">Ние</a>"\nrepo_url: https://github.com/a/b\nextra:\n  social:\n    - {link: "https://x.example/@а", name: Ние}\n',
    );
    expect(theme).toEqual({
      footer: '© 2024 [Ние](x)',
      links: [
        { title: 'GitHub', href: 'https://github.com/a/b' },
        { title: 'Ние', href: 'https://x.example/@а' },
      ],
    });
  });

  it('leads from its name where it is told to, and is silent on what it is made with', async () => {
    const given = (homepage: string): Promise<ReadOptions> =>
      read(`theme: material\nextra:\n  homepage: ${homepage}\n  generator: false\n`);
    expect((await given('https://дом.example/')).options.theme).toEqual({
      homepage: 'https://дом.example/',
      credit: false,
    });
    expect(told(await given('../'))).toEqual(['4 mkdocs-no-effect']);
  });

  it('links to style sheets of the docs folder alone', async () => {
    const found = await read(
      'theme: material\nextra_css: [а.css, https://x.example/б.css, няма.css]\n',
      undefined,
      ['а.css'],
    );
    expect(found.options.mkdocs?.styles).toEqual(['а.css']);
    expect(told(found)).toEqual(['3 mkdocs-no-effect', '3 mkdocs-no-effect']);
  });
});

describe('addresses', () => {
  it.each([
    ['https://docs.example.org/', 'https://docs.example.org', '/'],
    [
      'https://пример.example/упътване',
      'https://xn--e1afmkfd.example',
      '/%D1%83%D0%BF%D1%8A%D1%82%D0%B2%D0%B0%D0%BD%D0%B5',
    ],
  ])('site_url %s is %s and %s', async (url, site, base) => {
    expect(await read(`site_url: ${url}`)).toMatchObject({ site, base });
  });

  it.each([
    ['repo_url: https://github.com/a/b', 'https://github.com/a/b/edit/master/docs/{path}'],
    ['repo_url: https://bitbucket.org/a/b', 'https://bitbucket.org/a/b/src/default/docs/{path}'],
    ['repo_url: https://git.example/a/b', undefined],
    [
      'repo_url: https://git.example/a/b\nedit_uri: blob/main/страници',
      'https://git.example/a/b/blob/main/страници/{path}',
    ],
    ['repo_url: https://git.example/a/b\nedit_uri: "?path="', 'https://git.example/a/b?path=/{path}'],
    ['repo_url: https://github.com/a/b\nedit_uri: ""', undefined],
    ['edit_uri: https://git.example/правка/', 'https://git.example/правка/{path}'],
  ])('%s edits at %s', async (text, pattern) => {
    expect((await options(`${text}\ntheme: readthedocs`)).editPattern).toBe(pattern);
  });

  it('lead on from files that are gone', async () => {
    const {
      options: { redirects },
      settingPlaces,
    } = await read(
      'theme: material\nplugins:\n  - redirects:\n      redirect_maps:\n        стара.md: нова.md\n        a/README.md: https://x.example/\n        стар.html: нова.md\n',
    );
    expect(redirects).toEqual({
      '/стара/': '/нова.md',
      '/a/': 'https://x.example/',
      '/стар.html': '/нова.md',
    });
    expect(settingPlaces[settingKey('redirects', '/a/')]).toMatchObject({ line: 7, column: 9 });
  });
});

describe('navigation', () => {
  const pages = ['index.md', 'guide/README.md', 'guide/архив.md'];

  it('finds pages, files and addresses', async () => {
    const { navigation } = await options(
      'theme: material\nnav:\n  - Начало: index.md\n  - "Част&nbsp;1":\n      - guide/README.md\n      - Архив: ./guide/архив.md\n  - Лист: лист.pdf\n  - https://x.example/\n',
      pages,
      ['лист.pdf'],
    );
    expect(navigation).toEqual([
      { title: { en: 'Начало' }, page: 'index' },
      {
        title: { en: 'Част\u00a01' },
        items: ['guide/index', { title: { en: 'Архив' }, page: 'guide/архив' }],
      },
      { title: { en: 'Лист' }, href: `/${encodeURI('лист.pdf')}` },
      { title: { en: 'https://x.example/' }, href: 'https://x.example/' },
    ]);
  });

  it('makes the index of a section its page, where the theme says so', async () => {
    const { navigation } = await options(
      'theme: {name: material, features: [navigation.indexes]}\nnav:\n  - Упътване: [guide/README.md, guide/архив.md]\n',
      pages,
    );
    expect(navigation).toEqual([{ title: { en: 'Упътване' }, page: 'guide/index', items: ['guide/архив'] }]);
  });

  it('calls a section without a name as the page of its folder', async () => {
    const text =
      'theme: material\nnav:\n  - "":\n      - ръководство/index.md\n      - ръководство/още.md\n  - "": [index.md, друго.md]\n';
    const files = ['index.md', 'друго.md', 'ръководство/index.md', 'ръководство/още.md'];
    expect((await read(text, files)).options.navigation).toEqual([
      { page: 'ръководство/index', items: ['ръководство/още'] },
      { page: 'index', items: ['друго'] },
    ]);
  });

  it('tells of what is not there and what is left out, at the project’s levels', async () => {
    const text = 'theme: material\nnav:\n  - index.md\n  - няма.md\n  - На място: /там/\n';
    const found = await read(text, pages);
    expect(told(found)).toEqual([
      '5 mkdocs-nav-not-found',
      '6 mkdocs-nav-absolute',
      '0 mkdocs-nav-omitted',
      '0 mkdocs-nav-omitted',
    ]);
    const silent = await read(
      `${text}validation:\n  nav: {not_found: ignore, absolute_links: ignore}\n  omitted_files: ignore\n`,
      pages,
    );
    expect(told(silent)).toEqual([]);
  });
});

describe('literate-nav', () => {
  const nav = [{ Начало: 'index.md' }, { Градове: 'градове/' }, '*/'];
  const pages = ['index.md', 'SUMMARY.md', 'градове/варна.md', 'реки/дунав.md'];
  const readWith = (text: string) =>
    readOptions(readYaml(`site_name: Упътване\n${text}`, { file: 'mkdocs.yml', environment: {} }), {
      file: 'mkdocs.yml',
      project: '/проект',
      readData: () => Promise.resolve(undefined),
      readText: () => Promise.resolve(undefined),
      listFolder: () => Promise.resolve([]),
      docs: '/проект/docs',
      list: () => Promise.resolve({ pages, others: [], folderSettings: new Map([['', { nav }]]) }),
    });

  it('puts the list at the root in the place of nav, without the file that it is in', async () => {
    const { options: found, problems } = await readWith(
      'theme: {name: material, language: bg}\nplugins: [literate-nav]\nnav:\n  - Друго: index.md\n',
    );
    expect(JSON.stringify(found.locales['bg'])).toMatch(/Начало.*Градове.*варна.*Реки.*дунав/);
    expect(JSON.stringify(found)).not.toMatch(/Друго|SUMMARY/);
    expect(problems.map(({ code }) => code)).not.toContain('mkdocs-nav-omitted');
  });
});
