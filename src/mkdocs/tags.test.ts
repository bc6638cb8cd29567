import { expect, test } from 'vitest';
import { usualTags } from '../site/tag-rules.ts';
import { readPlugins } from './plugins.ts';
import { Report } from './report.ts';
import { groupOf } from './settings.ts';
import { readTags } from './tags.ts';
import { readYaml } from './yaml.ts';

function read(text: string) {
  const settings = readYaml(text, { file: 'mkdocs.yml', environment: {} });
  const all = groupOf(settings.value);
  const report = new Report(settings, 'mkdocs.yml');
  const tags = readTags(readPlugins(all['plugins']), all, report);
  return { tags, told: report.problems.map(({ line, message }) => `${line ?? 0} ${message}`) };
}

test('without options all is as usual, and without the plugin there are no tags', () => {
  expect(read('plugins: [tags]\n')).toEqual({ tags: usualTags, told: [] });
  expect(read('plugins: [search]\n').tags).toBeUndefined();
});

test('a project that only exports its tags shows none', () => {
  expect(read('plugins:\n  - tags: {export_only: true}\n').tags).toMatchObject({
    areShown: false,
    areListed: false,
  });
});

test('older names of orders are read, and an order of the project’s own is told', () => {
  const { tags, told } = read(
    `plugins:
  - tags:
      tags_compare_reverse: true
      tags_pages_compare: !!python/name:material.plugins.tags.page_url
      tags_sort_by: !!python/name:nashe.order
      listings_directive: $етикети
      shadow_on_serve: false
`,
  );
  expect(tags).toMatchObject({
    reversed: { onPages: true, inLists: true, pages: false },
    isByAddress: true,
    directives: ['$етикети'],
  });
  expect(told).toEqual([
    '5 plugins: tags: tags_sort_by has no effect here: in MkDocs it sorts in its own way.',
  ]);
});

test('a tag has the icon that the theme has for its name; one without an icon has none', () => {
  const { tags } = read(
    'theme: {icon: {tag: {море: material/waves, default: material/tag}}}\nextra: {tags: {Море: море, Гора: гора}}\nplugins: [tags]\n',
  );
  expect(tags).toMatchObject({ icon: 'material-tag', icons: { Море: 'material-waves' } });
});
