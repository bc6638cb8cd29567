import { expect, test } from 'vitest';
import { idleFolderSettings } from './folder-settings.ts';
import { readYaml } from './yaml.ts';

const told = (text: string): string[] =>
  idleFolderSettings(readYaml(text, { file: 'docs/градове/.nav.yml', environment: {} })).map(
    ({ file, line, message }) => `${file ?? ''}:${line ?? 0} ${message.split(' ')[0]!}`,
  );

test('settings of a folder that have no effect are told at their place', () => {
  expect(
    told(
      'title: Градове\nignore: "*.чернова.md"\nflatten_single_child_sections: true\npreserve_directory_names: true\n',
    ),
  ).toEqual([
    'docs/градове/.nav.yml:2 ignore',
    'docs/градове/.nav.yml:3 flatten_single_child_sections',
    'docs/градове/.nav.yml:4 preserve_directory_names',
  ]);
});

test('what is switched off differs in nothing', () => {
  expect(told('title: Градове\nflatten_single_child_sections: false\nignore:\n')).toEqual([]);
});
