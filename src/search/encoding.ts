/**
 * Writes a word so that Pagefind takes its stem for the word itself, and can be asked for the exact form too.
 *
 * Pagefind strips combining marks (Unicode category Mn) from what it looks words up by, and keeps the marked
 * spelling as a variant that ranks higher when the query has the same marks. So a word is written as its stem,
 * a letter that ends it, and the rest of the word in combining letters: паролата → `парол` + end + `ⷶⷮⷶ`.
 */
import type { SiteAnalyser } from './site-analyser.ts';

/** U+A66E: a letter without case, in no living language; it keeps `парол` from finding `паролист`. */
const wordEnd = '\uA66E';
/** U+2DE0…2DFF are 32 combining letters, as many as there are between а and я. */
const combiningLetters = 0x2de0;
const firstLetter = 'а'.charCodeAt(0);
/** Another letter follows as its number, in digits of 32. */
const numbered = '\uA674';
/** The word is its stem: marked too, or any form would begin with it, which Pagefind takes for the exact form. */
const bare = '\uA677';

/**
 * One word by its stem; a word whose stem Pagefind makes stays as it is.
 *
 * @param word lower case, NFC
 */
export function encodeWord(word: string, analyser: SiteAnalyser): string {
  if (!analyser.isStemmedHere(word)) return word;
  const stem = analyser.stem(word);
  let kept = 0;
  while (kept < stem.length && stem[kept] === word[kept]) kept += 1;
  let marks = '';
  for (const letter of word.slice(kept)) marks += markOf(letter.codePointAt(0)!);
  return stem + wordEnd + (marks || bare);
}

function markOf(letter: number): string {
  const place = letter - firstLetter;
  if (place >= 0 && place < 32) return String.fromCharCode(combiningLetters + place);
  const digits = Array.from(letter.toString(32), (digit) => combiningLetters + parseInt(digit, 32));
  return numbered + String.fromCharCode(...digits);
}
