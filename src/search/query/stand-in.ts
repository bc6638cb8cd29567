/** The module that stands in for `pagefind.js`: the same functions, with our query layer before Pagefind's. */
import { wordsField } from '../metadata.ts';
import type { SiteAnalyser } from '../site-analyser.ts';
import type { VocabularyList } from '../vocabulary.ts';
import type { PagefindInstance, SearchOptions } from './pagefind.ts';
import { marking } from './marking.ts';
import { openMerged, withMerged, type MergedIndex } from './merged.ts';
import { search, type Answer } from './search.ts';
import { openVocabulary } from './vocabulary.ts';

export interface StandIn {
  init(): Promise<void>;
  options(options: SearchOptions): Promise<void>;
  destroy(): Promise<void>;
  /** Has the bundle at a path searched too, by its own module and so in its own language. */
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
  const merged: MergedIndex[] = [];
  let turn = 0;
  // One after the other: a phrase switches options of the instance that another search would see.
  let last: Promise<unknown> = Promise.resolve();

  function started(): PagefindInstance {
    instance ??= createStock({ basePath: bundle, ...given, highlightParam: null });
    return instance;
  }

  async function searchHere(term: string | null, options: SearchOptions): Promise<Answer> {
    const running = started();
    if (term === null) return running.search(null, options);
    const mine = last.then(() => search(running, { analyser, vocabulary }, term, options));
    last = mine.catch(() => undefined);
    const { highlightParam } = given;
    return typeof highlightParam === 'string' ? marking(await mine, highlightParam) : mine;
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
      merged.length = 0;
      return Promise.resolve();
    },
    mergeIndex: async (path, options = {}) => {
      merged.push(await openMerged(path, options));
    },
    filters: () => started().filters(),
    // All that any search needs; which of the index's parts it is depends on the whole query.
    preload: () => self.init(),
    search: async (term, options = {}) => {
      const others = merged.map((other) => other.search(term, options));
      const own = await searchHere(term, options);
      return withMerged(own, await Promise.all(others));
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

/** Options without those that Pagefind takes when it begins, and would warn of later; highlights are ours. */
function ofRunning(options: SearchOptions): SearchOptions {
  const first = ['noWorker', 'language', 'primary', 'highlightParam'];
  return Object.fromEntries(Object.entries(options).filter(([name]) => !first.includes(name)));
}

/** The form that was typed ranks above other forms; words that an author names weigh as those of the title do. */
const ranking = { diacriticSimilarity: 1, metaWeights: { title: 5, [wordsField]: 5 } };

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.text();
}
