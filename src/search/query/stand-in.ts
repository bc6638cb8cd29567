/** The module that stands in for `pagefind.js`: the same functions, with our query layer before Pagefind's. */
import type { SiteAnalyser } from '../site-analyser.ts';
import type { VocabularyList } from '../vocabulary.ts';
import type { PagefindInstance, SearchOptions } from './pagefind.ts';
import { search, type Answer } from './search.ts';
import { openVocabulary } from './vocabulary.ts';

export interface StandIn {
  init(): Promise<void>;
  options(options: SearchOptions): Promise<void>;
  destroy(): Promise<void>;
  /** Fails: the words of another site are not in this one's vocabulary. */
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
  createStock: (options: SearchOptions) => PagefindInstance,
  analyser: SiteAnalyser,
  bundle: string,
  list: VocabularyList,
  initial: SearchOptions = {},
): StandIn {
  let given: SearchOptions = { ranking, ...initial };
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
      started();
      // A small one is loaded at once: it is needed for any word.
      if (list.shards.length === 1) await vocabulary.loadAll();
    },
    options: async (options) => {
      given = { ...given, ...options };
      if (!instance) return;
      await instance.options(ofRunning(options));
    },
    destroy: () => {
      instance = undefined;
      return Promise.resolve();
    },
    mergeIndex: (path) =>
      Promise.reject(
        new Error(
          `${path} is not merged: this search knows its own words alone. Open it with createInstance.`,
        ),
      ),
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

/** Options without those that Pagefind takes when it begins, and would warn of later. */
function ofRunning(options: SearchOptions): SearchOptions {
  const first = ['noWorker', 'language', 'primary'];
  return Object.fromEntries(Object.entries(options).filter(([name]) => !first.includes(name)));
}

/** The form that was typed ranks above other forms of the word. */
const ranking = { diacriticSimilarity: 1 };

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.text();
}
