/** Looks a typed word up in the site's vocabulary, and finds what was meant if it is not there. */
import { wordsOf } from '../analyser.ts';
import { encodeWord } from '../encoding.ts';
import type { SiteAnalyser } from '../site-analyser.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { nearestWord, oneSlip } from './typos.ts';

/** A word as it is searched. */
export interface Term {
  /** In the index's spelling. */
  readonly sought: string;
  /** In the reader's. */
  readonly shown: string;
  /** Whether `shown` is not what was typed. */
  readonly isRepaired: boolean;
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

function knownTerm(word: string, words: Words, isTyping: boolean, typed: string): Term | undefined {
  const { analyser, vocabulary } = words;
  const term = (sought: string): Term => ({ sought, shown: word, isRepaired: word !== typed });
  if (vocabulary.has(analyser.stem(word))) return term(encodeWord(word, analyser));
  if (!isTyping) return undefined;
  if (vocabulary.hasBeginning(word)) return term(word);
  // The ending has begun: паролит is on the way to паролите.
  for (const letter of sameAlphabet(word, vocabulary.letters)) {
    if (vocabulary.has(analyser.stem(word + letter))) return term(encodeWord(word + letter, analyser));
  }
  return undefined;
}

function repair(typed: string, words: Words, isTyping: boolean): Term | undefined {
  if (typed.length > longestRepaired) return undefined;
  const { analyser, vocabulary } = words;
  const others = analyser.repairs(typed).filter((spelling) => spelling !== typed);
  // A spelling that the site itself has is likelier than another form of its word: парола, not паролаа.
  const first = (spellings: Iterable<string>, going: boolean): Term | undefined => {
    let found: Term | undefined;
    for (const spelling of spellings) {
      const term = knownTerm(spelling, words, going, typed);
      if (term && vocabulary.shown.get(analyser.stem(spelling)) === spelling) return term;
      found ??= term;
    }
    return found;
  };
  const slips = (spelling: string): Iterable<string> =>
    oneSlip(spelling, sameAlphabet(spelling, vocabulary.letters));
  const near = (spelling: string): Iterable<string> => {
    const stem = nearestWord(analyser.stem(spelling), vocabulary.shown.keys());
    return stem === undefined ? [] : [vocabulary.shown.get(stem) ?? stem];
  };
  const word = wordsOf(typed).join('');
  return (
    kindred(word, words) ??
    first(others, false) ??
    (isTyping && typed.length > 2 ? first(others, true) : undefined) ??
    first(slips(word), false) ??
    first(
      others.slice(0, likeliest).flatMap((other) => [...slips(other)]),
      false,
    ) ??
    first(near(word), false) ??
    first(
      others.slice(0, likeliest).flatMap((other) => [...near(other)]),
      false,
    )
  );
}

/** Another form of a word that the index has as it is written: passwords, where a Bulgarian page has password. */
function kindred(word: string, { analyser, vocabulary }: Words): Term | undefined {
  const stem = analyser.foreignStem(word);
  if (stem === undefined) return undefined;
  for (const known of vocabulary.shown.keys()) {
    if (analyser.foreignStem(known) !== stem) continue;
    return { sought: encodeWord(known, analyser), shown: word, isRepaired: false };
  }
  return undefined;
}

/** In UTF-16 units; no word is that long, and the ways to misspell it grow with its square. */
const longestRepaired = 32;

/** Of the other spellings, those that are searched for misspellings too. */
const likeliest = 3;

function sameAlphabet(word: string, letters: string): string {
  const latin = /[a-z]/.test(word);
  return letters.replace(latin ? /[^a-z]/g : /[\da-z]/g, '');
}
