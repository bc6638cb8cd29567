import { describe, expect, it } from 'vitest';
import { options, read, told } from '../../tests/support/text-project.ts';
import { readOptions, type ReadOptions } from './options.ts';
import { readYaml } from './yaml.ts';

describe('extensions', () => {
  it('macros that are an extension have their values as those of the plugin', async () => {
    const text =
      'theme: material\nextra: {име: Стан}\nmarkdown_extensions: {zensical.extensions.macros: null}\n';
    const values = { config: { site_name: 'Упътване', extra: { име: 'Стан' } }, име: 'Стан' };
    const { markdown = [] } = await options(text);
    expect(markdown).toContainEqual(['variables', { values: expect.objectContaining(values) as unknown }]);
  });

  it.each([
    ['[admonition, {toc: {permalink: true}}]', 'a list'],
    ['{admonition: null, toc: {permalink: true}}', 'a group'],
    ['[markdown.extensions.admonition, {markdown.extensions.toc: {permalink: true}}]', 'long names'],
  ])('%s is read as %s', async (text) => {
    expect((await options(`theme: material\nmarkdown_extensions: ${text}`)).markdown).toEqual([
      'tables',
      'fenced_code',
      'admonition',
      ['toc', { permalink: true }],
    ]);
  });

  it('finds paths that are !relative', async () => {
    const { markdown } = await options(
      'theme: material\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [!relative $docs_dir, !relative $config_dir/части]\n',
    );
    expect(markdown?.at(-1)).toEqual(['pymdownx.snippets', { base_path: ['/проект/docs', '/проект/части'] }]);
  });
});

describe('what differs without being wrong', () => {
  it('tells of a missing site_url once, as a note', async () => {
    const notes = ({ problems }: ReadOptions) =>
      problems.filter(({ severity }) => severity === 'info').map(({ message }) => message);
    expect(notes(await read('theme: {name: material, language: bg}'))).toEqual([
      expect.stringContaining('Without site_url'),
    ]);
    expect(notes(await read('site_url: https://архив.example/бг/'))).toEqual([]);
  });

  it('tells of options of extensions that have no effect, where they would have one', async () => {
    const found = await read(
      `theme: {name: material, language: bg}
markdown_extensions:
  - pymdownx.highlight:
      anchor_linenums: true
      guess_lang: true
      noclasses: false
  - pymdownx.snippets:
      url_download: true
`,
    );
    expect(told(found)).toEqual(['6 mkdocs-no-effect', '9 mkdocs-no-effect']);
    const inline = 'markdown_extensions: [{pymdownx.highlight: {guess_lang: inline}}]';
    expect(told(await read(`theme: {name: material}\n${inline}`))).toEqual([]);
  });
});

describe('style sheets', () => {
  it('are told by what they say of Material’s elements', async () => {
    const css =
      '/* .md-comment */ .md-typeset h1, .md-button { color: red }\n[data-md-color-scheme="slate"] p { --md-a: 1 }\n@media print { .md-typeset p { margin: 0 } }';
    const found = await readOptions(
      readYaml(
        'site_name: а\nsite_url: https://а.example/\ntheme: {name: material}\nextra_css: [стил.css, друг.css]\n',
        {
          ...{ file: 'mkdocs.yml', environment: {} },
        },
      ),
      {
        ...{ file: 'mkdocs.yml', project: '/проект', docs: '/проект/docs' },
        readData: () => Promise.resolve(undefined),
        readText: (path) => Promise.resolve(path.endsWith('стил.css') ? css : '.моя { color: red }'),
        listFolder: () => Promise.resolve([]),
        list: () =>
          Promise.resolve({ pages: [], others: ['стил.css', 'друг.css'], folderSettings: new Map() }),
      },
    );
    expect(found.problems.map(({ message }) => message)).toEqual([
      'The style sheet стил.css is loaded as it stands; its rules for .md-typeset, [data-md-color-scheme] find nothing here: those are Material’s.',
    ]);
  });
});

describe('what plugins and the theme say of the whole site', () => {
  it('offline makes each page a file of its own', async () => {
    const addresses = async (text: string) => (await options(text)).mkdocs?.addresses;
    expect(await addresses('plugins: [search, offline]')).toBe('file');
    expect(await addresses('use_directory_urls: true\nplugins:\n  - offline: {enabled: true}\n')).toBe(
      'file',
    );
    expect(await addresses('plugins:\n  - offline: {enabled: false}\n')).toBe('directory');
  });

  it('tells of a logo of another server', async () => {
    const theme = 'theme:\n  name: material\n  logo: https://знаци.example/знак.svg\n';
    const { problems } = await read(theme);
    expect(problems.map(({ line, message }) => `${line ?? 0} ${message}`)).toContain(
      '4 theme.logo has no effect here: in MkDocs it loads that picture from another server.',
    );
  });

  it('gives pages values by the marks that macros name, or by none', async () => {
    const plugin =
      '  - macros: {render_by_default: false, j2_block_start_string: "[[%", on_undefined: strict}\n';
    const found = await read(`theme: material\nplugins:\n${plugin}`);
    const [, given] = (found.options.markdown ?? []).find(([name]) => name === 'variables') as [
      string,
      object,
    ];
    expect(given).toMatchObject({ by_default: false, block_opening: '[[%' });
    expect(told(found)).toEqual(['4 mkdocs-no-effect']);
  });
});
