import { expect, test } from 'vitest';
import { translator } from '../../i18n/index.ts';
import bg from '../../i18n/bg.json' with { type: 'json' };
import en from '../../i18n/en.json' with { type: 'json' };
import { searchWords } from './search-words.ts';

// The dialog carries no i18next; what it says must be what the page would say.
test.each([
  ['bg', bg.search],
  ['en', en.search],
])('says in %s what i18next would say', (tag, phrases) => {
  const words = searchWords(tag, phrases);
  const t = translator(tag);
  for (const count of [0, 1, 2, 5, 12, 21, 101]) {
    expect(words('results', { count })).toBe(t('search.results', { count }));
  }
  expect(words('none', { query: 'пароли' })).toBe(t('search.none', { query: 'пароли' }));
  expect(words('close')).toBe(t('search.close'));
});

test("writes numbers in the language's own way", () => {
  expect(searchWords('bg', bg.search)('results', { count: 12345 })).toBe('12\u00a0345 резултата');
});
