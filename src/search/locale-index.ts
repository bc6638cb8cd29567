/** The search bundle of one language: pages → files. Nothing is written here. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { wordPattern } from './analyser.ts';
import { analyserModule, loadAnalyser, type AnalyserModules } from './analysers.ts';
import { bundleQueryLayer, stockFile } from './bundle.ts';
import { decodeText } from './encoding.ts';
import { encodeHtml } from './html.ts';
import type { IndexedPage } from './index-writer.ts';
import { indexedHtml } from './indexed-html.ts';
import { siteAnalyser, withMemory, type SiteAnalyser } from './site-analyser.ts';
import { writeVocabulary, type WordCounts } from './vocabulary.ts';

export interface LocaleIndex {
  /** @throws when Pagefind refuses the page */
  add(page: IndexedPage): Promise<void>;
  finish(): Promise<SearchBundle>;
}

export interface SearchBundle {
  /** By path in the bundle's folder. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly pages: number;
  /** Different stems. */
  readonly words: number;
}

/**
 * @param locales the site's languages
 * @param more modules of analysers by tag
 */
export async function beginIndex(
  locale: string,
  locales: readonly string[],
  more: AnalyserModules,
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
  let pages = 0;
  return {
    add: async (page) => {
      const content = encodeHtml(indexedHtml(page), analyser);
      const added = await index.addHTMLFile({ url: page.url, content });
      if (added.errors.length > 0)
        throw new Error(`${page.url}: the page could not be indexed: ${added.errors.join(', ')}`);
      pages += 1;
    },
    finish: async () => {
      const { files, words, vocabularyFile } = await filesOf(index, analyser);
      const modules = [locale, ...others].map((tag) => analyserModule(tag, more));
      files.set('pagefind.js', await bundleQueryLayer(modules, vocabularyFile, pages === 0));
      return { files, pages, words };
    },
  };
}

/** Pagefind's own interfaces weigh half a megabyte and are not ours. */
const isWanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(?:meta|index|filter|fragment))$/;

async function filesOf(
  index: PagefindIndex,
  analyser: SiteAnalyser,
): Promise<{ files: Map<string, Uint8Array | string>; words: number; vocabularyFile: string }> {
  const { files: made, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join(', ')}`);
  const files = new Map<string, Uint8Array | string>();
  const counts: WordCounts = new Map();
  for (const { path, content } of made) {
    if (!isWanted.test(path)) continue;
    if (path.startsWith('fragment/')) files.set(path, restoreFragment(content, analyser, counts));
    else files.set(path === 'pagefind.js' ? stockFile : path, content);
  }
  const vocabulary = writeVocabulary(counts);
  const vocabularyFile = `vocabulary.${createHash('sha256').update(vocabulary).digest('hex').slice(0, 10)}.txt`;
  files.set(vocabularyFile, vocabulary);
  return { files, words: counts.size, vocabularyFile };
}

const signature = 'pagefind_dcd';

/** Gives a page's fragment its words back, and counts them. */
function restoreFragment(content: Uint8Array, analyser: SiteAnalyser, counts: WordCounts): Uint8Array {
  const json = gunzipSync(content).toString().slice(signature.length);
  const text = decodeText(json);
  countWords(JSON.parse(text), analyser, counts);
  return text === json ? content : gzipSync(signature + text, { level: 9 });
}

function countWords(fragment: unknown, analyser: SiteAnalyser, counts: WordCounts): void {
  if (typeof fragment !== 'object' || fragment === null) return;
  const text = 'content' in fragment ? String(fragment.content) : '';
  const meta = 'meta' in fragment ? Object.values(fragment.meta ?? {}).join(' ') : '';
  for (const word of `${text} ${meta}`.normalize('NFC').toLowerCase().match(wordPattern) ?? []) {
    const stem = analyser.stem(word);
    const spellings = counts.get(stem) ?? new Map<string, number>();
    spellings.set(word, (spellings.get(word) ?? 0) + 1);
    counts.set(stem, spellings);
  }
}
