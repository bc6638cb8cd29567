import { expect, test } from 'vitest';
import bulgarian from '../bulgarian/analyser.ts';
import english from '../english/analyser.ts';
import { encodeWord } from '../encoding.ts';
import { readVocabulary, writeVocabulary, type WordCounts } from '../vocabulary.ts';
import type { Analyser } from '../analyser.ts';
import { siteAnalyser } from '../site-analyser.ts';
import { resolve, type Words } from './resolve.ts';

function wordsOfSite(own: Analyser, text: string, others: readonly Analyser[] = []): Words {
  const analyser = siteAnalyser(own, others);
  const counts: WordCounts = new Map();
  for (const word of text.split(' ')) counts.set(analyser.stem(word), new Map([[word, 1]]));
  return { analyser, vocabulary: readVocabulary(writeVocabulary(counts)) };
}

const bg = wordsOfSite(
  bulgarian,
  'парола съобщението архива изключване шифър език omemo conversations снимки xep 0313 устройство',
);
const en = wordsOfSite(english, 'password messages archive encrypted device');

test.each([
  ['паролата', 'паролата'],
  ['езици', 'езици'],
  ['xep-0313', 'xep 0313'],
  // Another alphabet, another layout
  ['saobshtenia', 'съобщения'],
  ['6ifar', 'шифър'],
  ['ezici', 'езици'],
  ['омемо', 'omemo'],
  ['md,f.d', 'парола'],
  ['пaролa', 'парола'],
  // Slips
  ['прола', 'парола'],
  ['пароала', 'парола'],
  ['паорла', 'парола'],
  ['парула', 'парола'],
  ['изклчюване', 'изключване'],
  ['съобшение', 'съобщение'],
  ['omeno', 'omemo'],
  ['conversatoins', 'conversations'],
  ['съобшенеи', 'съобщението'],
  ['паррола', 'парола'],
  ['езицци', 'езици'],
  // Nothing like it
  ['фотосинтеза', ''],
  ['0314', ''],
  ['бял', ''],
])('takes %s for %s', (typed, meant) => {
  const shown = resolve(typed, bg).map((term) => term.shown);
  expect(shown.join(' ')).toBe(meant);
});

test.each([
  ['парол', 'парола'],
  ['съобщени', 'съобщени'],
  ['паролит', 'паролит'],
  ['устр', 'устр'],
  ['ustr', 'устр'],
  ['про', ''],
])('a word that is still being typed may be a beginning: %s', (typed, beginning) => {
  const [term] = resolve(typed, bg, true);
  expect(term?.shown ?? '').toMatch(new RegExp(`^${beginning.slice(0, 4)}`));
  expect(term === undefined).toBe(beginning === '');
});

test.each(['парола', 'езика', 'omemo', 'xep', '0313', 'снимката'])(
  'never changes a word of the site: %s',
  (word) => {
    expect(resolve(word, bg)).toMatchObject([{ shown: word, isRepaired: false }]);
    expect(resolve(word, bg)[0]?.sought).toBe(encodeWord(word, bg.analyser));
  },
);

test.each([
  ['passwords', 'password'],
  ['encrypting', 'encrypted'],
])('%s on a Bulgarian page is a form of %s', (typed, known) => {
  const site = wordsOfSite(bulgarian, 'парола password encrypted', [english]);
  const [term] = resolve(typed, site);
  expect(term?.sought).toBe(encodeWord(known, site.analyser));
  expect(term).toMatchObject({ shown: typed, isRepaired: false });
});

test.each(['лични', 'линукс'])(
  '%s is no slip of линия: a short stem is a letter away from too much',
  (typed) => {
    expect(resolve(typed, wordsOfSite(bulgarian, 'линия котка'))).toEqual([]);
  },
);

test.each([
  ['коотки', 'котки'],
  ['ктока', 'котка'],
])('a letter typed twice or two swapped tell even a short word: %s is %s', (typed, meant) => {
  expect(resolve(typed, wordsOfSite(bulgarian, 'линия котка'))).toMatchObject([{ shown: meant }]);
});

test('repairs nothing when the reader insists', () => {
  expect(resolve('parola', bg, false, true)).toEqual([]);
});

test.each([
  ['passwords', 'passwords', false],
  ['encrypting', 'encrypting', false],
  ['passwrod', 'password', true],
  ['archve', 'archive', true],
  ['девице', 'device', true],
  ['здпъялв', '', false],
])('in English %s is %s', (typed, shown, isRepaired) => {
  const [term] = resolve(typed, en);
  expect(term?.shown ?? '').toBe(shown);
  expect(term?.isRepaired ?? false).toBe(isRepaired);
});
