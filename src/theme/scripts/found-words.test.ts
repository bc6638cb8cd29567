import { expect, test } from 'vitest';
import { wordPattern } from './found-words.ts';

test.each([
  [['парола'], 'Парола, паролата и ПАРОЛА', ['Парола', 'ПАРОЛА']],
  [['парола', 'паролата'], 'Парола, паролата', ['Парола', 'паролата']],
  [['и'], 'и Иван, ии', ['и']],
  [['ключ'], 'ключ ключ', ['ключ', 'ключ']],
  [['c++'], 'c++ и c', ['c++']],
  [['a-b'], 'a-b ab', ['a-b']],
  [['й'], 'край й', ['й']],
])('finds %j in „%s“', (words, text, expected) => {
  expect(Array.from(text.matchAll(wordPattern(words) ?? /$^/g), ([, word]) => word)).toEqual(expected);
});

test('without words there is nothing to find', () => {
  expect(wordPattern(['', ' '])).toBeUndefined();
});
