import { expect, test } from 'vitest';
import { unknownFolderSettings } from './folder-settings.ts';
import { readYaml } from './yaml.ts';

const told = (text: string, isNav: boolean): string[] =>
  unknownFolderSettings(readYaml(text, { file: '.nav.yml', environment: {} }), isNav).map(
    ({ line, message, advice }) => `${line!} ${message} ${advice ?? ''}`,
  );

test('what no plugin knows is told, with what was meant', () => {
  expect(told('title: А\nsort:\n  by: title\n  sorted: да\nuse_index_titles: true\n', true)).toEqual([
    '5 Nothing knows use_index_titles: it has no effect, in MkDocs neither. Did you mean use_index_title?',
    expect.stringMatching(/^4 Nothing knows sort\.sorted/),
  ]);
});

test('each plugin has settings of its own', () => {
  expect(told('arrange: [а.md]\norder_by: title\n', false)).toEqual([]);
  expect(told('append_unmatched: true\n', false)).toHaveLength(1);
});
