/** One search: what was typed → what is asked of Pagefind → its results, and what was asked instead. */
import { wordsOf } from '../analyser.ts';
import { encodeWord } from '../encoding.ts';
import { anyOf, inBoth } from './combine.ts';
import { parseQuery } from './parse.ts';
import { loadWordsFor, resolve, type Term, type Words } from './resolve.ts';
import { withRepairsKept } from '../site-analyser.ts';
import type { OpenVocabulary } from './vocabulary.ts';
import type { PagefindInstance, SearchOptions, SearchResponse } from './pagefind.ts';

/** Told to the reader: „Показани са резултати за …“. */
export interface Correction {
  /** What was searched. */
  readonly shown: string;
  /** What was typed; `search(original, { asTyped: true })` insists on it. */
  readonly original: string;
}

export interface Answer extends SearchResponse {
  readonly corrected?: Correction;
  /** Words that are nowhere on the site, and were left out. */
  readonly notFound?: readonly string[];
}

/** @param options Pagefind's, and `asTyped`: repair nothing */
export async function search(
  pagefind: PagefindInstance,
  { analyser, vocabulary }: Words & { readonly vocabulary: OpenVocabulary },
  text: string,
  { asTyped = false, ...options }: SearchOptions & { readonly asTyped?: boolean } = {},
): Promise<Answer> {
  const query = parseQuery(text);
  const words = { analyser: withRepairsKept(analyser), vocabulary };
  const isStopWord = (word: string): boolean => wordsOf(word).every((part) => analyser.isStopWord(part));
  const isGoing = (word: string): boolean => query.isTyping && word === query.words.at(-1);
  const isOfStopWords = query.words.every(isStopWord);
  await Promise.all(
    query.words
      .filter((word) => isOfStopWords || !isStopWord(word))
      .map((word) => loadWordsFor(word, words, isGoing(word), asTyped)),
  );
  const telling = query.words.filter((word) => isTelling(word, words, asTyped));
  const asked = telling.length > 0 || query.phrases.length > 0 ? telling : query.words;
  const resolved = asked.map((word) => ({
    word,
    terms: resolve(word, words, isGoing(word), asTyped),
  }));
  const terms = resolved.flatMap((each) => each.terms);
  for (const { sought } of terms.filter(({ isBeginning }) => isBeginning))
    await loadPartsFrom(sought, words, pagefind);
  const find = (sought: string): Promise<SearchResponse> => pagefind.search(sought, options);

  const phrases: SearchResponse[] = [];
  for (const phrase of query.phrases) phrases.push(await findPhrase(phrase, words, pagefind, options));
  const sought = [...new Set(terms.map((term) => term.sought))];
  const plain = sought.length > 0 ? [await findWords(sought, find)] : [];
  const [first, ...rest] = [...phrases, ...plain];
  const answer = first ? rest.reduce(inBoth, first) : nothing;

  const notFound = resolved.filter(({ terms }) => terms.length === 0).flatMap(({ word }) => wordsOf(word));
  return {
    ...answer,
    ...(terms.some((term) => term.isRepaired) && {
      corrected: {
        shown: shownQuery(text, [...resolved, ...stopWordsElsewhere(query.words, words)]),
        original: text.trim(),
      },
    }),
    ...(notFound.length > 0 && { notFound }),
  };
}

const nothing: SearchResponse = { results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {} };

/** Whether a word says what is looked for; in another alphabet too: "na" is the stop word "на". */
function isTelling(word: string, { analyser, vocabulary }: Words, asTyped: boolean): boolean {
  const parts = wordsOf(word);
  if (parts.every((part) => analyser.isStopWord(part))) return false;
  if (asTyped || parts.some((part) => vocabulary.has(analyser.stem(part)))) return true;
  if (word.length > longestStopWord) return true;
  for (const spelling of analyser.repairs(word)) {
    if (analyser.isStopWord(spelling)) return false;
    if (vocabulary.has(analyser.stem(spelling))) return true;
  }
  return true;
}

/** Words that are stop words in another alphabet, as those: "na" is shown as "на" where its neighbours are. */
function stopWordsElsewhere(
  typed: readonly string[],
  words: Words,
): { word: string; terms: readonly Pick<Term, 'shown' | 'isRepaired'>[] }[] {
  return typed
    .filter((word) => !words.analyser.isStopWord(word) && !isTelling(word, words, false))
    .flatMap((word) => {
      const shown = words.analyser.repairs(word).find((spelling) => words.analyser.isStopWord(spelling));
      return shown === undefined ? [] : [{ word, terms: [{ shown, isRepaired: true }] }];
    });
}

/** In UTF-16 units, in any alphabet. */
const longestStopWord = 12;

/** In UTF-16 units: a shorter beginning is that of too many words. */
const shortestBeginning = 3;
/** As many words of a beginning lie in all parts of the index that have such words, nearly always. */
const mostAsked = 40;

/** Pagefind asks for the part of the index that a word is in: of a beginning it has some of the words alone. */
async function loadPartsFrom(
  beginning: string,
  { analyser, vocabulary }: Words,
  pagefind: PagefindInstance,
): Promise<void> {
  if (beginning.length < shortestBeginning) return;
  const stems = vocabulary.stemsFrom(beginning);
  const step = Math.ceil(stems.length / mostAsked);
  const asked = stems.filter((_, at) => at % step === 0 || at === stems.length - 1);
  const spellings = asked.map((stem) => encodeWord(vocabulary.shown.get(stem) ?? stem, analyser));
  await pagefind.preload(spellings.join(' '));
}

/** Pages with all words; if there is none, pages with any. */
async function findWords(
  sought: readonly string[],
  find: (sought: string) => Promise<SearchResponse>,
): Promise<SearchResponse> {
  const all = await find(sought.join(' '));
  return all.results.length > 0 || sought.length === 1 ? all : anyOf(sought, find);
}

/** The forms that stand between the quotation marks; if they are nowhere in that order, other forms of them. */
async function findPhrase(
  phrase: string,
  { analyser }: Words,
  pagefind: PagefindInstance,
  options: SearchOptions,
): Promise<SearchResponse> {
  const sought = `"${wordsOf(phrase)
    .map((word) => encodeWord(word, analyser))
    .join(' ')}"`;
  await pagefind.options({ exactDiacritics: true });
  const exact = await pagefind.search(sought, options);
  await pagefind.options({ exactDiacritics: false });
  return exact.results.length > 0 ? exact : pagefind.search(sought, options);
}

/** The query as it was typed, with what was repaired in the place of what was typed. */
function shownQuery(
  text: string,
  resolved: readonly { word: string; terms: readonly Pick<Term, 'shown' | 'isRepaired'>[] }[],
): string {
  const repaired = new Map(
    resolved
      .filter(({ terms }) => terms.some((term) => term.isRepaired))
      .map(({ word, terms }) => [word, terms.map((term) => term.shown).join(' ')]),
  );
  return text
    .trim()
    .normalize('NFC')
    .replace(/\S+/g, (word) => repaired.get(word.toLowerCase()) ?? word);
}
