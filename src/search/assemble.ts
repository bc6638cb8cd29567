/** A bundle's index of pages that are indexed now and of pages that an earlier bundle has. */
import { createHash } from 'node:crypto';
import type { BundleState, StatedPage } from './bundle-state.ts';
import { array, integer, packed, text } from './pagefind-format.ts';
import { byCodePoints, Postings } from './postings.ts';

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

/**
 * Bytes of a part from which on it may end, and at which it must: a reader loads one for each word, some 2 KB packed,
 * and all that is said of the parts before the first search.
 */
const least = 3500;
const most = 7000;

/**
 * Cuts the words into parts that a browser loads one at a time. Where a part ends is told by the word there and
 * not only by what stands before, so that a word more or less does not move the ends of all parts behind it.
 */
function* partsOf(postings: Postings): Generator<Part> {
  let words: Buffer[] = [];
  let size = 0;
  let from = '';
  let to = '';
  const part = (): Part => ({ from, to, bytes: array([array(words)]) });
  for (const [word, bytes] of postings.written()) {
    // Whoever asks for a word that is everywhere loads little else.
    const isFull = size >= most || (size >= least && isEnd(to)) || size + bytes.length > most;
    if (words.length > 0 && isFull) {
      yield part();
      words = [];
      size = 0;
    }
    if (words.length === 0) from = word;
    words.push(bytes);
    size += bytes.length;
    to = word;
  }
  if (words.length > 0) yield part();
}

function isEnd(word: string): boolean {
  return (createHash('sha256').update(word).digest()[0]! & 3) === 0;
}

export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Names of files by their contents, in digits of 32. They are short, for the list of all is loaded before the first
 * search, and longer where two would be the same.
 */
export function namesOf(contents: readonly Uint8Array[]): readonly string[] {
  const digests = contents.map((content) =>
    BigInt(`0x${digestOf(content)}`)
      .toString(32)
      .padStart(52, '0'),
  );
  const different = new Set(digests).size;
  for (let length = 5; ; length += 1) {
    const names = digests.map((digest) => digest.slice(-length));
    if (new Set(names).size === different) return names;
  }
}

/** The shortest beginning of a word that still comes after the word before it: less to say of where a part begins. */
function beginningAfter(before: string, word: string): string {
  const letters = Array.from(word);
  for (let length = 1; length < letters.length; length += 1) {
    const beginning = letters.slice(0, length).join('');
    if (byCodePoints(before, beginning) < 0) return beginning;
  }
  return word;
}

/**
 * The list of pages and parts that the browser loads first.
 *
 * @param version Pagefind's, which its part in the browser compares
 */
export function metaFile(
  version: string,
  pages: readonly { readonly name: string; readonly words: number }[],
  parts: readonly (Part & { readonly name: string })[],
  fields: readonly string[],
): Buffer {
  const listed = pages.map(({ name, words }) => array([text(name), integer(words), text('')]));
  const begins = parts.map(({ from }, at) => beginningAfter(parts[at - 1]?.to ?? '', from));
  const ranges = parts.map(({ to, name }, at) => {
    const next = begins[at + 1];
    // Whoever looks for the word that the next part begins with shall not be sent to this one too.
    const end = next === undefined || next === parts[at + 1]!.from ? to : next;
    return array([text(begins[at]!), text(end), text(name)]);
  });
  const none = array([]);
  return packed(array([text(version), array(listed), array(ranges), none, none, array(fields.map(text))]), 9);
}
