/** A bundle's index of pages that are indexed now and of pages that an earlier bundle has. */
import { createHash } from 'node:crypto';
import type { BundleState, StatedPage } from './bundle-state.ts';
import { array, integer, packed, text } from './pagefind-format.ts';
import { Postings } from './postings.ts';

/**
 * Puts parts together.
 *
 * @param pages in the order that they shall have
 * @param sources each with its own numbers of pages; pages that are not in `pages` are left out
 */
export function assembleParts(
  pages: readonly StatedPage[],
  sources: readonly Pick<BundleState, 'pages' | 'parts'>[],
): readonly Part[] {
  const numbers = new Map(pages.map((page, number) => [page, number]));
  const postings = new Postings();
  for (const source of sources) {
    const numberOf = (old: number): number | undefined => numbers.get(source.pages[old]!);
    const isMoved = source.pages.some(
      (page, old) => numbers.get(page) !== undefined && numbers.get(page) !== old,
    );
    for (const part of source.parts) postings.read(part, numberOf, isMoved);
  }
  return [...partsOf(postings)];
}

export interface Part {
  /** Its first and last word. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** Bytes of a part from which on it may end, and at which it must. */
const least = 14_000;
const most = 42_000;

/**
 * Cuts the words into parts that a browser loads one at a time. Where a part ends is told by the word there and
 * not only by what stands before, so that a word more or less does not move the ends of all parts behind it.
 */
function* partsOf(postings: Postings): Generator<Part> {
  let words: Buffer[] = [];
  let size = 0;
  let from = '';
  let to = '';
  for (const [word, bytes] of postings.written()) {
    if (words.length === 0) from = word;
    words.push(bytes);
    size += bytes.length;
    to = word;
    if (size >= most || (size >= least && isEnd(word))) {
      yield { from, to, bytes: array([array(words)]) };
      words = [];
      size = 0;
    }
  }
  if (words.length > 0) yield { from, to, bytes: array([array(words)]) };
}

function isEnd(word: string): boolean {
  return (createHash('sha256').update(word).digest()[0]! & 3) === 0;
}

/** The name of a file by its content, in the manner of Pagefind. */
export function nameOf(locale: string, content: Uint8Array): string {
  return `${locale}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

/**
 * The list of pages and parts that the browser loads first.
 *
 * @param version Pagefind's, which its part in the browser compares
 */
export function metaFile(
  locale: string,
  version: string,
  pages: readonly StatedPage[],
  parts: readonly (Part & { readonly name: string })[],
  fields: readonly string[],
): Buffer {
  const listed = pages.map(({ fragment, words }) =>
    array([text(nameOf(locale, fragment)), integer(words), text('')]),
  );
  const ranges = parts.map(({ from, to, name }) => array([text(from), text(to), text(name)]));
  const none = array([]);
  return packed(array([text(version), array(listed), array(ranges), none, none, array(fields.map(text))]), 9);
}
