import { describe, expect, test } from 'vitest';
import { tagOfWords, translator } from './translator.ts';

describe('translator', () => {
  test.each([
    ['bg', 0, '0 резултата'],
    ['bg', 1, '1 резултат'],
    ['bg', 12, '12 резултата'],
    ['bg', 21, '21 резултата'],
    ['en', 1, '1 result'],
    ['en', 0, '0 results'],
  ])('chooses the plural form of %s for %i', (tag, count, expected) => {
    expect(translator(tag)('search.results', { count })).toBe(expected);
  });

  test('puts values in as they are: Astro escapes them', () => {
    expect(translator('bg')('search.none', { query: '<b>&' })).toBe('Няма резултати за „<b>&“');
  });

  test("a regional tag takes its language's words", () => {
    expect(translator('en-GB')('theme.dark')).toBe('Dark');
  });

  test('a language without words is spoken to in English, and that can be told', () => {
    expect(translator('tlh')('search.results', { count: 1 })).toBe('1 result');
    expect(tagOfWords('tlh')).toBeUndefined();
    expect(tagOfWords('bg-BG')).toBe('bg');
  });

  test('a key that is not there is an error, never a raw key', () => {
    const t: (key: never) => string = translator('bg');
    expect(() => t('няма.такъв' as never)).toThrow(/no phrase "няма\.такъв" in "bg"/);
  });
});
