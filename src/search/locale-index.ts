/** The search bundle of one language: pages → files. Nothing is written here. */
import { createHash } from 'node:crypto';
import { createIndex } from 'pagefind';
import { analyserModule, loadAnalyser, type AnalyserModules } from './analysers.ts';
import { assemblePostings, metaFile, nameOf, readBatch } from './assemble.ts';
import { bundleQueryLayer, minified, stockFile } from './bundle.ts';
import type { BundleState, StatedPage } from './bundle-state.ts';
import { countWords, readFragment, restoreFragment } from './fragment.ts';
import { encodeHtml } from './html.ts';
import type { IndexedPage } from './index-writer.ts';
import { indexedHtml } from './indexed-html.ts';
import { packed } from './pagefind-format.ts';
import { siteAnalyser, withMemory, type SiteAnalyser } from './site-analyser.ts';
import { writeVocabulary } from './vocabulary.ts';

export interface LocaleIndex {
  /**
   * @param key tells the page in the next bundle from what it may have become
   * @throws when Pagefind refuses the page
   */
  add(page: IndexedPage, key?: string): Promise<void>;
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
  /** For the next bundle; undefined where there is no page. */
  readonly state?: BundleState;
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
  const { index, errors } = await createIndex({ forceLanguage: locale });
  if (!index) throw new Error(`The search index of "${locale}" could not be begun: ${errors.join(', ')}`);
  const keyOf = new Map<string, string>();
  const lastByKey = new Map(last?.pages.map((page) => [page.key, page]));
  const kept: StatedPage[] = [];
  return {
    add: async (page, key = '') => {
      const content = encodeHtml(indexedHtml(page), analyser);
      const added = await index.addHTMLFile({ url: page.url, content });
      if (added.errors.length > 0)
        throw new Error(`${page.url}: the page could not be indexed: ${added.errors.join(', ')}`);
      keyOf.set(page.url, key);
    },
    keep: (key) => {
      const page = lastByKey.get(key);
      if (page) kept.push(page);
      return page !== undefined;
    },
    finish: async () => {
      const made = await index.getFiles();
      if (made.errors.length > 0)
        throw new Error(`The search index could not be written: ${made.errors.join(', ')}`);
      const batch = new Map(made.files.map(({ path, content }) => [path, content]));
      const modules = [locale, ...others].map((tag) => analyserModule(tag, more));
      return bundleOf({ locale, modules, analyser, batch, keyOf, kept, last });
    },
  };
}

interface Ingredients {
  readonly locale: string;
  readonly modules: readonly URL[];
  readonly analyser: SiteAnalyser;
  /** What Pagefind made of the pages that were added. */
  readonly batch: ReadonlyMap<string, Uint8Array>;
  /** Keys of the added pages by address. */
  readonly keyOf: ReadonlyMap<string, string>;
  readonly kept: readonly StatedPage[];
  readonly last: BundleState | undefined;
}

async function bundleOf({
  locale,
  modules,
  analyser,
  batch,
  keyOf,
  kept,
  last,
}: Ingredients): Promise<SearchBundle> {
  const counts = last?.counts ?? new Map<string, Map<string, number>>();
  const stays = new Set(kept);
  for (const page of last?.pages ?? []) {
    if (!stays.has(page)) countWords(readFragment(page.fragment), analyser, counts, -1);
  }
  const fresh = readBatch(batch, (name, words): StatedPage => {
    const { fragment, bytes } = restoreFragment(batch.get(`fragment/${name}.pf_fragment`)!);
    countWords(fragment, analyser, counts, 1);
    const { url, meta } = fragment;
    return { key: keyOf.get(url) ?? '', url, words, fields: Object.keys(meta).sort(), fragment: bytes };
  });
  // By address: an edit moves no page, whatever Pagefind was given first.
  const pages = [...kept, ...fresh.pages].sort((one, other) => (one.url < other.url ? -1 : 1));

  const files = new Map<string, Uint8Array | string>();
  const programs = last?.programs ?? (await programsOf(batch));
  for (const [path, content] of programs) files.set(path, content);
  const { fields, parts } = assemblePostings(pages, fresh, last);
  const named = parts.map((part) => ({ ...part, name: nameOf(locale, part.bytes) }));
  for (const { fragment } of pages) files.set(`fragment/${nameOf(locale, fragment)}.pf_fragment`, fragment);
  for (const { name, bytes } of named) files.set(`index/${name}.pf_index`, packed(bytes, 6));
  const entry = JSON.parse(Buffer.from(batch.get('pagefind-entry.json')!).toString()) as Entry;
  if (pages.length > 0) {
    const meta = metaFile(locale, entry.version, pages, named, fields);
    const hash = nameOf(locale, meta);
    files.set(`pagefind.${hash}.pf_meta`, meta);
    const wasm = programs.has(`wasm.${locale}.pagefind`) ? locale : null;
    entry.languages = { [locale]: { hash, wasm, page_count: pages.length } };
  }
  files.set('pagefind-entry.json', JSON.stringify(entry));
  const vocabulary = writeVocabulary(counts);
  const vocabularyFile = `vocabulary.${createHash('sha256').update(vocabulary).digest('hex').slice(0, 10)}.txt`;
  files.set(vocabularyFile, vocabulary);
  files.set('pagefind.js', await bundleQueryLayer(modules, vocabularyFile, pages.length === 0));
  const state = { pages, fields, parts: parts.map(({ bytes }) => bytes), programs, counts };
  return { files, pages: pages.length, words: counts.size, state };
}

/** What the browser's part reads first. */
interface Entry {
  readonly version: string;
  languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

/** Pagefind's script, without the white space it has, and its module; its own interfaces are not ours. */
async function programsOf(batch: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Buffer>> {
  const programs = new Map<string, Buffer>();
  for (const [path, content] of batch) {
    if (path.startsWith('wasm.')) programs.set(path, Buffer.from(content));
    if (path === 'pagefind.js') programs.set(stockFile, await minified(content));
  }
  return programs;
}
