import { expect, it } from 'vitest';
import { endOfText } from '../dialect/extensions/inserts.ts';
import { parseConfig } from './config.ts';
import { tagMarkers } from './tags.ts';

const locales = { bg: { label: 'Български' }, en: { label: 'English' } };

it.each([
  ['етикети.md', '# Етикети\n', [endOfText]],
  ['етикети.en.md', '# Tags\n', [endOfText]],
  ['етикети.md', '# Етикети\n\n[TAGS]\n', ['[TAGS]']],
  ['други.md', '# Други\n', []],
])(
  'the page that the plugin names ends with the list, unless it has a place for it: %s %j',
  (path, text, markers) => {
    const { config } = parseConfig({
      title: 'Море',
      locales,
      mkdocs: { tags: true, tagsFile: 'етикети.md' },
    });
    expect(tagMarkers({ path, text, digest: '', format: 'md' }, config)).toEqual(markers);
    const { config: without } = parseConfig({ title: 'Море', locales, mkdocs: { tagsFile: 'етикети.md' } });
    expect(tagMarkers({ path, text, digest: '', format: 'md' }, without)).toEqual([]);
  },
);
