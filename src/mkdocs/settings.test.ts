import { expect, test } from 'vitest';
import { overlay, placeOf } from './settings.ts';
import { readYaml } from './yaml.ts';

const read = (text: string, file = 'mkdocs.yml', environment = {}) => readYaml(text, { file, environment });

test('a setting has its line and column', () => {
  const settings = read(
    'site_name: Упътване\ntheme:\n  features:\n    - navigation.tabs\n    - toc.follow\n',
  );
  expect(placeOf(settings, ['theme'])).toEqual({ file: 'mkdocs.yml', line: 2, column: 1 });
  expect(placeOf(settings, ['theme', 'features', 1])).toEqual({ file: 'mkdocs.yml', line: 5, column: 7 });
  expect(placeOf(settings, ['theme', 'icon', 'repo'])).toEqual({ file: 'mkdocs.yml', line: 2, column: 1 });
});

test('INHERIT merges groups to the bottom and replaces lists', () => {
  const parent = read('theme:\n  name: material\n  features: [a, b]\nextra: {а: 1}\n', '../mkdocs.yml');
  const child = read('theme:\n  features: [c]\nextra: {б: 2}\n');
  const merged = overlay(parent, child);
  expect(merged.value).toEqual({ theme: { name: 'material', features: ['c'] }, extra: { а: 1, б: 2 } });
  expect(placeOf(merged, ['theme', 'name'])?.file).toBe('../mkdocs.yml');
  expect(placeOf(merged, ['theme', 'features', 0])).toEqual({ file: 'mkdocs.yml', line: 2, column: 14 });
  expect(placeOf(merged, ['theme', 'features', 1])?.line).toBe(2);
});
