import { expect, test } from 'vitest';
import { idleFolderSettings } from './folder-settings.ts';
import { readYaml } from './yaml.ts';

const told = (text: string): string[] =>
  idleFolderSettings(readYaml(text, { file: 'docs/градове/.nav.yml', environment: {} })).map(
    ({ file, line, message }) => `${file ?? ''}:${line ?? 0} ${message.split(' ')[0]!}`,
  );

test('settings of a folder that have no effect are told at their place', () => {
  expect(told('title: Градове\nignore: "*.чернова.md"\nuse_index_title: true\nsort:\n  by: title\n')).toEqual(
    ['docs/градове/.nav.yml:3 use_index_title', 'docs/градове/.nav.yml:5 sort.by'],
  );
});

test('what is switched off differs in nothing', () => {
  expect(told('title: Градове\nuse_index_title: false\nsort:\n  by: path\n')).toEqual([]);
});
