import { expect, it } from 'vitest';
import { readExtensions } from './extensions.ts';
import { Report } from './report.ts';
import { groupOf } from './settings.ts';
import { readYaml } from './yaml.ts';

function read(text: string) {
  const settings = readYaml(`markdown_extensions:\n${text}`, { file: 'mkdocs.yml', environment: {} });
  const report = new Report(settings, 'mkdocs.yml');
  const value = groupOf(settings.value)['markdown_extensions'];
  const found = readExtensions(value, {}, { docs: 'docs', project: '.' }, report);
  const told = report.problems.map(({ line, severity, code }) => `${line ?? 0} ${severity} ${code}`);
  return { found: found.filter(({ name }) => !['toc', 'tables', 'fenced_code'].includes(name)), told };
}

it('files between braces are snippets, beside those that have marks of their own', () => {
  expect(read('  - markdown_include.include: {base_path: части}\n')).toEqual({
    found: [{ name: 'pymdownx.snippets', options: { braces: true, base_path: ['части'] } }],
    told: [],
  });
  for (const order of [
    '  - mdx_include\n  - pymdownx.snippets: {dedent_subsections: true}\n',
    '  - pymdownx.snippets: {dedent_subsections: true}\n  - mdx_include\n',
  ])
    expect(read(order).found).toEqual([
      { name: 'pymdownx.snippets', options: { braces: true, dedent_subsections: true } },
    ]);
});

it('files of code between braces with stars are snippets, too', () => {
  expect(read('  - mdx_include\n  - markdown_include_variants\n')).toEqual({
    found: [{ name: 'pymdownx.snippets', options: { braces: true, code: true } }],
    // Other versions of a file are not shown beside it.
    told: ['3 warning mkdocs-other-effect'],
  });
});

it('callouts of words in capitals, and of GitHub, are known by all their names', () => {
  expect(read('  - callouts\n  - github-callouts\n').found).toEqual([
    { name: 'callouts', options: {} },
    { name: 'pymdownx.quotes', options: { callouts: true, joins: true } },
  ]);
});

it('what readers would not miss is a note, as is what is only nearly the same', () => {
  expect(
    read('  - pymdownx.b64\n  - pymdownx.pathconverter\n  - mdx_truly_sane_lists\n  - нещо\n').told,
  ).toEqual([
    '2 info mkdocs-extension',
    '3 info mkdocs-extension',
    '4 info mkdocs-other-effect',
    '5 warning mkdocs-extension',
  ]);
});
