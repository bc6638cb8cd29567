/** A blog as Material's plugin keeps it: plain data. */
import type { SlugRules } from './slug-rules.ts';

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
  readonly slugs: SlugRules;
  /** The lists; undefined where there are none. */
  readonly archive?: ListRules & { readonly date: string; readonly title: string };
  readonly categories?: ListRules & CategoryRules;
  readonly profiles?: ListRules;
  readonly pages: {
    readonly url: string;
    readonly size: number;
    /** Whether the further pages have the text of the first one, too. */
    readonly keepsText: boolean;
  };
  readonly excerpt: ExcerptRules;
  /** How days are written: `full`, `long`, `medium`, `short`, or a pattern. */
  readonly dateStyle: string;
  /** By the keys that posts name them by; undefined: posts do not say who wrote them. */
  readonly authors?: Readonly<Record<string, AuthorRules>>;
  /** The only categories that posts may have; undefined: any. */
  readonly allowed?: readonly string[];
  /** Whether posts that are not ready are shown, and those of a day to come. */
  readonly drafts: { readonly areShown: boolean; readonly areOfFuture: boolean };
  /** How fast readers read; undefined: it is not said how long a post takes. */
  readonly wordsPerMinute?: number;
}

/** Lists of posts of one kind. */
export interface ListRules {
  /** Address below the blog: `archive/{date}`. */
  readonly url: string;
  /** How many posts a page has. */
  readonly size: number;
  /** What they are called together; empty: in the interface's word. */
  readonly name: string;
}

export interface CategoryRules {
  readonly slugs: SlugRules;
  /** In order of how many posts they have, not of their names. */
  readonly isByCount: boolean;
  readonly isReversed: boolean;
}

/** How a post begins in lists. */
export interface ExcerptRules {
  /** The mark below what lists show; a post without one is shown whole. */
  readonly separator: string;
  readonly isRequired: boolean;
  /** How many authors and categories are named. */
  readonly authors: number;
  readonly categories: number;
}

/** Texts are empty where nothing is said. */
export interface AuthorRules {
  readonly name: string;
  readonly description: string;
  /** Path of a picture in the content folder. */
  readonly picture: string;
  /** Last part of the address of the page with their posts. */
  readonly slug: string;
}
