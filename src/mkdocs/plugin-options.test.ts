import { expect, test } from 'vitest';
import { readPlugins, reportPlugins } from './plugins.ts';
import { Report } from './report.ts';
import { groupOf } from './settings.ts';
import { readYaml } from './yaml.ts';

function told(plugins: string): string[] {
  const settings = readYaml(`plugins:\n${plugins}`, { file: 'mkdocs.yml', environment: {} });
  const report = new Report(settings, 'mkdocs.yml');
  reportPlugins(readPlugins(groupOf(settings.value)['plugins']), report);
  return report.problems.map(
    ({ line, severity, message }) => `${line ?? 0} ${severity} ${message.replace(/ has no effect.*/, '')}`,
  );
}

test('every option without effect is told, at its place', () => {
  expect(
    told(`
  - search:
      lang: [bg, en]
      separator: '[ ]'
  - awesome-pages:
      filename: .ред
      нещо: 3
`),
  ).toEqual(['5 warning plugins: search: separator', '8 warning plugins: awesome-pages: нещо']);
});

test('what readers do not see is a note, and what nobody sees is not told', () => {
  expect(told('  - minify: {minify_html: true}\n  - privacy: {cache_dir: а, log: true}\n')).toEqual([
    '2 info plugins: minify: minify_html',
  ]);
});

test('options that others read or tell of are left to them', () => {
  expect(told('  - blog: {archive: false}\n  - include-markdown: {comments: false}\n')).toEqual([]);
});

test('what does something else here is told where it is switched on', () => {
  expect(told('  - offline\n  - search\n')).toEqual([
    '2 warning The plugin offline makes each page a file of its own here too, but no site that can be read from the disk: links begin with /, and search needs a server.',
  ]);
  expect(told('  - offline: {enabled: false}\n')).toEqual([]);
});
