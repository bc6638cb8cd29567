import { expect, test } from 'vitest';
import { spellingsOf, splitWord } from './indexed-words.ts';

test.each([
  ['Паролата,', 'паролата', []],
  ['„дума“', 'дума', []],
  ['XEP-0313', 'xep0313', ['xep', '0313']],
  ['да—не', 'дане', ['да', 'не']],
  ['HTTPServer', 'httpserver', ['http', 'server']],
  ['iPhone15Pro', 'iphone15pro', ['phone', '15', 'pro']],
  ['mod_mam', 'mod_mam', ['mod', 'mam']],
  ['user@example.org', 'userexampleorg', ['user', 'example', 'org']],
  ["don't", 'dont', ['don']],
  ['x2', 'x2', []],
  ['—', '', []],
  ['café', 'café', []],
])('splits %s as Pagefind does', (written, whole, parts) => {
  expect(splitWord(written)).toEqual({ whole, parts });
});

test.each([
  ['e-mail', ['e', 'mail', 'email']],
  ['онлайн-архив.', ['онлайн', 'архив', 'онлайнархив']],
  ['XEP-0313', ['xep', '0313']],
  ['example.org', ['example', 'org']],
  ['HTTPServer', ['httpserver', 'http', 'server']],
])('a reader may look for %s by %j', (written, spellings) => {
  expect(spellingsOf(written)).toEqual(spellings);
});
