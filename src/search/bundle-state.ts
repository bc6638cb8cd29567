/**
 * What a bundle was made of, for the next one: pages that have not changed are taken from it, and only the others
 * are read again.
 */
import type { Programs } from './programs.ts';
import type { WordCounts } from './vocabulary.ts';

export interface BundleState {
  /** In the order of their numbers in the index. */
  readonly pages: readonly StatedPage[];
  /** Parts of the index, unpacked. */
  readonly parts: readonly Buffer[];
  readonly programs: Programs;
  readonly counts: WordCounts;
}

export interface StatedPage {
  /** What the page was known by when it was indexed: the same key, the same page. */
  readonly key: string;
  readonly url: string;
  /** Words on the page. */
  readonly words: number;
  /** Packed: what a result shows. */
  readonly fragment: Buffer;
}

interface Header {
  readonly pages: readonly (Omit<StatedPage, 'fragment'> & { readonly fragment: number })[];
  /** Bytes of each. */
  readonly parts: readonly number[];
  readonly programs: readonly (readonly [path: string, bytes: number])[];
  readonly counts: readonly (readonly [stem: string, spellings: readonly (readonly [string, number])[]])[];
}

/** A line of JSON, then all that is not text, one after the other. */
export function writeState({ pages, parts, programs, counts }: BundleState): Buffer {
  const header: Header = {
    pages: pages.map((page) => ({ ...page, fragment: page.fragment.length })),
    parts: parts.map(({ length }) => length),
    programs: [...programs].map(([path, content]) => [path, content.length]),
    counts: [...counts].map(([stem, spellings]) => [stem, [...spellings]]),
  };
  const bodies = [...pages.map(({ fragment }) => fragment), ...parts, ...programs.values()];
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bodies]);
}

/** @param bytes as `writeState` made them */
export function readState(bytes: Buffer): BundleState {
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
  let at = end + 1;
  const next = (length: number): Buffer => bytes.subarray(at, (at += length));
  return {
    pages: header.pages.map((page) => ({ ...page, fragment: next(page.fragment) })),
    parts: header.parts.map(next),
    programs: new Map(header.programs.map(([path, length]) => [path, next(length)])),
    counts: new Map(header.counts.map(([stem, spellings]) => [stem, new Map(spellings)])),
  };
}
