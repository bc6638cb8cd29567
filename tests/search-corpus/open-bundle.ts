/** Runs a written search bundle in Node: its files are fetched from the disk. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface OpenResult {
  readonly score: number;
  data(): Promise<OpenPage>;
}

export interface OpenPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

export interface OpenAnswer {
  readonly results: readonly OpenResult[];
  readonly corrected?: { readonly shown: string; readonly original: string };
  readonly notFound?: readonly string[];
}

export interface OpenBundle {
  search(query: string | null, options?: Readonly<Record<string, unknown>>): Promise<OpenAnswer>;
  debouncedSearch(
    query: string,
    options?: Readonly<Record<string, unknown>>,
    wait?: number,
  ): Promise<OpenAnswer | null>;
  filters(): Promise<unknown>;
  preload(query: string): Promise<void>;
  mergeIndex(path: string, options?: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
}

interface BundleModule {
  createInstance(options: Readonly<Record<string, unknown>>): OpenBundle;
}

/** @param file name of the module in the folder: ours, or Pagefind's own */
export async function openBundle(folder: string, file = 'pagefind.js'): Promise<OpenBundle> {
  readFilesByFetch();
  const base = pathToFileURL(`${folder}/`).href;
  const module = (await import(`${base}${file}`)) as BundleModule;
  const bundle = module.createInstance({ basePath: base, baseUrl: '/', noWorker: true });
  await bundle.init();
  return bundle;
}

/** The addresses of what is found, best first. */
export async function foundUrls(bundle: OpenBundle, query: string, most = Infinity): Promise<string[]> {
  const { results } = await bundle.search(query);
  const urls: string[] = [];
  for (const result of results.slice(0, most)) urls.push((await result.data()).url);
  return urls;
}

let isReading = false;
/** Paths of the files that bundles have read, in order. */
export const filesRead: string[] = [];

function readFilesByFetch(): void {
  if (isReading) return;
  isReading = true;
  const byNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return byNetwork(input, init);
    const file = fileURLToPath(address.replace(/\?.*/, ''));
    filesRead.push(file);
    return new Response(await readFile(file));
  };
}
