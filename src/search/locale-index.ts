/** The search bundle of one language: pages → files. Nothing is written here. */
import { analyserModule, loadAnalyser, type AnalyserModules } from './analysers.ts';
import { assembleParts, digestOf, metaFile, namesOf } from './assemble.ts';
import { bundleQueryLayer } from './bundle.ts';
import type { BundleState, StatedPage } from './bundle-state.ts';
import { uncountWords, writeFragment } from './fragment.ts';
import type { IndexedPage } from './index-writer.ts';
import { wordsField } from './metadata.ts';
import { packed } from './pagefind-format.ts';
import { entryFile, entryOf, moduleFile, stockFile, takePrograms } from './programs.ts';
import { readPage } from './read-page.ts';
import { siteAnalyser, withMemory } from './site-analyser.ts';
import { openStemmer } from './stemmer.ts';
import { vocabularyFile, writeVocabulary, type WordCounts } from './vocabulary.ts';
import { WordIndex } from './word-index.ts';

export interface LocaleIndex {
  /**
   * Pages that come in the order of their addresses cost the least.
   *
   * @param key tells the page in the next bundle from what it may have become
   */
  add(page: IndexedPage, key?: string): void;
  /** Takes a page from the last bundle; false where that has none of this key. */
  keep(key: string): boolean;
  finish(): Promise<SearchBundle>;
}

export interface SearchBundle {
  /** By path in the bundle's folder. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly pages: number;
  /** Different stems. */
  readonly words: number;
  /** For the next bundle. */
  readonly state: BundleState;
}

/**
 * @param locales the site's languages
 * @param more modules of analysers by tag
 * @param last an earlier bundle of these languages, by the same Slovo
 */
export async function beginIndex(
  locale: string,
  locales: readonly string[],
  more: AnalyserModules,
  last?: BundleState,
): Promise<LocaleIndex> {
  const others = locales.filter((other) => other !== locale);
  const analyser = withMemory(
    siteAnalyser(
      await loadAnalyser(locale, more),
      await Promise.all(others.map((other) => loadAnalyser(other, more))),
    ),
  );
  const programs = last?.programs ?? (await takePrograms(locale));
  const { version } = entryOf(programs);
  const stemming = programs.get(moduleFile(locale));
  const fields = ['title', ...others, wordsField].sort();
  const index = new WordIndex(analyser, stemming && openStemmer(stemming, version), fields);
  const lastByKey = new Map(last?.pages.map((page) => [page.key, page]));
  const kept: StatedPage[] = [];
  const fresh: StatedPage[] = [];

  return {
    add: ({ url, html, translations = {}, boost, words = [] }, key = '') => {
      const read = readPage(html, boost);
      const more = words.length > 0 && { [wordsField]: words.join(' ') };
      const text = { ...read, meta: { ...read.meta, ...more, ...translations } };
      index.add(text);
      fresh.push({ key, url, words: text.words.length, fragment: writeFragment(url, text) });
    },
    keep: (key) => {
      const page = lastByKey.get(key);
      if (page) kept.push(page);
      return page !== undefined;
    },
    finish: async () => {
      const counts: WordCounts = last?.counts ?? new Map<string, Map<string, number>>();
      const stays = new Set(kept);
      for (const page of last?.pages ?? []) {
        if (!stays.has(page)) uncountWords(page.fragment, analyser, counts);
      }
      index.countInto(counts);
      // By address: an edit moves no page, whatever comes first.
      const pages = [...kept, ...fresh].sort((one, other) => (one.url < other.url ? -1 : 1));
      const parts = assembleParts(pages, [
        ...(last ? [last] : []),
        { pages: fresh, parts: [index.encoded()] },
      ]);

      const files = new Map<string, Uint8Array | string>(programs);
      const partNames = namesOf(parts.map(({ bytes }) => bytes));
      parts.forEach(({ bytes }, at) => files.set(`index/${partNames[at]}.pf_index`, packed(bytes, 9)));
      const pageNames = namesOf(pages.map(({ fragment }) => fragment));
      pages.forEach(({ fragment }, at) => files.set(`fragment/${pageNames[at]}.pf_fragment`, fragment));
      const meta = metaFile(
        version,
        pages.map(({ words }, at) => ({ words, name: pageNames[at]! })),
        parts.map((part, at) => ({ ...part, name: partNames[at]! })),
        fields,
      );
      const hash = `${locale}_${digestOf(meta).slice(0, 10)}`;
      files.set(`pagefind.${hash}.pf_meta`, meta);
      const wasm = stemming ? locale : null;
      const languages = { [locale]: { hash, wasm, page_count: pages.length } };
      files.set(entryFile, JSON.stringify({ ...entryOf(programs), languages }));
      const vocabulary = writeVocabulary(counts);
      const shardNames = namesOf(vocabulary.shards.map(({ text }) => Buffer.from(text)));
      const shards = vocabulary.shards.map(({ from, text }, at) => {
        const name = shardNames[at]!;
        files.set(vocabularyFile(name), text);
        return [from, name] as const;
      });
      const script = await bundleQueryLayer({
        analyserModules: [locale, ...others].map((tag) => analyserModule(tag, more)),
        vocabulary: { letters: vocabulary.letters, shards },
        stock: pages.length === 0 ? undefined : programs.get(stockFile)!.toString(),
      });
      files.set(stockFile, script);
      const state = { pages, parts: parts.map(({ bytes }) => bytes), programs, counts };
      return { files, pages: pages.length, words: counts.size, state };
    },
  };
}
