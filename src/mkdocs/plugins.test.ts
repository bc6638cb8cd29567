import { expect, it } from 'vitest';
import { optimizesPictures, readPlugins } from './plugins.ts';

it.each([
  [['search'], false],
  [['search', 'optimize'], true],
  [[{ optimize: { enabled: false } }], false],
  [[{ 'material/optimize': { optimize: false } }], false],
  [{ 'material/optimize': {} }, true],
])('pictures of a project with the plugins %j are made smaller: %s', (plugins, isSo) => {
  expect(optimizesPictures(readPlugins(plugins))).toBe(isSo);
});

it('a group stands for its plugins, each at its place, where it is switched on', () => {
  const group = (enabled: boolean) => [
    'search',
    { group: { enabled, plugins: ['tags', { 'material/blog': {} }] } },
  ];
  expect(readPlugins(group(true)).map(({ name, path }) => [name, ...path])).toEqual([
    ['search', 'plugins', 0],
    ['tags', 'plugins', 1, 'group', 'plugins', 0],
    ['blog', 'plugins', 1, 'group', 'plugins', 1, 'material/blog'],
  ]);
  expect(readPlugins(group(false)).map(({ name }) => name)).toEqual(['search']);
});
