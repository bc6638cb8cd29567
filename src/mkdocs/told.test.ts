import { describe, expect, it } from 'vitest';
import { readTextProject, type Files } from '../../tests/support/text-project.ts';
import type { ReadOptions } from './options.ts';

const read = (text: string, ...files: Files): Promise<ReadOptions> =>
  readTextProject(`site_url: https://primer.example/\nsite_name: Упътване&trade;\n${text}`, ...files);
const told = ({ problems }: ReadOptions): string[] =>
  problems.map(
    ({ file, line, column, severity, code }) => `${line ? `${line}:${column}` : file} ${severity} ${code}`,
  );
const material = (more: string): string => `theme:\n  name: material\n${more}`;

describe('each setting that does something else is told at its place', () => {
  it.each([
    [
      'a logo of another server',
      material('  logo: //drugade.example/знак.svg'),
      ['5:3 warning mkdocs-no-effect'],
    ],
    [
      'a favicon of another server',
      material('  favicon: https://drugade.example/з.ico'),
      ['5:3 warning mkdocs-no-effect'],
    ],
    ['a logo of a kind that is not shown', material('  logo: знак.gif'), ['5:3 warning mkdocs-no-effect']],
    [
      'an icon in place of a logo’s file',
      material('  logo:\n    icon: school'),
      ['5:3 warning mkdocs-wrong-place'],
    ],
    [
      'settings of the theme, of the toggle and of nobody within a palette',
      material(
        '  palette:\n    - primary: teal\n      font: {code: Моно}\n      icon: material/x\n      acent: teal',
      ),
      [
        '7:7 warning mkdocs-wrong-place',
        '8:7 warning mkdocs-wrong-place',
        '9:7 warning mkdocs-unknown-setting',
      ],
    ],
    [
      'an icon that Material does not ask for',
      material('  icon:\n    language: material/translate'),
      ['6:5 warning mkdocs-unknown-setting'],
    ],
    [
      'colours of a style sheet, once',
      material('  palette:\n    scheme: гора'),
      ['6:5 warning mkdocs-no-effect'],
    ],
    ['one scheme', material('  palette:\n    scheme: slate'), ['6:5 warning mkdocs-other-effect']],
    [
      'a second hue',
      material(
        '  palette:\n    - {primary: teal, accent: teal}\n    - primary: light-blue\n      accent: teal',
      ),
      ['7:7 info mkdocs-no-effect'],
    ],
    [
      'black beside a hue',
      material('  palette:\n    primary: black\n    accent: teal'),
      ['6:5 info mkdocs-no-effect'],
    ],
    [
      'black alone, once',
      material('  palette:\n    primary: black\n    accent: white'),
      ['5:3 warning mkdocs-no-effect'],
    ],
    [
      'a theme that only looks like Material',
      'theme:\n  name: гора\n  features: [navigation.tabs]',
      ['4:3 warning mkdocs-other-effect'],
    ],
    [
      'a level that MkDocs does not know',
      material('validation:\n  unresolved_references: false\n  links:\n    anchor: warn'),
      ['6:3 warning mkdocs-unknown-setting', '8:5 warning mkdocs-unknown-setting'],
    ],
    [
      'formulas’ style sheet',
      material('extra_css: [https://cdn.example/katex.min.css]'),
      ['5:13 info mkdocs-no-effect'],
    ],
    [
      'what is about commands alone',
      material('watch: [src]\ndev_addr: 0.0.0.0:8000'),
      ['5:1 info mkdocs-no-effect', '6:1 info mkdocs-no-effect'],
    ],
    [
      'a picture in the line at the foot',
      material('copyright: © Иван <img src="https://broi.example/1.png">'),
      ['5:1 warning mkdocs-other-effect'],
    ],
    [
      'a project inside the navigation',
      material("nav:\n  - Част: '!include част/mkdocs.yml'"),
      ['6:5 warning mkdocs-nav-not-found'],
    ],
    [
      'a theme’s setting beside a language’s own',
      material(
        'plugins:\n  - i18n:\n      languages:\n        - locale: bg\n          default: true\n          palette: {primary: teal}',
      ),
      ['10:11 warning mkdocs-wrong-place'],
    ],
    [
      'the form of dates',
      material('plugins:\n  - git-revision-date-localized:\n      type: timeago'),
      ['7:7 warning mkdocs-no-effect'],
    ],
    ['a navigation that is no list', material('nav: ред.yml'), ['5:1 warning mkdocs-invalid']],
    [
      'entries that name nothing',
      material('nav:\n  - А:\n  - [index.md]\n  - index.md'),
      ['6:5 warning mkdocs-nav-not-found', '7:5 warning mkdocs-nav-not-found'],
    ],
    [
      'settings of another kind',
      material('copyright: [а]\nrepo_name: yes\nuse_directory_urls: "false"\nplugins: search\nextra: х'),
      [5, 6, 7, 8, 9].map((line) => `${line}:1 warning mkdocs-invalid`),
    ],
    ['languages without any', material('plugins:\n  - i18n:'), ['6:5 warning mkdocs-invalid']],
    ['Python anywhere', material('copyright: !!python/name:os.name х\n'), ['5:1 warning mkdocs-python']],
    [
      'no date but the usual',
      material(
        'plugins:\n  - git-revision-date-localized:\n      type: date\n      strict: false\n      fallback_to_build_date: false',
      ),
      [],
    ],
  ])('%s', async (_, text, expected) => {
    expect(told(await read(text, ['index.md'], ['знак.gif']))).toEqual(expected);
  });

  it('without a name to suggest, and without asking for one', async () => {
    const { problems } = await read(material('  include_sidebar: true'));
    expect(problems.map(({ advice }) => advice)).toEqual([
      'Remove it, or leave it for as long as MkDocs builds the site too.',
    ]);
  });

  it('with the name that a setting has now', async () => {
    const { problems } = await read(
      material('  icon:\n    language: material/translate\n  featurs: []\nsite_favicon: x.png'),
    );
    expect(problems.map(({ advice }) => advice)).toEqual([
      'Did you mean theme.features?',
      'Did you mean theme.icon.alternate?',
      'Did you mean theme.favicon?',
    ]);
  });

  it('pages that a language’s own navigation leaves out', async () => {
    const text = material(
      'plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n        - {locale: bg, default: true, nav: [index.md, a.md]}\n        - {locale: en, nav: [index.md]}',
    );
    const found = await read(text, ['bg/index.md', 'bg/a.md', 'en/index.md', 'en/a.md']);
    expect(told(found)).toEqual(['en/a.md info mkdocs-nav-omitted']);
  });
});

