import { expect, test } from 'vitest';
import bulgarian from '../bulgarian/analyser.ts';
import english from '../english/analyser.ts';
import { encodeWord } from '../encoding.ts';
import { beginningOf, vocabularyFile, writeVocabulary, type WordCounts } from '../vocabulary.ts';
import type { Analyser } from '../analyser.ts';
import { siteAnalyser } from '../site-analyser.ts';
import { loadWordsFor, resolve, type Words } from './resolve.ts';
import { openVocabulary, type OpenVocabulary } from './vocabulary.ts';

type OpenWords = Words & { readonly vocabulary: OpenVocabulary };

/** @param isWhole whether all words are loaded */
async function wordsOfSite(
  own: Analyser,
  text: string,
  others: readonly Analyser[] = [],
  isWhole = true,
): Promise<OpenWords> {
  const analyser = siteAnalyser(own, others);
  const counts: WordCounts = new Map();
  for (const word of text.split(' ')) counts.set(analyser.stem(word), new Map([[word, 1]]));
  const { letters, shards } = writeVocabulary(counts);
  // A file a beginning, so that nothing is loaded by chance.
  const files = new Map<string, string[]>();
  for (const line of shards.flatMap(({ text }) => text.split('\n')))
    files.set(beginningOf(line), [...(files.get(beginningOf(line)) ?? []), line]);
  const list = [...files.keys()].map((from) => [from, from] as const);
  const vocabulary = openVocabulary({ letters, shards: list }, (file) => {
    const lines = [...files].find(([from]) => vocabularyFile(from) === file)?.[1];
    return lines ? Promise.resolve(lines.join('\n')) : Promise.reject(new Error(file));
  });
  if (isWhole) await vocabulary.loadAll();
  return { analyser, vocabulary };
}

const bulgarianSite =
  'парола съобщението архива изключване шифър език omemo conversations снимки xep 0313 устройство';
const bg = await wordsOfSite(bulgarian, bulgarianSite);
const en = await wordsOfSite(english, 'password messages archive encrypted device registration');

test.each([
  ['паролата', false],
  ['език', false],
  ['xep-0313', false],
  ['паролит', true],
  ['saobshtenia', false],
  ['md,f.d', false],
  ['ustr', true],
  ['омемо', false],
  ['прола', false],
  ['арола', false],
  ['съобшенеи', false],
  ['фотосинтеза', false],
  ['бял', false],
])('what is loaded for %s answers as all would', async (typed, isTyping) => {
  const words = await wordsOfSite(bulgarian, bulgarianSite, [], false);
  await loadWordsFor(typed, words, isTyping);
  expect(resolve(typed, words, isTyping)).toEqual(resolve(typed, bg, isTyping));
});

test.each([
  ['паролата', 1],
  ['паролит', 1],
  ['xep-0313', 2],
  ['parola', 4],
])('for %s no more is loaded than what begins so', async (typed, most) => {
  const words = await wordsOfSite(bulgarian, bulgarianSite, [], false);
  await loadWordsFor(typed, words, true);
  const beginnings = new Set([...words.vocabulary.shown.keys()].map(beginningOf));
  expect(beginnings.size).toBeLessThanOrEqual(most);
});

test('of a single letter all words that begin with it are loaded', async () => {
  const words = await wordsOfSite(bulgarian, 'шифър шапка шина шум ясла', [], false);
  await loadWordsFor('ш', words, true);
  expect(words.vocabulary.stemsFrom('ш')).toHaveLength(4);
  expect([...words.vocabulary.shown.keys()].some((stem) => stem.startsWith('я'))).toBe(false);
});

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
])('%s on a Bulgarian page is a form of %s', async (typed, known) => {
  const site = await wordsOfSite(bulgarian, 'парола password encrypted', [english]);
  const [term] = resolve(typed, site);
  expect(term?.sought).toBe(encodeWord(known, site.analyser));
  expect(term).toMatchObject({ shown: typed, isRepaired: false });
});

test.each(['лични', 'линукс'])(
  '%s is no slip of линия: a short stem is a letter away from too much',
  async (typed) => {
    expect(resolve(typed, await wordsOfSite(bulgarian, 'линия котка'))).toEqual([]);
  },
);

test('a form that differs by a letter from the usual one is known by a letter typed twice', async () => {
  expect(resolve('даррение', await wordsOfSite(bulgarian, 'дарения котка'))).toMatchObject([
    { shown: 'дарение' },
  ]);
});

test.each([
  ['коотки', 'котки'],
  ['ктока', 'котка'],
])('a letter typed twice or two swapped tell even a short word: %s is %s', async (typed, meant) => {
  expect(resolve(typed, await wordsOfSite(bulgarian, 'линия котка'))).toMatchObject([{ shown: meant }]);
});

test('repairs nothing when the reader insists', () => {
  expect(resolve('parola', bg, false, true)).toEqual([]);
});

test.each([
  ['passwords', 'passwords', false],
  ['encrypting', 'encrypting', false],
  ['passwrod', 'password', true],
  ['archve', 'archive', true],
  ['rgeister', 'register', true],
  ['registering', 'registering', false],
  ['девице', 'device', true],
  ['здпъялв', '', false],
])('in English %s is %s', (typed, shown, isRepaired) => {
  const [term] = resolve(typed, en);
  expect(term?.shown ?? '').toBe(shown);
  expect(term?.isRepaired ?? false).toBe(isRepaired);
});

test('of two words that are as near to a slip the longer is meant', async () => {
  const words = await wordsOfSite(bulgarian, 'изстине известия');
  expect(resolve('извстие', words)).toMatchObject([{ shown: expect.stringMatching(/^извести/) as string }]);
});
