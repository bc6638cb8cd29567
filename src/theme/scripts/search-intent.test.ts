import { expect, test } from 'vitest';
import { asksForSearch } from './search-intent.ts';

const no = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['/ asks', { ...no, key: '/', code: 'Slash' }, false, true],
  ['/ on any layout, wherever it lies', { ...no, key: '/', code: 'Digit9' }, false, true],
  ['/ is text while typing', { ...no, key: '/', code: 'Slash' }, true, false],
  ['Ctrl+K asks', { ...no, key: 'k', code: 'KeyK', ctrlKey: true }, false, true],
  ['Ctrl+К on a Bulgarian layout asks', { ...no, key: 'к', code: 'KeyK', ctrlKey: true }, false, true],
  ['⌘K asks while typing too', { ...no, key: 'k', code: 'KeyK', metaKey: true }, true, true],
  ['Ctrl+/ is the browser’s', { ...no, key: '/', code: 'Slash', ctrlKey: true }, false, false],
  ['a plain к is not it', { ...no, key: 'к', code: 'KeyK' }, false, false],
  ['AltGr+/ types', { ...no, key: '/', code: 'Slash', altKey: true }, false, false],
])('%s', (_, keys, typing, expected) => {
  expect(asksForSearch(keys, typing)).toBe(expected);
});
