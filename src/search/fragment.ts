/** A fragment: what a result shows of a page. */
import { spellingsOf } from './indexed-words.ts';
import type { PageText } from './page-text.ts';
import { packed, unpacked } from './pagefind-format.ts';
import type { SiteAnalyser } from './site-analyser.ts';
import { countSpellings, type WordCounts } from './vocabulary.ts';

/** Of zlib's levels the one after which a smaller file takes twice the time. */
const level = 6;

/** @param url of the page */
export function writeFragment(url: string, { words, content, headings, meta }: PageText): Buffer {
  const fragment = {
    url,
    content,
    word_count: words.length,
    filters: {},
    meta,
    anchors: headings,
  };
  return packed(JSON.stringify(fragment), level);
}

/** Takes the words of a fragment's page away from the counts. */
export function uncountWords(fragment: Uint8Array, analyser: SiteAnalyser, counts: WordCounts): void {
  const { content, meta } = JSON.parse(unpacked(fragment).toString()) as Pick<PageText, 'content' | 'meta'>;
  const words = [content, ...Object.values(meta)].flatMap((text) => text.split(/[\s\u200b]+/));
  for (const word of words) countSpellings(spellingsOf(word), -1, analyser, counts);
}
