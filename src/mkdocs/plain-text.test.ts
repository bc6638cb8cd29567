import { expect, test } from 'vitest';
import { lineWithLinks, plainText } from './plain-text.ts';

test('a line keeps its links, and is else plain', () => {
  expect(lineWithLinks('© <a href="https://primer.example/">Пример &amp; син</a>, <b>София</b>')).toBe(
    '© [Пример & син](https://primer.example/), София',
  );
  expect(plainText('Упътване<sup>2</sup> &copy; 2024')).toBe('Упътване2 © 2024');
});

test.each(['<', '<a href="х">', '<a href="х"', '</a>'])('%s, over and over, ends', (piece) => {
  expect(plainText(piece.repeat(100_000))).toBeDefined();
  lineWithLinks(piece.repeat(100_000));
});
