import { expect, test } from 'vitest';
import bulgarianAnalyser from './bulgarian/analyser.ts';
import { decodeText, encodeText, encodeWord, wordEnd } from './encoding.ts';
import { siteAnalyser } from './site-analyser.ts';

const bulgarian = siteAnalyser(bulgarianAnalyser);

const text = `„Паролата“ — СЪОБЩЕНИЯ, езиците; да—не, бързо\u2011бавно, едно→две; OMEMO, XEP-0313 и user@chat.example.
паРОЛата, па\u0301рола, ЪЪЪ, ѝ, мûр, 2026\u00a0г., ден/дни 3-ти 中文 naïve 👍`;

test('gives back every letter of a text', () => {
  expect(decodeText(encodeText(text, bulgarian))).toBe(text);
});

test('keeps the number of words between white spaces', () => {
  expect(encodeText(text, bulgarian).split(/\s+/)).toHaveLength(text.split(/\s+/).length);
});

test('writes forms of one word with one stem before the end of the word', () => {
  const keys = ['парола', 'Паролата', 'ПАРОЛИ'].map((word) => encodeWord(word, bulgarian).split(wordEnd)[0]);
  expect(keys.map((key) => key?.toLowerCase())).toEqual(['парол', 'парол', 'парол']);
});

test('writes a stem with other letters than the word', () => {
  expect(encodeWord('езици', bulgarian).split(wordEnd)[0]).toBe('език');
  expect(decodeText(encodeWord('езици', bulgarian))).toBe('езици');
});

test('splits what a dash without spaces joins', () => {
  expect(encodeText('да—не', bulgarian)).toMatch(/-\p{M}+[а-я]/u);
});

test('every word has marks, so that another form is never taken for the exact one', () => {
  expect(encodeWord('архив', bulgarian)).toMatch(/\p{M}$/u);
  expect(encodeWord('omemo', bulgarian)).toMatch(/\p{M}$/u);
});
