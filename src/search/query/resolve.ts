/** Looks a typed word up in the site's vocabulary, and finds what was meant if it is not there. */
import { wordsOf } from '../analyser.ts';
import { encodeWord } from '../encoding.ts';
import type { SiteAnalyser } from '../site-analyser.ts';
import type { Vocabulary, OpenVocabulary } from './vocabulary.ts';
import { nearestWord, oneSlip, slipsBetween } from './typos.ts';

/** A word as it is searched. */
export interface Term {
  /** In the index's spelling. */
  readonly sought: string;
  /** In the reader's. */
  readonly shown: string;
  /** Whether `shown` is not what was typed. */
  readonly isRepaired: boolean;
  /** Whether it is the beginning of words, and no word. */
  readonly isBeginning?: boolean;
}

export interface Words {
  readonly analyser: SiteAnalyser;
  readonly vocabulary: Vocabulary;
}

/**
 * The terms of what stood between two white spaces; none when no word of the site is like it.
 *
 * @param text lower case, NFC
 * @param isTyping whether more letters may follow
 * @param asTyped whether the reader insists: nothing is repaired
 */
export function resolve(text: string, words: Words, isTyping = false, asTyped = false): Term[] {
  const parts = wordsOf(text);
  const known = parts.map((part, at) => knownTerm(part, words, isTyping && at === parts.length - 1, part));
  if (known.every((term) => term !== undefined)) return known;
  const found = known.filter((term) => term !== undefined);
  if (asTyped) return found;
  const repaired = repair(text, words, isTyping);
  if (repaired) return [repaired];
  if (parts.length === 1) return found;
  return parts.flatMap((part, at) => {
    const term = known[at] ?? repair(part, words, isTyping && at === parts.length - 1);
    return term ? [term] : [];
  });
}

/**
 * Loads as much of the vocabulary as `resolve` needs to answer as it would with all of it: nearly always the words
 * that begin as this one does.
 */
export async function loadWordsFor(
  text: string,
  words: Words & { readonly vocabulary: OpenVocabulary },
  isTyping = false,
  asTyped = false,
): Promise<void> {
  const { analyser, vocabulary } = words;
  const parts = wordsOf(text);
  const stems = (spellings: readonly string[]): string[] =>
    spellings.flatMap((word) => [word, analyser.stem(word)]);
  await vocabulary.load(stems(parts));
  const isKnown = (part: string, at: number): boolean =>
    knownTerm(part, words, isTyping && at === parts.length - 1, part) !== undefined;
  if (asTyped || text.length > longestRepaired || parts.every(isKnown)) return;
  await vocabulary.load(stems(analyser.repairs(text).flatMap(wordsOf)));
  if (!inOtherWriting(text, words, isTyping)) await vocabulary.loadAll();
}

function knownTerm(word: string, words: Words, isTyping: boolean, typed: string): Term | undefined {
  return (
    knownWord(word, words, isTyping, typed) ?? (isTyping ? withNextLetter(word, words, typed) : undefined)
  );
}

/** @param isTyping whether the beginning of a word will do */
function knownWord(word: string, words: Words, isTyping: boolean, typed: string): Term | undefined {
  const { analyser, vocabulary } = words;
  const term = (sought: string): Term => ({ sought, shown: word, isRepaired: word !== typed });
  if (vocabulary.has(analyser.stem(word))) return term(encodeWord(word, analyser));
  if (!isTyping) return undefined;
  if (vocabulary.hasBeginning(word)) return { ...term(word), isBeginning: true };
  return undefined;
}

/** The ending of a word has begun: паролит is on the way to паролите. */
function withNextLetter(word: string, { analyser, vocabulary }: Words, typed: string): Term | undefined {
  for (const letter of sameAlphabet(word, vocabulary.letters)) {
    if (!vocabulary.has(analyser.stem(word + letter))) continue;
    return { sought: encodeWord(word + letter, analyser), shown: word, isRepaired: word !== typed };
  }
  return undefined;
}

function repair(typed: string, words: Words, isTyping: boolean): Term | undefined {
  if (typed.length > longestRepaired) return undefined;
  return inOtherWriting(typed, words, isTyping) ?? slipped(typed, words);
}

