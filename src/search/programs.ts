/** What the package `pagefind` has for the browser: the same whatever the pages are. */
import { close, createIndex } from 'pagefind';

/** By path: Pagefind's script, its module, and its entry. */
export type Programs = ReadonlyMap<string, Buffer>;

export const entryFile = 'pagefind-entry.json';
export const stockFile = 'pagefind.js';

/** What the browser's part reads first. */
export interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, EntryLanguage>>;
}

interface EntryLanguage {
  /** Name of the list of pages and parts. */
  readonly hash: string;
  /** Name of the module; null: of the one that stems nothing. */
  readonly wasm: string | null;
  readonly page_count: number;
}

/** One after the other: all who ask share one process. */
let asked: Promise<unknown> = Promise.resolve();

/** They lie in a program that hands them out with an index alone: it is given one empty page. */
export function takePrograms(locale: string): Promise<Programs> {
  const programs = asked.then(() => indexNothing(locale).finally(close));
  asked = programs.catch(() => undefined);
  return programs;
}

async function indexNothing(locale: string): Promise<Programs> {
  const { index, errors } = await createIndex({ forceLanguage: locale });
  if (!index) throw new Error(`The search index of "${locale}" could not be begun: ${errors.join(', ')}`);
  const added = await index.addHTMLFile({ url: '/', content: '<html><body><h1>0</h1></body></html>' });
  const made = await index.getFiles();
  const failed = [...added.errors, ...made.errors];
  if (failed.length > 0) throw new Error(`Pagefind did not hand out its programs: ${failed.join(', ')}`);
  const files = new Map(made.files.map(({ path, content }) => [path, Buffer.from(content)]));
  const module = files.has(moduleFile(locale)) ? moduleFile(locale) : moduleFile('unknown');
  return new Map([stockFile, module, entryFile].map((path) => [path, files.get(path)!]));
}

/** Its languages are those of the index that was made to get at it. */
export function entryOf(programs: Programs): Entry {
  return JSON.parse(programs.get(entryFile)!.toString()) as Entry;
}

export function moduleFile(language: string): string {
  return `wasm.${language}.pagefind`;
}
