/**
 * Writes a word so that Pagefind takes its stem for the word itself, and can be asked for the exact form too.
 *
 * Pagefind strips combining marks (Unicode category Mn) from what it looks words up by, and keeps the marked
 * spelling as a variant that ranks higher when the query has the same marks. So a word is written as its stem,
 * a letter that ends it, and the rest of the word in combining letters: паролата → `парол` + end + `ⷶⷮⷶ`.
 * Nothing is lost: `decodeText` gives the text back, so that excerpts show what the page says.
 */
import { wordPattern } from './analyser.ts';
import type { SiteAnalyser } from './site-analyser.ts';

/** U+A66E: a letter without case, in no living language; it keeps `парол` from finding `паролист`. */
export const wordEnd = '\uA66E';

/** U+2DE0…2DFF are 32 combining letters, as many as there are between а and я. */
const combiningLetters = 0x2de0;
const firstLetter = 'а'.charCodeAt(0);

/** Written once for each letter that the stem has and the word has not: езици has the stem език. */
const foreign = '\uA674';
/** The rest of the word is in capitals. */
const capitals = '\uA675';
/** The word is its stem: a variant too, or any form would match it exactly. */
const bare = '\uA677';
/** Marks a hyphen that stands for another character, which follows as a combining letter. */
const standIn = '\uA676';
/** Pagefind does not split words at these: a hyphen that does not break, dashes, arrows. */
const joiners = '\u2011\u2010\u2012\u2013\u2014\u2015\u2192\u2190\u2194\u21D2';

const encoded = new RegExp(
  `([\\p{L}\\p{N}]+?)${wordEnd}(${foreign}*)(${capitals}?)(?:${bare}|([\u2de0-\u2dff]+))`,
  'gu',
);
const encodedJoiner = new RegExp(`-${standIn}([\u2de0-\u2dff])`, 'g');
const joinerBetweenWords = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}])[${joiners}](?=[\\p{L}\\p{N}])`, 'gu');
const cyrillic = /^[а-я]*$/;

/** The words of a text by their stems; all else stays, and so does the number of white spaces. */
export function encodeText(text: string, analyser: SiteAnalyser): string {
  return text
    .replace(wordPattern, (word) => encodeWord(word, analyser))
    .replace(joinerBetweenWords, (joiner) => {
      return `-${standIn}${String.fromCharCode(combiningLetters + joiners.indexOf(joiner))}`;
    });
}

/**
 * One word by its stem. A word that could not be given back, like паРОла or па́рола, keeps its spelling, and so
 * does a word whose stem Pagefind makes.
 */
export function encodeWord(word: string, analyser: SiteAnalyser): string {
  if (word.includes(wordEnd)) return word;
  const lower = word.toLowerCase();
  if (!analyser.isStemmedHere(lower)) return word;
  const stem = analyser.stem(lower);
  let kept = 0;
  while (kept < stem.length && stem[kept] === lower[kept]) kept += 1;
  const rest = word.slice(kept);
  const lowerRest = rest.toLowerCase();
  if (!cyrillic.test(lowerRest)) return `${word}${wordEnd}${bare}`;
  const isCapital = rest !== lowerRest;
  if (isCapital && rest !== rest.toUpperCase()) return `${word}${wordEnd}${bare}`;
  const marks = rest === '' ? bare : shift(lowerRest, combiningLetters - firstLetter);
  return `${word.slice(0, kept)}${stem.slice(kept)}${wordEnd}${foreign.repeat(stem.length - kept)}${isCapital ? capitals : ''}${marks}`;
}

/** The text that `encodeText` was given. */
export function decodeText(text: string): string {
  return text
    .replace(encodedJoiner, (_, mark: string) => joiners[mark.charCodeAt(0) - combiningLetters] ?? '-')
    .replace(encoded, (_, stem: string, added: string, upper: string, marks: string | undefined) => {
      const rest = shift(marks ?? '', firstLetter - combiningLetters);
      return stem.slice(0, stem.length - added.length) + (upper === '' ? rest : rest.toUpperCase());
    });
}

function shift(letters: string, by: number): string {
  let shifted = '';
  for (let at = 0; at < letters.length; at += 1) shifted += String.fromCharCode(letters.charCodeAt(at) + by);
  return shifted;
}
