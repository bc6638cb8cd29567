import { expect, test } from 'vitest';
import { parseQuery } from './parse.ts';

test.each([
  ['Парола', [], ['парола'], true],
  ['парола ', [], ['парола'], false],
  ['парола?', [], ['парола?'], false],
  ['„Смяна на парола“ акаунт', ['смяна на парола'], ['акаунт'], true],
  ['"a b" «в г» ', ['a b', 'в г'], [], false],
  ['„недовършена фраза', [], ['„недовършена', 'фраза'], true],
  ['— … !', [], [], false],
  ['', [], [], false],
])('reads %s', (text, phrases, words, isTyping) => {
  expect(parseQuery(text)).toEqual({ phrases, words, isTyping });
});
