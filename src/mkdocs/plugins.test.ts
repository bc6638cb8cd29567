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
