import { expect, it } from 'vitest';
import { endOfText } from '../dialect/extensions/inserts.ts';
import { parseConfig } from './config.ts';
import { tagMarkers } from './tag-markers.ts';
import { usualTags } from './tag-rules.ts';

const tags = { ...usualTags, files: { 'етикети.md': {} }, lists: { малък: { include: ['а'] } } };
const locales = { bg: { label: 'Български' }, en: { label: 'English' } };

it.each([
  ['етикети.md', '# Етикети\n', [endOfText]],
  ['етикети.en.md', '# Tags\n', [endOfText]],
  ['етикети.md', '# Етикети\n\n[TAGS]\n', ['[TAGS]']],
  ['други.md', '# Други\n', []],
])(
  'the page that the plugin names ends with the list, unless it has a place for it: %s %j',
  (path, text, markers) => {
    const { config } = parseConfig({ title: 'Море', locales, mkdocs: { tags } });
    const found = tagMarkers({ path, text, digest: '', format: 'md' }, config);
    expect(found.map(({ lines }) => lines)).toEqual(markers);
    const { config: without } = parseConfig({ title: 'Море', locales, mkdocs: {} });
    expect(tagMarkers({ path, text, digest: '', format: 'md' }, without)).toEqual([]);
  },
);

it.each([
  ['<!-- material/tags малък -->', { include: ['а'] }],
  ['<!-- material/tags { include: [а, "б, в"], scope: true } -->', { include: ['а', 'б, в'], scope: true }],
  ['<!-- material/tags {\n  exclude: [а],\n  shadow: yes\n} -->', { exclude: ['а'], shadow: true }],
  ['<!-- material/tags\n  include: [а]\n-->', { include: ['а'] }],
  ['<!-- material/tags { include: [а -->', {}],
])('a comment says what its list holds: %s', (text, list) => {
  const { config } = parseConfig({ title: 'Море', locales, mkdocs: { tags } });
  const source = { path: 'други.md', text: `# А\n\n${text}\n`, digest: '', format: 'md' } as const;
  expect(tagMarkers(source, config)).toEqual([{ lines: text, list, depth: 2, before: '' }]);
});

it.each([
  ['<!-- material/tags -->', 2],
  ['## А\n\n<!-- material/tags -->', 3],
  ['## А\n\n```\n#### Б\n```\n\n<!-- material/tags -->', 3],
  ['А\n---\n<!-- material/tags -->', 3],
  ['###### А\n\n<!-- material/tags -->', 2],
])('the headings of a list are below the one above it: %j', (text, depth) => {
  const { config } = parseConfig({ title: 'Море', locales, mkdocs: { tags } });
  expect(tagMarkers({ path: 'а.md', text, digest: '', format: 'md' }, config)[0]?.depth).toBe(depth);
});
