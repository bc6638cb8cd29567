/** The search engines that are compared. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { writeFolder } from '../../src/search/index-writer.ts';
import { beginIndex } from '../../src/search/locale-index.ts';
import { corpusLocales, type CorpusPage } from '../../tests/search-corpus/corpus.ts';
import { filesRead, openBundle, type OpenBundle } from '../../tests/search-corpus/open-bundle.ts';

export interface Engine {
  readonly name: string;
  /**
   * @param folder an empty one for the index
   * @param firsts kinds of queries that a reader may begin with
   */
  readonly open: (
    pages: readonly CorpusPage[],
    folder: string,
    firsts: readonly FirstQueries[],
  ) => Promise<Opened>;
}

export interface FirstQueries {
  /** "words" */
  readonly name: string;
  readonly queries: readonly string[];
}

export interface FirstSearch {
  readonly name: string;
  /** In bytes. */
  readonly mean: number;
  readonly most: number;
}

export interface Opened {
  /** Addresses of the pages found, best first, at most five. */
  readonly find: (query: string) => Promise<string[]>;
  readonly indexMs: number;
  /** What a browser fetches for a first search and its first five results, as a host sends it. */
  readonly firstSearches: readonly FirstSearch[];
}

const resultsShown = 5;

const slovo: Engine = {
  name: 'Slovo',
  open: async (pages, folder, firsts) => {
    const since = performance.now();
    const locale = pages[0]?.locale ?? '';
    const bundle = join(folder, 'pagefind', locale);
    // One bundle, with what it knows of the site's other languages: a reader loads that too.
    const index = await beginIndex(locale, corpusLocales, {});
    for (const page of pages) index.add(page);
    await writeFolder(bundle, (await index.finish()).files);
    const indexMs = performance.now() - since;
    return { ...(await openPagefind(bundle, firsts)), indexMs };
  },
};

const stock: Engine = {
  name: 'stock Pagefind',
  open: async (pages, folder, firsts) => {
    const since = performance.now();
    const { index } = await createIndex();
    for (const { url, html } of pages) await index?.addHTMLFile({ url, content: html });
    await index?.writeFiles({ outputPath: folder });
    await close();
    const indexMs = performance.now() - since;
    return { ...(await openPagefind(folder, firsts)), indexMs };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch',
  open: (pages, _folder, firsts) => {
    const since = performance.now();
    const index = new MiniSearch<CorpusPage>({ idField: 'url', fields: ['title', 'text'] });
    index.addAll(pages);
    const indexMs = performance.now() - since;
    const bytes = brotliCompressSync(JSON.stringify(index)).length;
    const find = (query: string): Promise<string[]> =>
      Promise.resolve(
        index
          .search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } })
          .slice(0, resultsShown)
          .map((result) => String(result.id)),
      );
    const firstSearches = firsts.map(({ name }) => ({ name, mean: bytes, most: bytes }));
    return Promise.resolve({ find, indexMs, firstSearches });
  },
};

export const engines: readonly Engine[] = [slovo, stock, miniSearch];

async function openPagefind(
  folder: string,
  firsts: readonly FirstQueries[],
): Promise<Omit<Opened, 'indexMs'>> {
  const bundle = await openBundle(folder);
  const find = (query: string): Promise<string[]> => firstUrls(bundle, query);
  const sizes = new Map<string, number>();
  const firstSearches: FirstSearch[] = [];
  for (const { name, queries } of firsts)
    firstSearches.push({ name, ...(await firstSearch(folder, queries, sizes)) });
  return { find, firstSearches };
}

async function firstUrls(bundle: OpenBundle, query: string): Promise<string[]> {
  // The reader has ended the last word.
  const { results } = await bundle.search(`${query} `);
  const urls: string[] = [];
  for (const result of results.slice(0, resultsShown)) urls.push((await result.data()).url);
  return urls;
}

/** Of each query alone, in a browser that has nothing yet. @param sizes of files that are known already */
async function firstSearch(
  folder: string,
  queries: readonly string[],
  sizes: Map<string, number>,
): Promise<Omit<FirstSearch, 'name'>> {
  const sums: number[] = [];
  for (const query of queries) {
    filesRead.length = 0;
    await firstUrls(await openBundle(folder), query);
    let sum = 0;
    for (const file of new Set([join(folder, 'pagefind.js'), ...filesRead])) {
      const size = sizes.get(file) ?? (await sentBytes(file));
      sizes.set(file, size);
      sum += size;
    }
    sums.push(sum);
  }
  return { mean: sums.reduce((sum, size) => sum + size, 0) / sums.length, most: Math.max(...sums) };
}

/** Scripts and texts as a host compresses them, with brotli; what is compressed already, as it lies. */
async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file);
  return /\.(?:js|txt|json)$/.test(file) ? brotliCompressSync(content).length : content.length;
}
