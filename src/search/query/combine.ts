/** Results of several searches as one list. */
import type { SearchResponse, SearchResult } from './pagefind.ts';

/** Pages that both searches found. */
export function inBoth(one: SearchResponse, other: SearchResponse): SearchResponse {
  const scores = new Map(other.results.map(({ id, score }) => [id, score]));
  const results = one.results
    .filter(({ id }) => scores.has(id))
    .map((result) => ({ ...result, score: result.score + (scores.get(result.id) ?? 0) }));
  return { ...one, results: results.sort(byScore) };
}

/** A longer question is searched by its longest words: they say the most, and each costs a search. */
const mostSought = 6;

/**
 * Pages with any of the words, those with more and rarer words first.
 *
 * @param find searches all words of what it is given
 */
export async function anyOf(
  sought: readonly string[],
  find: (sought: string) => Promise<SearchResponse>,
): Promise<SearchResponse> {
  const pages = new Map<string, { words: string[]; score: number; result: SearchResult }>();
  let last: SearchResponse | undefined;
  const longest = [...sought].sort((one, other) => other.length - one.length).slice(0, mostSought);
  for (const word of longest) {
    last = await find(word);
    for (const result of last.results) {
      const page = pages.get(result.id) ?? { words: [], score: 0, result };
      page.words.push(word);
      page.score += result.score;
      pages.set(result.id, page);
    }
  }
  const results = [...pages.values()].map(({ words, score, result }): SearchResult => ({
    ...result,
    score: score * words.length,
    // Asked for again with all words of the page, so that its excerpt marks all of them.
    data: async () => {
      const { results: same } = await find(words.join(' '));
      return (same.find(({ id }) => id === result.id) ?? result).data();
    },
  }));
  return {
    results: results.sort(byScore),
    unfilteredResultCount: results.length,
    filters: last?.filters ?? {},
    totalFilters: last?.totalFilters ?? {},
  };
}

function byScore(one: SearchResult, other: SearchResult): number {
  return other.score - one.score;
}
