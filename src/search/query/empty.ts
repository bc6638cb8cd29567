/** Stands for Pagefind where there is no page to find: it cannot open an index without a language. */
import type { PagefindInstance, SearchResponse } from './pagefind.ts';

export class Pagefind implements PagefindInstance {
  options = done;
  preload = done;
  filters = (): Promise<unknown> => Promise.resolve({});
  search = (): Promise<SearchResponse> =>
    Promise.resolve({ results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {} });
}

function done(): Promise<void> {
  return Promise.resolve();
}
