import { describe, expect, test } from 'vitest';
import { findWordProblems, missingKeys } from './completeness.ts';
import { optionalGroups } from './words.ts';

test('every language has every word', () => {
  expect(missingKeys()).toEqual([]);
});

describe('findWordProblems', () => {
  const bg = {
    menu: 'Меню',
    search: { results_one: '{{count}} дума', results_other: '{{count}} думи' },
  };
  const full = { one: '{{count}}', few: '{{count}}', many: '{{count}}', other: '{{count}}' };
  const forms = (names: readonly (keyof typeof full)[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`results_${name}`, full[name]]));

  test.each([
    ['a missing phrase', 'en', { search: bg.search }, [['menu', 'missing']]],
    ['one too many', 'en', { ...bg, extra: 'x' }, [['extra', 'extra']]],
    ['an empty one', 'en', { ...bg, menu: ' ' }, [['menu', 'empty']]],
    ['a value that is not named', 'en', { ...bg, menu: '{{x}}' }, [['menu', 'values']]],
    [
      'a plural form too few',
      'pl',
      { ...bg, search: forms(['one', 'many', 'other']) },
      [['search.results_few', 'missing']],
    ],
    [
      'a plural form too many',
      'en',
      { ...bg, search: forms(['one', 'few', 'other']) },
      [['search.results_few', 'extra']],
    ],
    [
      'nothing where the forms are the language’s own',
      'pl',
      { ...bg, search: forms(['one', 'few', 'many', 'other']) },
      [],
    ],
    [
      'nothing where a form for one number says it in words',
      'en',
      { ...bg, search: { results_one: 'a single word', results_other: '{{count}} words' } },
      [],
    ],
    ['nothing where one form is enough', 'ja', { ...bg, search: forms(['other']) }, []],
  ])('finds %s', (_, tag, words, expected) => {
    const found = findWordProblems({ bg, [tag]: words }, 'bg');
    expect(found.map(({ key, kind }) => [key, kind])).toEqual(expected);
    expect(found.every((problem) => problem.tag === tag)).toBe(true);
  });

  test('lets a language leave out a group that only some sites use, whole, not in part', () => {
    const [group] = optionalGroups;
    const more = { ...bg, [group!]: { key: 'Ключ', iv: 'IV' } };
    expect(findWordProblems({ bg: more, en: bg }, 'bg')).toEqual([]);
    const part = { ...bg, [group!]: { key: 'Key' } };
    expect(findWordProblems({ bg: more, en: part }, 'bg')).toMatchObject([{ tag: 'en', kind: 'missing' }]);
  });
});
