/** The words of a site: what a query's words are looked up in before they are searched. */

import type { SiteAnalyser } from './site-analyser.ts';

/** How often each spelling of a stem occurs. */
export type WordCounts = Map<string, Map<string, number>>;

/** @param times how often more the spellings occur; below zero: how often less */
export function countSpellings(
  spellings: readonly string[],
  times: number,
  analyser: SiteAnalyser,
  counts: WordCounts,
): void {
  for (const word of spellings) {
    const stem = analyser.stem(word);
    const known = counts.get(stem) ?? new Map<string, number>();
    const count = (known.get(word) ?? 0) + times;
    if (count > 0) known.set(word, count);
    else known.delete(word);
    if (known.size > 0) counts.set(stem, known);
    else counts.delete(stem);
  }
}

/** What the browser must know of a vocabulary to find words in it. */
export interface VocabularyList {
  /** The letters and digits that occur. */
  readonly letters: string;
  /** Files by the first letters of the words from which on each has them, in order; their names without the rest. */
  readonly shards: readonly (readonly [from: string, name: string])[];
}

/** In UTF-16 units: all words that begin with the same ones are in one file. */
const sharedBeginning = 2;

/** What a word is looked up by in the list of files. */
export function beginningOf(word: string): string {
  return word.slice(0, sharedBeginning);
}

/** Where a file of it lies in the bundle. */
export function vocabularyFile(name: string): string {
  return `vocabulary/${name}.txt`;
}

export interface WrittenVocabulary {
  readonly letters: string;
  readonly shards: readonly { readonly from: string; readonly text: string }[];
}

/** In UTF-16 units: a file from which on the next beginning is in another. A reader loads few of them. */
const shardLength = 2000;

/** Sorted, a stem a line; behind a tab the spelling to show, `-` for the stem itself at its beginning. */
export function writeVocabulary(counts: WordCounts): WrittenVocabulary {
  const shards: { from: string; lines: string[]; length: number }[] = [];
  const letters = new Set<string>();
  for (const stem of [...counts.keys()].sort()) {
    for (const letter of stem) letters.add(letter);
    const line = lineOf(stem, usualSpelling(counts.get(stem)!));
    const last = shards.at(-1);
    const from = beginningOf(stem);
    if (last && (last.length < shardLength || last.lines.at(-1)!.startsWith(from))) {
      last.lines.push(line);
      last.length += line.length + 1;
    } else shards.push({ from, lines: [line], length: line.length });
  }
  return {
    letters: [...letters].join(''),
    shards: shards.map(({ from, lines }) => ({ from, text: lines.join('\n') })),
  };
}

function lineOf(stem: string, shown: string): string {
  if (shown === stem) return stem;
  return shown.startsWith(stem) ? `${stem}\t-${shown.slice(stem.length)}` : `${stem}\t${shown}`;
}

function usualSpelling(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || one.length - other.length || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}
