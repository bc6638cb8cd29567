import { expect, test } from 'vitest';
import { pointAt } from './position.ts';

test.each([
  ['архив', 0, 1, 1, 'the first character'],
  ['а\nбв', 3, 2, 2, 'after a line end'],
  ['а\r\nб', 3, 2, 1, 'after Windows’ line end'],
  ['а\rб', 2, 2, 1, 'after an old line end'],
  ['а\n', 2, 2, 1, 'at the end'],
  ['а', 99, 1, 2, 'beyond the end'],
  ['а', -1, 1, 1, 'before the start'],
  ['😀x', 2, 1, 3, 'in UTF-16 units'],
  ['', 0, 1, 1, 'in nothing'],
])('%j at %i is line %i, column %i: %s', (text, offset, line, column) => {
  expect(pointAt({ text }, offset)).toEqual({ line, column });
});

test('agrees with counting, at every offset', () => {
  const text = 'първи\r\nвтори\n\n\rпети 😀\nкрай';
  const source = { text };
  for (let offset = 0; offset <= text.length; offset += 1) {
    const before = text.slice(0, offset).split(/\r\n?(?!\n)|\n/);
    const isInsideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
    if (isInsideLineEnd) continue;
    expect(pointAt(source, offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
  }
});
