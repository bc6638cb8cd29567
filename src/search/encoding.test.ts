import { expect, test } from 'vitest';
import bulgarianAnalyser from './bulgarian/analyser.ts';
import englishAnalyser from './english/analyser.ts';
import { encodeWord } from './encoding.ts';
import { siteAnalyser } from './site-analyser.ts';

const bulgarian = siteAnalyser(bulgarianAnalyser);
const keyOf = (word: string): string => encodeWord(word, bulgarian).replace(/\p{Mn}/gu, '');

test('forms of one word are one word without their marks', () => {
  expect(new Set(['парола', 'паролата', 'пароли'].map(keyOf)).size).toBe(1);
  expect(new Set(['език', 'езика', 'езици'].map(keyOf)).size).toBe(1);
  expect(keyOf('пароход')).not.toContain(keyOf('парола'));
});

test('no form is the beginning of another by accident of its stem alone', () => {
  expect(encodeWord('архива', bulgarian).startsWith(encodeWord('архив', bulgarian))).toBe(false);
});

test.each(['архив', 'omemo', '2026', 'езици', 'їжака'])(
  'every form is marked and told from others: %s',
  (word) => {
    expect(encodeWord(word, bulgarian)).toMatch(/\p{Mn}$/u);
    expect(encodeWord(word, bulgarian)).not.toBe(encodeWord(`${word}та`, bulgarian));
  },
);

test('endings in letters of any language are written', () => {
  const latin = siteAnalyser({
    ...bulgarianAnalyser,
    letters: /^\p{L}+$/u,
    stem: (word) => word.slice(0, 4),
  });
  const forms = ['hausen', 'hausér', 'haus𐐀'].map((word) => encodeWord(word, latin));
  expect(new Set(forms.map((form) => form.replace(/\p{Mn}/gu, ''))).size).toBe(1);
  expect(new Set(forms).size).toBe(3);
});

test('a word that Pagefind stems stays as it is', () => {
  expect(encodeWord('passwords', siteAnalyser(englishAnalyser, [bulgarianAnalyser]))).toBe('passwords');
});
