/** What a search must know about a language, beside its pages. Shared by the build and the browser: no node:. */

/**
 * The word analysis of one language. A language is added with one module that exports an analyser as its
 * default; the index writer imports it for the build and bundles it for the browser.
 */
export interface Analyser {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** Matches a whole word in the language's letters, lower case; other words are left to other languages. */
  readonly letters: RegExp;
  /**
   * Whether the index is of this analyser's stems. `false` leaves stemming to Pagefind, which has it for
   * many languages; `stem` then serves only to know a word of the site from a mistyped one.
   */
  readonly ownsStems: boolean;
  /**
   * What all forms of a word have in common.
   *
   * @param word lower case, NFC, letters and digits only
   */
  stem(word: string): string;
  /**
   * Whether a word says nothing of what is looked for: "the", "how", "за".
   *
   * @param word lower case, NFC
   */
  isStopWord(word: string): boolean;
  /**
   * What else the reader may have meant: another alphabet, another keyboard layout. The likeliest first.
   * Misspellings are not the analyser's: they are looked for in any language.
   *
   * @param text one word as it was typed, lower case; on another layout punctuation may stand for letters
   */
  repairs(text: string): readonly string[];
}

/** Matches one word: letters with their marks, and digits. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Writing systems without spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;

/** What stands between two white spaces, word by word where the writing has no spaces between them. */
export function segmentsOf(text: string): string[] {
  if (!unspaced.test(text)) return [text];
  // Its dictionaries are the same in any language.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The words of a text, lower case and NFC. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(wordPattern) ?? [];
  return words.flatMap(segmentsOf);
}
