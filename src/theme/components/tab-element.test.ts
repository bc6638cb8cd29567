import { expect, test } from 'vitest';
import { readTabs } from './tab-element.ts';

test('reads labels and blocks in their order', () => {
  const html =
    '\n<slovo-tab data-label="Линукс"><p>едно</p></slovo-tab> <slovo-tab data-label="a &#34;b&#34;">две\nреда</slovo-tab>';
  expect(readTabs(html)).toEqual([
    { label: 'Линукс', html: '<p>едно</p>' },
    { label: 'a &#34;b&#34;', html: 'две\nреда' },
  ]);
});

test('leaves tabs that are finished already as they are', () => {
  const inner = '<div class="tabbed-set"><div class="tabbed-block">вътре</div></div>';
  expect(readTabs(`<slovo-tab data-label="вън">${inner}</slovo-tab>`)).toEqual([
    { label: 'вън', html: inner },
  ]);
});

test('finds none where there are none', () => {
  expect(readTabs('<p>няма</p>')).toEqual([]);
});
