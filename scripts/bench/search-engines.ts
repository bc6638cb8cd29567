/** The search engines that are compared. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { writeSearchIndex } from '../../src/search/index-writer.ts';
import type { CorpusPage } from '../../tests/search-corpus/corpus.ts';
import { openBundle, type OpenBundle } from '../../tests/search-corpus/open-bundle.ts';

export interface Engine {
  readonly name: string;
  /** @param folder an empty one for the index */
  readonly open: (pages: readonly CorpusPage[], folder: string) => Promise<Opened>;
}

export interface Opened {
  /** Addresses of the pages found, best first, at most five. */
  readonly find: (query: string) => Promise<string[]>;
  readonly indexMs: number;
  /** What a browser fetches for a first search and its first five results, as a host sends it. */
  readonly firstSearchBytes: number;
}

const resultsShown = 5;

const slovo: Engine = {
  name: 'Slovo',
  open: async (pages, folder) => {
    const since = performance.now();
    await writeSearchIndex({ outDir: folder, pages });
    const indexMs = performance.now() - since;
    const bundle = join(folder, 'pagefind', pages[0]?.locale ?? '');
    return { ...(await openPagefind(bundle)), indexMs };
  },
};

const stock: Engine = {
  name: 'stock Pagefind',
  open: async (pages, folder) => {
    const since = performance.now();
    const { index } = await createIndex();
    for (const { url, html } of pages) await index?.addHTMLFile({ url, content: html });
    await index?.writeFiles({ outputPath: folder });
    await close();
    const indexMs = performance.now() - since;
    return { ...(await openPagefind(folder)), indexMs };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch',
  open: (pages) => {
    const since = performance.now();
    const index = new MiniSearch<CorpusPage>({ idField: 'url', fields: ['title', 'text'] });
    index.addAll(pages);
    const indexMs = performance.now() - since;
    const firstSearchBytes = brotliCompressSync(JSON.stringify(index)).length;
    const find = (query: string): Promise<string[]> =>
      Promise.resolve(
        index
          .search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } })
          .slice(0, resultsShown)
          .map((result) => String(result.id)),
      );
    return Promise.resolve({ find, indexMs, firstSearchBytes });
  },
};

export const engines: readonly Engine[] = [slovo, stock, miniSearch];

async function openPagefind(folder: string): Promise<Omit<Opened, 'indexMs'>> {
  const bundle = await openBundle(folder);
  return { find: (query) => firstUrls(bundle, query), firstSearchBytes: await firstSearch(folder) };
}

async function firstUrls(bundle: OpenBundle, query: string): Promise<string[]> {
  // The reader has ended the last word.
  const { results } = await bundle.search(`${query} `);
  const urls: string[] = [];
  for (const result of results.slice(0, resultsShown)) urls.push((await result.data()).url);
  return urls;
}

/** Scripts and lists as a host compresses them, the rest as it lies; of the index's parts the greatest. */
async function firstSearch(folder: string): Promise<number> {
  let bytes = 0;
  const parts: number[] = [];
  const fragments: number[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = await readFile(join(file.parentPath, file.name));
    if (file.name.endsWith('.pf_index')) parts.push(content.length);
    else if (file.name.endsWith('.pf_fragment')) fragments.push(content.length);
    else if (/^(?:pagefind|pagefind-stock)\.js$|\.txt$|entry\.json$/.test(file.name)) {
      bytes += brotliCompressSync(content).length;
    } else if (/^wasm\.|\.pf_meta$/.test(file.name) && !isSpareModule(file.name, folder))
      bytes += content.length;
  }
  const mean = fragments.reduce((sum, size) => sum + size, 0) / Math.max(1, fragments.length);
  return bytes + Math.max(0, ...parts) + mean * Math.min(resultsShown, fragments.length);
}

/** Pagefind writes a module for the language and one for all others; a browser fetches one. */
function isSpareModule(name: string, folder: string): boolean {
  return name === 'wasm.unknown.pagefind' && folder.endsWith('/en');
}
