/** Stands for Pagefind where there is no page to find: it cannot open an index without a language. */
import type { PagefindInstance } from './pagefind.ts';

export function createInstance(): PagefindInstance {
  const done = (): Promise<void> => Promise.resolve();
  return {
    options: done,
    init: done,
    destroy: done,
    mergeIndex: done,
    preload: done,
    filters: () => Promise.resolve({}),
    search: () => Promise.resolve({ results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {} }),
  };
}