/** Another alphabet or layout; a form of a word of another language. */
function inOtherWriting(typed: string, words: Words, isTyping: boolean): Term | undefined {
  const spellings = otherSpellings(typed, words);
  return (
    kindred(wordsOf(typed).join(''), words) ??
    firstKnown(spellings, words, false, typed) ??
    (isTyping && typed.length > 2 ? firstKnown(spellings, words, true, typed) : undefined)
  );
}

/** A slip in the word, or in what it is in another alphabet. */
function slipped(typed: string, words: Words): Term | undefined {
  const { analyser, vocabulary } = words;
  const word = wordsOf(typed).join('');
  const likeliest = otherSpellings(typed, words).slice(0, searchedForSlips);
  const near = (spelling: string): string[] => {
    const stem = nearestWord(analyser.stem(spelling), vocabulary.shown.keys());
    return stem === undefined ? [] : [vocabulary.shown.get(stem) ?? stem];
  };
  return (
    likeliestSlip([word], words, typed) ??
    likeliestSlip(likeliest, words, typed) ??
    firstKnown(near(word), words, false, typed) ??
    firstKnown(likeliest.flatMap(near), words, false, typed)
  );
}

function otherSpellings(typed: string, { analyser }: Words): readonly string[] {
  return analyser.repairs(typed).filter((spelling) => spelling !== typed);
}

/** A spelling that the site itself has is likelier than another form of its word: парола, not паролаа. */
function firstKnown(
  spellings: readonly string[],
  words: Words,
  isGoing: boolean,
  typed: string,
): Term | undefined {
  let found: Term | undefined;
  for (const spelling of spellings) {
    const term = knownWord(spelling, words, isGoing, typed);
    if (term && isUsual(spelling, words)) return term;
    found ??= term;
  }
  if (!isGoing) return found;
  for (const spelling of spellings.slice(0, searchedForSlips))
    found ??= withNextLetter(spelling, words, typed);
  return found;
}

/** A spelling of the site that is one slip away; else a form of the word that is nearest to what was typed. */
function likeliestSlip(spellings: readonly string[], words: Words, typed: string): Term | undefined {
  const { analyser, vocabulary } = words;
  let found: Term | undefined;
  let least = Infinity;
  for (const word of spellings) {
    for (const { spelling, isTelling } of oneSlip(word, sameAlphabet(word, vocabulary.letters))) {
      const term = knownTerm(spelling, words, false, typed);
      if (!term) continue;
      if (isUsual(spelling, words)) return term;
      const stem = analyser.stem(spelling);
      // Any letters make some form of a short word: лични is no slip of линия.
      const isShort = stem.length < shortestSlipped;
      const usual = vocabulary.shown.get(stem) ?? spelling;
      const isLike = (): boolean =>
        spelling.length - stem.length <= longestEnding || slipsBetween(spelling, usual) <= 1;
      if (isShort && !(isTelling && isLike())) continue;
      // Of two that are as near, the longer word is the likelier: извстие is известие, not изстине.
      const slips = slipsBetween(word, usual) - stem.length / longestRepaired;
      if (slips >= least) continue;
      least = slips;
      // What was made of the letters at hand need not be a word at all: прекъсане.
      found = isTelling || usual.startsWith(spelling) ? term : knownTerm(usual, words, false, typed);
    }
  }
  return found;
}

function isUsual(spelling: string, { analyser, vocabulary }: Words): boolean {
  return vocabulary.shown.get(analyser.stem(spelling)) === spelling;
}

/** Another form of a word of another language: passwords, where a Bulgarian page has password. */
function kindred(word: string, { analyser, vocabulary }: Words): Term | undefined {
  for (const known of vocabulary.shown.values()) {
    if (!analyser.areForms(word, known)) continue;
    return { sought: encodeWord(known, analyser), shown: word, isRepaired: false };
  }
  return undefined;
}

/** In UTF-16 units; no word is that long, and the ways to misspell it grow with its square. */
const longestRepaired = 32;

/** In UTF-16 units: a stem that a slip may have changed in a form that the site has not. */
const shortestSlipped = 4;
/** In UTF-16 units: what may follow a shorter one. */
const longestEnding = 2;

/** Of the other spellings, the likeliest are searched for misspellings and for endings that have begun, too. */
const searchedForSlips = 3;

function sameAlphabet(word: string, letters: string): string {
  const latin = /[a-z]/.test(word);
  return letters.replace(latin ? /[^a-z]/g : /[\da-z]/g, '');
}
