/** Bundles that are searched together with this one: each by its own module, which knows its language. */
import type { SearchOptions, SearchResponse } from './pagefind.ts';
import type { Answer } from './search.ts';

export interface MergedIndex {
  search(term: string | null, options: SearchOptions): Promise<SearchResponse>;
}

/**
 * @param path of the bundle's folder
 * @param options Pagefind's: `indexWeight` says what its results weigh beside the others
 * @throws when there is no bundle
 */
export async function openMerged(path: string, options: SearchOptions): Promise<MergedIndex> {
  const folder = path.endsWith('/') ? path : `${path}/`;
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: SearchOptions): MergedIndex;
  };
  return module.createInstance({ ...options, basePath: folder });
}

/** Results of all, the best first; what is told of the query is told of this bundle's. */
export function withMerged(answer: Answer, others: readonly SearchResponse[]): Answer {
  if (others.length === 0) return answer;
  const all = [answer, ...others];
  return {
    ...answer,
    results: all.flatMap(({ results }) => results).sort((one, other) => other.score - one.score),
    unfilteredResultCount: all.reduce((sum, { unfilteredResultCount }) => sum + unfilteredResultCount, 0),
  };
}
