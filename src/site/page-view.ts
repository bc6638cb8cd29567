/** What one page shows around its text. */
import type { LinePart } from './linked-line.ts';
import type { LanguageLinkOut, Locale, PagePart } from './model.ts';

/** A line of the navigation as one page shows it. */
export interface NavigationItem {
  readonly title: string;
  /** Where the title is not in the page's language. */
  readonly lang?: string;
  /**
   * With base. A section without a page of its own leads to its first page while it is closed, and
   * nowhere (undefined) while its pages are shown below it.
   */
  readonly href?: string;
  readonly current: boolean;
  /** The current page is it or below it. */
  readonly open: boolean;
  readonly status?: Status;
  readonly subtitle?: string;
  /** Address of its icon, with base. */
  readonly icon?: string;
  readonly items: readonly NavigationItem[];
}

/** A page's mark. */
export interface Status {
  readonly name: string;
  /** What the site says it means; undefined: the interface may have a word for it. */
  readonly label?: string;
}

/** A script of the site's own. */
export interface PageScript {
  /** With base. */
  readonly href: string;
  readonly module: boolean;
  readonly async: boolean;
  readonly defer: boolean;
}

export interface PageTag {
  readonly title: string;
  /** With base: where all pages are listed that have it; undefined where there is no list. */
  readonly href?: string;
  /** Address of its icon, with base. */
  readonly icon?: string;
}

export interface PostAuthor extends PageTag {
  readonly description?: string;
  /** With base. */
  readonly picture?: string;
}

/** When and by whom a post of a blog was written, and what it is about. */
export interface PostInfo {
  /** `2024-01-31`. */
  readonly day: string;
  /** The same as people read it. */
  readonly written: string;
  /** With the pages of their posts, where there are such. */
  readonly authors: readonly PostAuthor[];
  readonly categories: readonly PageTag[];
  /** How many it takes to read. */
  readonly minutes?: number;
}

/** An entry of the row below the header. */
export interface SectionTab extends LinkTo {
  /** The current page is in it. */
  readonly current: boolean;
  readonly icon?: string;
}

/** A section above a page; without an address where it has no page of its own. */
export type Breadcrumb = Omit<LinkTo, 'href'> & Partial<Pick<LinkTo, 'href'>>;

export interface LinkTo {
  readonly title: string;
  readonly href: string;
  readonly lang?: string;
}

/** A link to the same page in another language. */
export interface LanguageLink {
  readonly locale: Locale;
  readonly href: string;
  readonly current: boolean;
  /** False: the address shows the text in its original language. */
  readonly translated: boolean;
}

/** All that the layout shows around the text. No field grows with the number of pages. */
export interface PageView {
  readonly siteTitle: string;
  readonly title: string;
  readonly description?: string;
  readonly locale: Locale;
  readonly textLocale: Locale;
  readonly route: string;
  /** Address with base, percent-encoded. */
  readonly href: string;
  /** The locale's home, with base. */
  readonly home: string;
  /** Where the site's name leads, where that is not its home. */
  readonly homepage?: string;
  /** Further style sheets, and the icon that is not the theme's, with base. */
  readonly styleHrefs: readonly string[];
  readonly scripts: readonly PageScript[];
  readonly iconHref?: string;
  /** It plays films or sounds. */
  readonly playsMedia?: true;
  /** With base: `/docs/`. */
  readonly base: string;
  /** Whole address; the original's where the text is not translated. Undefined without an origin. */
  readonly canonical?: string;
  /** False: `noindex`, not in sitemap and search. */
  readonly indexable: boolean;
  /** The page that hosts show where there is nothing. */
  readonly isNotFound: boolean;
  /** hreflang alternates as whole addresses, x-default among them. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly languages: readonly LanguageLink[];
  readonly languageLinks: readonly LanguageLinkOut[];
  readonly navigation: readonly NavigationItem[];
  /** The first level of the navigation, where the site has it as a row. */
  readonly tabs?: readonly SectionTab[];
  readonly hasStickyTabs: boolean;
  readonly tags: readonly PageTag[];
  readonly post?: PostInfo;
  /** What else its author thinks worth reading. */
  readonly related: readonly LinkTo[];
  /** Parts that the page is without. */
  readonly hide: readonly PagePart[];
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly outline: readonly OutlineItem[];
  /** Where the page is a translation whose original has changed since. */
  readonly outdated?: Outdated;
  readonly previous?: LinkTo;
  readonly next?: LinkTo;
  readonly editHref?: string;
  /** When the text was last changed, in ISO 8601; undefined where nobody knows. */
  readonly changed?: string;
  /** With base: the index of all headings of the language. */
  readonly headingsHref: string;
  /** With base: the page as Markdown. */
  readonly markdownHref?: string;
  /** Whether readers are offered it, and the way back to the top. */
  readonly sourceLink: boolean;
  readonly topLink: boolean;
  /** With base: the web app manifest of the language. */
  readonly manifestHref: string;
  /** Whole address of the feed of changes in the language; undefined where there is none. */
  readonly feedHref?: string;
  /** Whole address of the picture for previews, 1200 × 630 pixels. */
  readonly socialPicture?: string;
  /** Hue of the paper in degrees, where the site has its own. */
  readonly paperHue?: number;
  /** With base: the site's own mark. */
  readonly logo?: string;
  /** Address of an icon in its place, with base. */
  readonly logoIcon?: string;
  /** The line above the page. */
  readonly announcement: readonly LinePart[];
  /** What scripts of few sites do: see `scripts/wanted.ts`. */
  readonly wants: readonly ('header' | 'announcement' | 'address')[];
  /** The contents of the page stand below its entry in the navigation. */
  readonly hasContentsInside: boolean;
  /** For the foot of the page. */
  readonly links: readonly LinkTo[];
  readonly footer: readonly LinePart[];
  /** Whether the foot says what the site is made with. */
  readonly credit: boolean;
}

/** What the original of a translation says anew. */
export interface Outdated {
  readonly original: LinkTo;
  /** The sections, in the translation where it has them, else in the original. */
  readonly sections: readonly LinkTo[];
}

/** The same section in another language. */
export interface SectionLink {
  /** Of the language of the address. */
  readonly tag: string;
  /** With base. */
  readonly href: string;
}

export interface OutlineItem {
  readonly id: string;
  readonly text: string;
  readonly languages?: readonly SectionLink[];
  readonly items: readonly OutlineItem[];
}
