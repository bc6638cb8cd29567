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

/** Sorted, a stem a line; behind a tab the spelling to show, `-` for the stem itself at its beginning. */
export function writeVocabulary(counts: WordCounts): string {
  const lines = [...counts].map(([stem, spellings]) => {
    const shown = usualSpelling(spellings);
    if (shown === stem) return stem;
    return shown.startsWith(stem) ? `${stem}\t-${shown.slice(stem.length)}` : `${stem}\t${shown}`;
  });
  return lines.sort().join('\n');
}

function usualSpelling(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || one.length - other.length || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

export interface Vocabulary {
  has(stem: string): boolean;
  /** Whether a stem begins so. */
  hasBeginning(beginning: string): boolean;
  /** Stems with the usual spelling of each. */
  readonly shown: ReadonlyMap<string, string>;
  /** The letters and digits that occur. */
  readonly letters: string;
}

/** @param text what `writeVocabulary` wrote */
export function readVocabulary(text: string): Vocabulary {
  const shown = new Map<string, string>();
  const letters = new Set<string>();
  for (const line of text.split('\n')) {
    const [stem = '', spelling = stem] = line.split('\t');
    if (stem === '') continue;
    shown.set(stem, spelling.startsWith('-') ? stem + spelling.slice(1) : spelling);
    for (const letter of stem) letters.add(letter);
  }
  const sorted = [...shown.keys()].sort();
  return {
    shown,
    letters: [...letters].join(''),
    has: (stem) => shown.has(stem),
    hasBeginning: (beginning) => sorted[firstFrom(sorted, beginning)]?.startsWith(beginning) ?? false,
  };
}

/** Index of the first of sorted words that is not before the given one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
