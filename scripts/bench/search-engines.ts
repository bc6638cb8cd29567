/** The search engines that are compared. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { writeSearchIndex } from '../../src/search/index-writer.ts';
import type { CorpusPage } from '../../tests/search-corpus/corpus.ts';
import { filesRead, openBundle, type OpenBundle } from '../../tests/search-corpus/open-bundle.ts';

export interface Engine {
  readonly name: string;
  /**
   * @param folder an empty one for the index
   * @param queries that a reader may begin with
   */
  readonly open: (
    pages: readonly CorpusPage[],
    folder: string,
    queries: readonly string[],
  ) => Promise<Opened>;
}

export interface Opened {
  /** Addresses of the pages found, best first, at most five. */
  readonly find: (query: string) => Promise<string[]>;
  readonly indexMs: number;
  /** What a browser fetches for a first search and its first five results, as a host sends it. */
  readonly firstSearch: { readonly mean: number; readonly most: number };
}

const resultsShown = 5;

const slovo: Engine = {
  name: 'Slovo',
  open: async (pages, folder, queries) => {
    const since = performance.now();
    await writeSearchIndex({ outDir: folder, pages });
    const indexMs = performance.now() - since;
    const bundle = join(folder, 'pagefind', pages[0]?.locale ?? '');
    return { ...(await openPagefind(bundle, queries)), indexMs };
  },
};

const stock: Engine = {
  name: 'stock Pagefind',
  open: async (pages, folder, queries) => {
    const since = performance.now();
    const { index } = await createIndex();
    for (const { url, html } of pages) await index?.addHTMLFile({ url, content: html });
    await index?.writeFiles({ outputPath: folder });
    await close();
    const indexMs = performance.now() - since;
    return { ...(await openPagefind(folder, queries)), indexMs };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch',
  open: (pages) => {
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
    return Promise.resolve({ find, indexMs, firstSearch: { mean: bytes, most: bytes } });
  },
};

export const engines: readonly Engine[] = [slovo, stock, miniSearch];

async function openPagefind(folder: string, queries: readonly string[]): Promise<Omit<Opened, 'indexMs'>> {
  const bundle = await openBundle(folder);
  return { find: (query) => firstUrls(bundle, query), firstSearch: await firstSearch(folder, queries) };
}

async function firstUrls(bundle: OpenBundle, query: string): Promise<string[]> {
  // The reader has ended the last word.
  const { results } = await bundle.search(`${query} `);
  const urls: string[] = [];
  for (const result of results.slice(0, resultsShown)) urls.push((await result.data()).url);
  return urls;
}

/** Of each query alone, in a browser that has nothing yet. */
async function firstSearch(folder: string, queries: readonly string[]): Promise<Opened['firstSearch']> {
  const sums: number[] = [];
  for (const query of queries) {
    filesRead.length = 0;
    await firstUrls(await openBundle(folder), query);
    const files = new Set([join(folder, 'pagefind.js'), ...filesRead]);
    const sizes = await Promise.all([...files].map(sentBytes));
    sums.push(sizes.reduce((sum, size) => sum + size, 0));
  }
  return { mean: sums.reduce((sum, size) => sum + size, 0) / sums.length, most: Math.max(...sums) };
}

/** Scripts and texts as a host compresses them, with brotli; what is compressed already, as it lies. */
async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file);
  return /\.(?:js|txt|json)$/.test(file) ? brotliCompressSync(content).length : content.length;
}
