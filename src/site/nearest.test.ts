import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';
import { readSrcset, writeSrcset } from './srcset.ts';

describe('editDistance', () => {
  it.each([
    ['архив', 'архив', 0],
    ['архив', 'архви', 1],
    ['архив', 'архи', 1],
    ['архив', 'аархив', 1],
    ['архив', 'архив!', 1],
    ['title', 'titel', 1],
    ['слово', 'олово', 1],
    ['kitten', 'sitting', 3],
    ['', 'абв', 3],
  ])('from %s to %s is %i', (a, b, edits) => {
    expect(editDistance(a, b, 10)).toBe(edits);
    expect(editDistance(b, a, 10)).toBe(edits);
  });

  it('ends where there are too many', () => {
    expect(editDistance('архив', 'поверителност', 2)).toBe(3);
    expect(editDistance('аааааа', 'бббббб', 2)).toBe(3);
  });
});

describe('nearest', () => {
  it.each([
    ['въпрси', 'въпроси'],
    ['ВЪПРОСИ', 'въпроси'],
    ['поверителнст', 'поверителност'],
    ['нещо съвсем друго', undefined],
  ])('to %s is %s', (word, found) => {
    expect(nearest(word, ['въпроси', 'поверителност', 'архив'])).toBe(found);
  });
});

describe('srcset', () => {
  it.each([
    ['а.png 1x, б.png 2x', ['а.png 1x', 'б.png 2x']],
    ['а.png', ['а.png']],
    [' а.png , б.png 2x,', ['а.png', 'б.png 2x']],
    ['а.png, б.png', ['а.png', 'б.png']],
    ['a,b.png 100w,c.png 200w', ['a,b.png 100w', 'c.png 200w']],
    ['а.png\n  480w,\n  б.png 800w', ['а.png 480w', 'б.png 800w']],
    ['', []],
    [',,,', []],
  ])('%j is %j', (value, candidates) => {
    expect(readSrcset(value).map((one) => writeSrcset([one]))).toEqual(candidates);
  });
});
