/** A fragment: what a result shows of a page. */
import { wordPattern } from './analyser.ts';
import { decodeText } from './encoding.ts';
import { packed, unpacked } from './pagefind-format.ts';
import type { SiteAnalyser } from './site-analyser.ts';
import type { WordCounts } from './vocabulary.ts';

export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Gives a fragment that Pagefind has made its words back. */
export function restoreFragment(content: Uint8Array): {
  readonly fragment: Fragment;
  readonly bytes: Buffer;
} {
  const json = unpacked(content).toString();
  const text = decodeText(json);
  return {
    fragment: JSON.parse(text) as Fragment,
    bytes: text === json ? Buffer.from(content) : packed(text, 9),
  };
}

export function readFragment(content: Uint8Array): Fragment {
  return JSON.parse(unpacked(content).toString()) as Fragment;
}

/** Adds the words of a page to the counts, or takes them away. @param by 1 or -1 */
export function countWords(
  { content, meta }: Fragment,
  analyser: SiteAnalyser,
  counts: WordCounts,
  by: 1 | -1,
): void {
  const text = `${content} ${Object.values(meta).join(' ')}`;
  for (const word of text.normalize('NFC').toLowerCase().match(wordPattern) ?? []) {
    const stem = analyser.stem(word);
    const spellings = counts.get(stem) ?? new Map<string, number>();
    const count = (spellings.get(word) ?? 0) + by;
    if (count > 0) spellings.set(word, count);
    else spellings.delete(word);
    if (spellings.size > 0) counts.set(stem, spellings);
    else counts.delete(stem);
  }
}
