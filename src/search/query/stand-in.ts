/** The module that stands in for `pagefind.js`: the same functions, with our query layer before Pagefind's. */
import type { SiteAnalyser } from '../site-analyser.ts';
import type { VocabularyList } from '../vocabulary.ts';
import type { PagefindInstance, PagefindModule, SearchOptions } from './pagefind.ts';
import { search, type Answer } from './search.ts';
import { openVocabulary } from './vocabulary.ts';

export interface StandIn {
  init(): Promise<void>;
  options(options: SearchOptions): Promise<void>;
  destroy(): Promise<void>;
  mergeIndex(path: string, options?: SearchOptions): Promise<void>;
  filters(): Promise<unknown>;
  preload(term: string, options?: SearchOptions): Promise<void>;
  /** `options.asTyped` repairs nothing; the answer says what was searched instead in `corrected`. */
  search(term: string | null, options?: SearchOptions): Promise<Answer>;
  /** @param wait ms; `null` comes back when another search began meanwhile */
  debouncedSearch(term: string, options?: SearchOptions, wait?: number): Promise<Answer | null>;
}

/**
 * @param bundle address of the bundle's folder, `/` at the end
 * @param list of the vocabulary's files in it
 */
export function standIn(
  createStock: PagefindModule['createInstance'],
  analyser: SiteAnalyser,
  bundle: string,
  list: VocabularyList,
  initial: SearchOptions = {},
): StandIn {
  // noWorker: on the page's own thread a search takes a millisecond, and 11 KB less are loaded.
  let given: SearchOptions = { noWorker: true, ranking, ...initial };
  let instance: PagefindInstance | undefined;
  const vocabulary = openVocabulary(list, (file) => fetchText(`${bundle}${file}`));
  let turn = 0;
  // One after the other: a phrase switches options of the instance that another search would see.
  let last: Promise<unknown> = Promise.resolve();

  function started(): PagefindInstance {
    instance ??= createStock({ basePath: bundle, ...given });
    return instance;
  }

  const self: StandIn = {
    init: async () => {
      // A small one is loaded at once: it is needed for any word.
      await Promise.all([started().init(), list.shards.length === 1 && vocabulary.loadAll()]);
    },
    options: async (options) => {
      given = { ...given, ...options };
      if (!instance) return;
      const rest = { ...options };
      delete rest['noWorker'];
      await instance.options(rest);
    },
    destroy: async () => {
      await instance?.destroy();
      instance = undefined;
    },
    mergeIndex: (path, options) => started().mergeIndex(path, options),
    filters: () => started().filters(),
    // All that any search needs; which of the index's parts it is depends on the whole query.
    preload: () => self.init(),
    search: async (term, options = {}) => {
      const running = started();
      if (term === null) return running.search(null, options);
      const mine = last.then(() => search(running, { analyser, vocabulary }, term, options));
      last = mine.catch(() => undefined);
      return mine;
    },
    debouncedSearch: async (term, options, wait = 300) => {
      const mine = (turn += 1);
      started();
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (mine !== turn) return null;
      const answer = await self.search(term, options);
      return mine === turn ? answer : null;
    },
  };
  return self;
}

/** The form that was typed ranks above other forms of the word. */
const ranking = { diacriticSimilarity: 1 };

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.text();
}
