/** What stands between two white spaces → the words that it is found by, as Pagefind splits it. */
import { wordPattern } from './analyser.ts';

export interface SplitWord {
  /** All its letters and digits, lower case; empty where it has none. */
  readonly whole: string;
  /** The words that it is put together from, by punctuation or capitals: e, mail; XEP, 0313. */
  readonly parts: readonly string[];
}

const notInWords = /[^\p{Alphabetic}\p{N}_]+/gu;
const mayHaveParts = /[^\p{Alphabetic}\p{N}]|.\p{Lu}/su;
/** паролаТа, HTTPServer, XEP0313, 2FA */
const betweenWords = new RegExp(
  [
    String.raw`(?<=\p{Ll})(?=\p{Lu})`,
    String.raw`(?<=\p{Lu})(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=[\p{Ll}\p{Lu}])(?=\p{Nd})`,
    String.raw`(?<=\p{Nd})(?=[\p{Ll}\p{Lu}])`,
  ].join('|'),
  'u',
);

/** @param written with its punctuation */
export function splitWord(written: string): SplitWord {
  const word = written.normalize('NFC');
  const whole = word.replace(notInWords, '').toLowerCase();
  if (whole === '' || !mayHaveParts.test(word)) return { whole, parts: [] };
  const parts = runsOf(word).flatMap((run) => run.split(betweenWords));
  const lower = parts.map((part) => part.toLowerCase());
  if (lower.length === 1 && whole.startsWith(lower[0]!)) return { whole, parts: [] };
  // A single letter or digit says nothing; a single sign of Chinese does.
  return { whole, parts: lower.filter((part) => part.length > 1 || part > '\x7f') };
}

/** The words of it that a reader may look for, lower case: its parts, and the whole of e-mail. */
export function spellingsOf(written: string): string[] {
  const { whole, parts } = splitWord(written);
  const runs = runsOf(written.normalize('NFC').toLowerCase());
  const joined = /^[^\p{L}\p{N}]*\p{L}+(?:[-\u2010\u2011]\p{L}+)+[^\p{L}\p{N}]*$/u.test(written)
    ? [whole]
    : [];
  return [...new Set([...runs, ...parts, ...joined])];
}

function runsOf(word: string): string[] {
  return word.match(wordPattern) ?? [];
}
