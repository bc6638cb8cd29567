import { expect, test } from 'vitest';
import { readSrcset, writeSrcset } from './srcset.ts';

const one = (url: string, descriptor = ''): { url: string; descriptor: string } => ({ url, descriptor });

test.each([
  ['снимка.png', [one('снимка.png')], 'one address'],
  ['a.png 1x, б.png 2x', [one('a.png', '1x'), one('б.png', '2x')], 'densities'],
  ['a.png 400w,b.png 800w', [one('a.png', '400w'), one('b.png', '800w')], 'no space after the comma'],
  ['a,b.png 1x', [one('a,b.png', '1x')], 'a comma within an address is its own'],
  ['a.png, b.png 2x', [one('a.png'), one('b.png', '2x')], 'a comma behind an address ends it'],
  [' \n a.png\n 1x ,\n', [one('a.png', '1x')], 'white space does not count'],
  ['', [], 'nothing'],
  [',,,', [], 'nothing but commas'],
])('%j: %s', (value, candidates) => {
  expect(readSrcset(value)).toEqual(candidates);
  expect(readSrcset(writeSrcset(candidates))).toEqual(candidates);
});

test('reads a long value to its end', () => {
  expect(readSrcset('картина.png 1x,'.repeat(20_000))).toHaveLength(20_000);
  expect(readSrcset(' '.repeat(100_000))).toEqual([]);
});
