import { expect, test } from 'vitest';
import { alignmentClass } from './alignment-class.ts';

test.each([
  [{ textAlign: 'right' }, 'right'],
  [{ textAlign: 'center' }, 'center'],
  [{ textAlign: 'left' }, undefined],
  [{ color: 'червено' }, undefined],
  [undefined, undefined],
])('%j becomes %s', (style, expected) => {
  expect(alignmentClass(style)).toBe(expected);
});
