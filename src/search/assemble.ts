/** A bundle's index of pages that are indexed now and of pages that an earlier bundle has. */
import { createHash } from 'node:crypto';
import { array, integer, packed, Reader, text, unpacked } from './pagefind-format.ts';
import type { BundleState, StatedPage } from './bundle-state.ts';
import { Postings } from './postings.ts';

/** What Pagefind has made of the pages that were given to it. */
export interface Batch {
  /** In the order of Pagefind's numbers. */
  readonly pages: readonly StatedPage[];
  readonly fields: readonly string[];
  readonly parts: readonly Buffer[];
}

/** @param files of a bundle by path, as Pagefind made them; @param pageOf by the name of a fragment */
export function readBatch(
  files: ReadonlyMap<string, Uint8Array>,
  pageOf: (fragment: string, words: number) => StatedPage,
): Batch {
  const named = [...files];
  const meta = named.find(([path]) => path.endsWith('.pf_meta'))?.[1];
  // Without pages there is none.
  if (!meta) return { pages: [], fields: [], parts: [] };
  const reader = new Reader(unpacked(meta));
  reader.array();
  reader.skip();
  const pages = Array.from({ length: reader.array() }, () => {
    reader.array();
    const page = pageOf(reader.text(), reader.integer());
    reader.skip();
    return page;
  });
  for (let lists = 0; lists < 3; lists += 1) reader.skip();
  const fields = reader.texts();
  const parts = named.filter(([path]) => path.endsWith('.pf_index')).map(([, content]) => unpacked(content));
  return { pages, fields, parts };
}

/**
 * Puts them together.
 *
 * @param pages in the order that they shall have, each of the batch or of the last bundle
 */
export function assemblePostings(
  pages: readonly StatedPage[],
  batch: Batch,
  last: BundleState | undefined,
): { readonly fields: readonly string[]; readonly parts: readonly Part[] } {
  const fields = [...new Set(pages.flatMap((page) => page.fields))].sort();
  const numbers = new Map(pages.map((page, number) => [page, number]));
  const postings = new Postings();
  for (const source of [last, batch]) {
    if (!source) continue;
    const numberOf = (old: number): number | undefined => numbers.get(source.pages[old]!);
    const isMoved = source.pages.some(
      (page, old) => numbers.get(page) !== undefined && numbers.get(page) !== old,
    );
    const isSame =
      source.fields.length === fields.length && source.fields.every((name, at) => name === fields[at]);
    const fieldOf = isSame ? undefined : (old: number) => fields.indexOf(source.fields[old]!);
    for (const part of source.parts) postings.read(part, numberOf, isMoved, fieldOf);
  }
  return { fields, parts: [...partsOf(postings)] };
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
