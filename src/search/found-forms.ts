/** The words of a page that a search has found, for the page to mark them. */

/** What Pagefind tells of a page that was found. */
export interface FoundText {
  /** The whole text of the page. */
  readonly content: string;
  /** The same as HTML; U+200B stands behind each word where they are written without spaces. */
  readonly raw_content?: string;
  /** Which of the text's words were found, from 0. */
  readonly locations: readonly number[];
}

/** More forms than a word has; what a page says beyond them is not marked. */
const mostForms = 16;

const wordBreak = '\u200b';

/** The words of the page that were found, each form once, in lower case. */
export function foundForms({ content, raw_content = '', locations }: FoundText): string[] {
  const words = raw_content.includes(wordBreak) ? raw_content.split(wordBreak) : content.split(/\s+/);
  const forms = new Set<string>();
  for (const location of locations) {
    const { word } = barely((words[location] ?? '').toLowerCase());
    if (word !== '' && forms.size < mostForms) forms.add(word);
  }
  return [...forms];
}

// Punctuation may be written as a character reference: &quot;
const edges = /^((?:&#?\w+;|[^\p{L}\p{N}&])*)(.*?)((?:&#?\w+;|[^\p{L}\p{N}&])*)$/u;

/** A word as it is written: what is none of it before and behind it apart. */
export function barely(marked: string): { before: string; word: string; after: string } {
  const [, before = '', word = '', after = ''] = edges.exec(marked) ?? [];
  return { before, word, after };
}

/**
 * The address with the forms that were found as parameters, so that the page can mark what it
 * says itself, not what was typed.
 *
 * @param name of the parameters
 */
export function withHighlights(url: string, forms: readonly string[], name = 'highlight'): string {
  if (forms.length === 0) return url;
  const [path = '', fragment] = url.split('#', 2);
  const query = forms.map((form) => `${name}=${encodeURIComponent(form)}`).join('&');
  return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
