/** Compiled pages, kept by the digest of all that went into them. */
import { join } from 'node:path';
import { codeVersion } from '../cache/code-version.ts';
import { digestOfValue } from '../cache/digest.ts';
import { openPack, type Pack } from '../cache/pack.ts';
import { openBulkStore } from '../cache/bulk-store.ts';
import type { Store } from '../cache/store.ts';
import type { CompiledPage, CompileJob, PageFacts } from './job.ts';
import { snippetCheck } from './snippets.ts';

export interface KeptPages {
  /** The facts of a job that was done before; undefined when a file that it includes is not as it was. */
  readonly facts: (name: string, job: CompileJob) => PageFacts | undefined;
  /** Notes facts that were made now. @param facts as `keepPage` gives them */
  readonly note: (name: string, facts: string) => void;
  /** The compiled text, of that digest where one is given: what the page includes may have changed since. */
  readonly html: (name: string, digest?: string) => CompiledPage['html'] | undefined;
  /** Writes all facts that were used into one file, where the next build finds them faster. */
  readonly save: () => void;
}

/**
 * The name under which the result of a job is kept: all that a job says but where the folders lie, so that a
 * new setting cannot be forgotten here.
 *
 * @param job without its text: it is not read for its name
 * @param digest of the text
 */
export function jobName(job: Omit<CompileJob, 'text'>, digest: string): string {
  return digestOfValue([codeVersion(), digest, { ...job, folder: '', cacheFolder: '' }]);
}

const stores = new Map<string, Store>();

/** One for all jobs of a thread: it counts what it keeps. */
export function storeOfPages(cacheFolder: string): Store {
  const store = stores.get(cacheFolder) ?? openBulkStore(join(cacheFolder, 'pages'));
  stores.set(cacheFolder, store);
  return store;
}

/**
 * Keeps a compiled page: a line for its facts, one for its text. Workers do this themselves, so that texts need
 * not travel.
 *
 * @returns the facts as they were written: a text goes from thread to thread for less than what it says
 */
export function keepPage(store: Store, name: string, { facts, html }: CompiledPage): string {
  const written = JSON.stringify(facts);
  store.keep(name, `${written}\n${JSON.stringify(html)}`);
  return written;
}

const noPack: Pack = { get: () => undefined, set: () => undefined, save: () => undefined };

/**
 * @param packName of the file with the facts alone: reading one file is faster than reading one a page.
 *   Undefined where only few pages are asked for
 */
export function openKeptPages(cacheFolder: string, packName?: string): KeptPages {
  const store = storeOfPages(cacheFolder);
  const areSnippetsSame = snippetCheck();
  const pack: Pack = packName === undefined ? noPack : openPack(join(cacheFolder, 'facts', packName));
  const lines = (name: string): readonly string[] => store.read(name)?.toString().split('\n') ?? [];
  return {
    facts: (name, job) => {
      const packed = pack.get(name);
      const written = packed ?? lines(name)[0];
      const facts = parsed(written) as PageFacts | undefined;
      if (written === undefined || !facts || !areSnippetsSame(job, facts.snippets)) return undefined;
      if (packed === undefined) pack.set(name, written);
      return facts;
    },
    note: pack.set,
    html: (name, digest) => {
      const [facts, html] = lines(name);
      // As JSON has the key: reading all facts for this would cost more than the text.
      const isOf = digest === undefined || facts?.includes(`"text":"${digest}"`);
      return isOf ? (parsed(html) as CompiledPage['html'] | undefined) : undefined;
    },
    save: pack.save,
  };
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
