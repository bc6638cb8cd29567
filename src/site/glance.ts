/** What is asked of every text before it is known whether it is needed: kept between builds, so that it need not be read. */
import type { Source } from './model.ts';

export interface Glance {
  /** The text up to where what stands above a page ends: read alone, it says the same as the whole text. */
  readonly head: string;
  /** It may hold the marker of a list of tags. */
  readonly hasTags: boolean;
  /** It may hold a variable, or another mark of templates. */
  readonly hasValues: boolean;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m;
const emptyLine = /(?:^|\n|\r(?!\n))[^\S\r\n]*(?:\r\n?|\n)/;

/** @param text of a whole page */
export function glanceOver(text: string): Glance {
  const begins = opening.exec(text)?.[0].length;
  const below = text.slice(begins ?? 0);
  // Above a page stands YAML between two rulers, or lines that end at the first empty one.
  const end = (begins === undefined ? emptyLine : closing).exec(below);
  return {
    head: end ? copyOf(text.slice(0, (begins ?? 0) + end.index + end[0].length)) : text,
    hasTags: /<!--[ \t]*(?:material\/)?tags|\[TAGS\]/.test(text),
    hasValues: /\{[{%]/.test(text),
  };
}

/** A string of its own: V8 holds the whole text for a piece that was cut out of it, for every page of a site. */
function copyOf(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}

export function glanceAt(source: Source): Glance {
  return source.glance ?? glanceOver(source.text);
}
