/** What we use of Pagefind in the browser: https://pagefind.app/docs/api/ */

export type SearchOptions = Readonly<Record<string, unknown>>;

export interface SearchResult {
  readonly id: string;
  readonly score: number;
  /** Fetches the page's fragment. */
  readonly data: () => Promise<unknown>;
}

export interface SearchResponse {
  readonly results: readonly SearchResult[];
  readonly unfilteredResultCount: number;
  readonly filters: unknown;
  readonly totalFilters: unknown;
}

/** Its class `Pagefind`: to make one begins to load what any search needs. */
export interface PagefindInstance {
  options(options: SearchOptions): Promise<void>;
  filters(): Promise<unknown>;
  preload(term: string, options?: SearchOptions): Promise<void>;
  search(term: string | null, options?: SearchOptions): Promise<SearchResponse>;
}
