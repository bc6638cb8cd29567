import { expect, test } from 'vitest';
import { folderOrder } from './folder-order.ts';

const titles: Readonly<Record<string, string>> = {
  'б2.md': 'Яна',
  'б10.md': 'Ася',
  'а/': 'Вера',
  'index.md': 'Ъ',
};

const sorted = (own: object, isNav: boolean): string =>
  Object.keys(titles)
    .map((path) => ({ path, name: path.replace(/\/$/, '') }))
    .sort(folderOrder({ ...own }, isNav, ({ path }) => titles[path]!))
    .map(({ path }) => path)
    .join(' ');

test.each([
  [true, {}, 'index.md б2.md б10.md а/'],
  [true, { sort: { type: 'alphabetical' } }, 'index.md б10.md б2.md а/'],
  [true, { sort: { sections: 'mixed', direction: 'desc' } }, 'index.md б10.md б2.md а/'],
  [true, { sort: { by: 'title', sections: 'mixed' } }, 'index.md б10.md а/ б2.md'],
  [false, {}, 'index.md б10.md б2.md а/'],
  [false, { sort_type: 'natural' }, 'index.md б2.md б10.md а/'],
  [false, { order: 'asc' }, 'index.md а/ б10.md б2.md'],
  [false, { order: 'desc', order_by: 'title' }, 'index.md б2.md а/ б10.md'],
])('awesome-nav %s, %j', (isNav, own, order) => {
  expect(sorted(own, isNav)).toBe(order);
});
