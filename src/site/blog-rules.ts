/** A blog as Material's plugin keeps it: plain data. */

export interface BlogRules {
  /** Folder of the blog and of its posts, below the content folder: `''`, `blog/`, `blog/posts/`. */
  readonly folder: string;
  readonly posts: string;
  /** Address of a post below the blog: `{date}/{slug}`; also `{categories}` and `{file}`. */
  readonly url: string;
  /** As Unicode writes patterns of dates: `yyyy/MM/dd`. */
  readonly urlDate: string;
  /** How many categories an address holds. */
  readonly urlCategories: number;
  /** Addresses of the lists below the blog; undefined where there are none. */
  readonly archive?: { readonly url: string; readonly date: string; readonly title: string };
  readonly categories?: { readonly url: string };
  readonly pages: { readonly url: string; readonly size: number };
  /** How long dates are written. */
  readonly dateStyle: 'full' | 'long' | 'medium' | 'short';
  /** Names of authors, by the keys that posts name them by. */
  readonly authors: Readonly<Record<string, string>>;
  /** Addresses of the pages of authors below the blog, and the last part of each by the same keys. */
  readonly profiles?: { readonly url: string; readonly slugs: Readonly<Record<string, string>> };
  /** How fast readers read; undefined: it is not said how long a post takes. */
  readonly wordsPerMinute?: number;
}
