/** What a reader typed, in parts. */
export interface Query {
  /** Between quotation marks of any kind: these words, in this form and order. */
  readonly phrases: readonly string[];
  /** Lower case, as they stand between white spaces. */
  readonly words: readonly string[];
  /** Whether the last word may still be going on: there is no white space after it. */
  readonly isTyping: boolean;
}

const quoted = /[„“”"«»]([^„“”"«»]+)[„“”"«»]/g;

/** More words than anyone asks; what follows them is left out, so that a pasted page does not hang the search. */
const mostWords = 32;

/** @param text as it was typed */
export function parseQuery(text: string): Query {
  const normal = text.normalize('NFC').toLowerCase();
  const phrases = [...normal.matchAll(quoted)].map((match) => (match[1] ?? '').trim());
  const rest = normal.replace(quoted, ' ');
  return {
    phrases: phrases.filter((phrase) => phrase !== '').slice(0, mostWords),
    words: rest
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(0, mostWords),
    isTyping: /[\p{L}\p{N}]$/u.test(rest),
  };
}
