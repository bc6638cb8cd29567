import { expect, test } from 'vitest';
import { linkBeside } from './link-beside.ts';

test.each([
  ['from the field down to the first', 'ArrowDown', -1, 0],
  ['down', 'ArrowDown', 0, 1],
  ['no further than the last', 'ArrowDown', 2, 2],
  ['up', 'ArrowUp', 2, 1],
  ['from the first up to the field', 'ArrowUp', 0, -1],
  ['no higher than the field', 'ArrowUp', -1, -1],
  ['to the ends of the list', 'End', 0, 2],
  ['to its beginning', 'Home', 2, 0],
  ['nowhere: in the field Home is for the text', 'Home', -1, undefined],
  ['nowhere by a letter', 'ж', 1, undefined],
])('%s', (_, key, at, expected) => {
  expect(linkBeside(key, at, 3)).toBe(expected);
});

test('where nothing was found, the field keeps the focus', () => {
  expect(linkBeside('ArrowDown', -1, 0)).toBe(-1);
});
