/** Compiled pages, kept by the digest of all that went into them. */
import { join } from 'node:path';
import { codeVersion } from '../cache/code-version.ts';
import { digestOfValue } from '../cache/digest.ts';
import { openPack, type Pack } from '../cache/pack.ts';
import { openStore, type Store } from '../cache/store.ts';
import type { CompiledPage, CompileJob, PageFacts } from './job.ts';
import { areSnippetsSame } from './snippets.ts';

export interface KeptPages {
  /** The facts of a job that was done before; undefined when a file that it includes is not as it was. */
  readonly facts: (name: string, job: CompileJob) => PageFacts | undefined;
  /** Notes facts that were made now. */
  readonly note: (name: string, facts: PageFacts) => void;
  readonly html: (name: string) => CompiledPage['html'] | undefined;
  /** Writes all facts that were used into one file, where the next build finds them faster. */
  readonly save: () => void;
}

/**
 * The name under which the result of a job is kept: all that a job says but where the folders lie, so that a
 * new setting cannot be forgotten here.
 *
 * @param digest of its text
 */
export function jobName(job: CompileJob, digest: string): string {
  return digestOfValue([codeVersion(), digest, { ...job, text: '', folder: '', cacheFolder: '' }]);
}

export function storeOfPages(cacheFolder: string): Store {
  return openStore(join(cacheFolder, 'pages'));
}

/** Keeps a compiled page. Workers do this themselves, so that texts need not travel. */
export function keepPage(store: Store, name: string, page: CompiledPage): void {
  store.keep(name, JSON.stringify(page));
}

/** @param pack of the facts alone: reading one file is faster than reading one a page */
export function openKeptPages(cacheFolder: string, packName: string): KeptPages {
  const store = storeOfPages(cacheFolder);
  const pack: Pack = openPack(join(cacheFolder, 'facts', packName));
  const whole = (name: string): CompiledPage | undefined => {
    const page = parsed(store.read(name)?.toString());
    return isCompiledPage(page) ? page : undefined;
  };
  return {
    facts: (name, job) => {
      const packed = pack.get(name);
      const facts = packed === undefined ? whole(name)?.facts : (parsed(packed) as PageFacts | undefined);
      if (!facts || !areSnippetsSame(job, facts.snippets)) return undefined;
      if (packed === undefined) pack.set(name, JSON.stringify(facts));
      return facts;
    },
    note: (name, facts) => {
      pack.set(name, JSON.stringify(facts));
    },
    html: (name) => whole(name)?.html,
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

function isCompiledPage(value: unknown): value is CompiledPage {
  return typeof value === 'object' && value !== null && 'html' in value && 'facts' in value;
}
