import { expect, test } from 'vitest';
import { turnedTo } from './turned-to.ts';

test.each([
  ['ArrowRight', 0, false, 1],
  ['ArrowLeft', 1, false, 0],
  ['ArrowLeft', 0, true, 1],
  ['ArrowRight', 1, true, 0],
  ['ArrowRight', 2, false, undefined],
  ['ArrowLeft', 0, false, undefined],
  ['я', 1, false, undefined],
])('%s at picture %d of three (right to left: %s) turns to %s', (key, index, rtl, turned) => {
  expect(turnedTo(key, index, 3, rtl)).toBe(turned);
});