it('offline makes addresses of files', async () => {
  const addresses = async (plugin: string) =>
    (await read(material(`plugins:\n  - ${plugin}`))).options.mkdocs?.addresses;
  expect(await addresses('offline')).toBe('file');
  expect(await addresses('offline: {enabled: false}')).toBe('directory');
});

it('names are HTML there', async () => {
  const { options } = await read(material('site_description: Ред &amp; мир'));
  expect([options.title, options.description]).toEqual([{ en: 'Упътване™' }, { en: 'Ред & мир' }]);
});

it('an address ends where a browser ends it', async () => {
  const { options } = await read(
    material(`nav:\n  - index.md\n  - Право: https://pravo.example/" target="_blank`),
  );
  expect(options.navigation).toEqual(['index', { title: { en: 'Право' }, href: 'https://pravo.example/' }]);
});

it('techdocs-core stands for Material and for its extensions', async () => {
  const found = await read('plugins: [techdocs-core]\nmarkdown_extensions:\n  - toc: {permalink: false}');
  expect(told(found)).toEqual(['3:11 info mkdocs-other-effect']);
  const names = found.options.markdown?.map((one) => (typeof one === 'string' ? one : one[0]));
  expect(names).toContain('admonition');
  expect(found.options.markdown).toContainEqual(['pymdownx.tabbed', { alternate_style: true }]);
  expect(found.options.markdown).toContainEqual(['toc', { permalink: false }]);
});

it('a title that the default language translates stays as it is written in the others', async () => {
  const { options } = await read(
    material(
      'nav:\n  - Home: index.md\nplugins:\n  - i18n:\n      languages:\n        - {locale: bg, default: true, nav_translations: {Home: Начало}}\n        - {locale: en}',
    ),
  );
  expect(options.navigation).toEqual([{ title: { bg: 'Начало', en: 'Home' }, page: 'index' }]);
});

it.each([
  ['?ред=docs', 'https://github.com/иван/къща?ред=docs/{path}'],
  ['https://primer.example/e?r=', 'https://primer.example/e?r=/{path}'],
  ['edit/main/docs', 'https://github.com/иван/къща/edit/main/docs/{path}'],
])('the address %s of edits ends with a slash before the page', async (uri, pattern) => {
  const { options } = await read(
    `theme: {name: material, features: [content.action.edit]}\nrepo_url: https://github.com/иван/къща\nedit_uri: '${uri}'`,
  );
  expect(options.editPattern).toBe(pattern);
});

it('references in names may lack their semicolon', async () => {
  const { options } = await read(material('nav:\n  - 🏠&nbsp Начало: index.md\ncopyright: Иван &copy 2024'));
  expect([options.navigation, options.theme?.footer]).toEqual([
    [{ title: { en: '🏠\u00a0 Начало' }, page: 'index' }],
    'Иван © 2024',
  ]);
});
