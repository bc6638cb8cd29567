/**
 * What a site is made of. Every other room speaks in these terms; nothing here reads a file or knows
 * which languages there are.
 */
import type { Glance } from './glance.ts';
import type { Place } from './problems.ts';
import type { Redirect } from './redirects.ts';
import type { ExtensionSetting, Level, MkDocsRules } from './mkdocs-rules.ts';
import type { Translations } from './translations.ts';
import type { Anchor, Diagnostic, Heading, Link } from '../dialect/index.ts';

/** A language the site is published in. */
export interface Locale {
  /** BCP 47 tag, as it stands in `lang` and `hreflang`: `bg`, `pt-BR`. */
  readonly tag: string;
  /** Its name in itself: `Български`. */
  readonly label: string;
  readonly dir: 'ltr' | 'rtl';
  /** First segment of its routes; empty for the default locale. */
  readonly segment: string;
  readonly isDefault: boolean;
  /** File of its word analysis for the search, from the project's root; undefined: the one that Slovo has. */
  readonly analyser?: string;
  /** Folder of its sources in the content folder; undefined where file names tell the language. */
  readonly folder?: string;
  /** What file names say for it, `guide.en.md`; its tag unless given. Empty: no file name tells it. */
  readonly suffix?: string;
  /** Files of the content folder that each of its pages ends with: its glossary. */
  readonly append?: readonly string[];
}

/** A Markdown file as it was read. */
export interface Source {
  /** Path in the content folder, `/` between names, NFC: `guide/архив.en.md`. */
  readonly path: string;
  readonly text: string;
  /** Hash of the text. */
  readonly digest: string;
  readonly format: 'md' | 'mdx';
  /** Undefined where the text is at hand anyway. */
  readonly glance?: Glance;
}

/** What an author says of a page above its text. */
export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  /** The last part of the address in this language, instead of the file's name. */
  readonly slug?: string;
  /** Built and linkable, but in no navigation, sitemap or search. */
  readonly hidden: boolean;
  /** What the site's search makes of the page; undefined: it finds it as any other. */
  readonly search?: SearchWish;
  /** Place among its siblings; smaller comes first, pages without come last. */
  readonly order?: number;
  /** Addresses that the page had before, below the base, decoded: they lead to it. */
  readonly redirects?: readonly string[];
  /** Ids that sections of the page had before, with the id that each has now. */
  readonly anchors?: Readonly<Record<string, string>>;
  /** Parts of the page that are left out. */
  readonly hide?: readonly PagePart[];
  /** What it is about, in words of the site's own. */
  readonly tags?: readonly string[];
  /** Its mark in the navigation: `new`, `deprecated`, or a word of the site's own. */
  readonly status?: string;
  /** The icon beside its title in the navigation, by its name: `material-home`. */
  readonly icon?: string;
  /** A second line below its title in the navigation. */
  readonly subtitle?: string;
  /** Day of the last change, `2026-11-24`, where the history does not tell it. */
  readonly updated?: string;
  /** Keys that Slovo gives no meaning to, kept for layouts and extensions. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What stands around a text and can be left out, as Material calls it; `footer` is the pages before and after. */
export const pageParts = ['navigation', 'toc', 'path', 'footer', 'tags'] as const;
export type PagePart = (typeof pageParts)[number];

export interface SearchWish {
  /** Whether the search never finds the page. */
  readonly exclude: boolean;
  /** How much its words weigh beside those of other pages; 1 for those that say nothing. */
  readonly boost: number;
  /** Words that readers may look for, and that do not stand in the text. */
  readonly words: readonly string[];
}

/** A source with all that compiling it has told; its HTML is kept elsewhere. */
export interface Document {
  readonly source: Source;
  readonly frontMatter: FrontMatter;
  readonly outline: readonly Heading[];
  readonly anchors: readonly Anchor[];
  /** In the order of the compiled HTML's slots. */
  readonly links: readonly Link[];
  /** What reading the front matter and compiling had to say. */
  readonly diagnostics: readonly Diagnostic[];
  /** It is not compiled yet, while editing: its sections are not known. */
  readonly isPending?: boolean;
  /** When it was last changed, in ISO 8601: from front matter, or the history; undefined where nobody knows. */
  readonly changed?: string;
}

/** One address of the site: a document in the language of that address. */
export interface Page {
  /** What its translations share: the source's path without locale and extension, `guide/архив`. */
  readonly key: string;
  /** Language of the address and of the interface around the text. */
  readonly locale: Locale;
  /** Language of the text. Differs from `locale` where there is no translation yet. */
  readonly textLocale: Locale;
  readonly document: Document;
  /** Address without base, decoded, `/` at both ends: `/en/архив/`. */
  readonly route: string;
  /** From front matter, else the first heading, else the file's name. */
  readonly title: string;
}

/** A file of the content folder that is not a page: a picture, a download. */
export interface Asset {
  /** Path in the content folder, NFC, and so its address below the base unless that is given. */
  readonly path: string;
  /** Address below the base, decoded, where it is not the path: a picture of one language, in its place. */
  readonly address?: string;
  /** Its path as the disk has it, where that is not NFC. */
  readonly file?: string;
}

export interface Site {
  readonly config: SiteConfig;
  readonly locales: readonly Locale[];
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  /** Paths of the files that are copied as they are, without a slash at the start. */
  readonly publicPaths: ReadonlySet<string>;
  /** By route; routes are unique. */
  readonly byRoute: ReadonlyMap<string, Page>;
  /** By key, then by the tag of the page's locale. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<string, Page>>;
  /** Each translation beside its original. */
  readonly translations: Translations;
  /** Old addresses, by their path below the base: `/en/old-name/`. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly problems: readonly Problem[];
}

/** What the site model needs of the configuration, complete with defaults. */
export interface SiteConfig {
  /** By locale tag. */
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  /** Origin the site is published at, without a slash at the end: `https://docs.example.org`. */
  readonly origin?: string;
  /** Path the site is published under: `/` or `/docs/`. */
  readonly base: string;
  readonly locales: readonly Locale[];
  /** From the content's own file, else from the configuration. Undefined: made from folders and `order`. */
  readonly navigation?: readonly NavigationEntry[];
  /** By locale tag: the whole navigation of a language that has one of its own. */
  readonly navigationOf?: Readonly<Record<string, readonly NavigationEntry[]>>;
  /** Extensions of the dialect; undefined: those that Material recommends. */
  readonly markdown?: readonly ExtensionSetting[];
  /** The content keeps the rules of MkDocs: its file names, addresses, front matter and levels. */
  readonly mkdocs?: MkDocsRules;
  /** Entries of the list of languages that lead elsewhere. */
  readonly languageLinks?: readonly LanguageLinkOut[];
  /** Address pattern of "edit this page"; `{path}` is replaced by the source's path. `false`: there is none. */
  readonly editPattern?: string | false;
  /** Old addresses and where they lead, as they are written in the configuration. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** How grave problems are, by their code, where that is not what the catalogue says. */
  readonly levels?: Readonly<Partial<Record<string, Level>>>;
  readonly theme?: ThemeConfig;
  /** False: pictures are published as they are, and not in several sizes and formats. */
  readonly pictureSizes?: boolean;
  /** Whether every page has a picture of its own for previews, and not only the site. */
  readonly socialPictures?: boolean;
  readonly security?: SecurityConfig;
  /** Where settings stand in the files that they were read from, by `settingKey`. */
  readonly settingPlaces?: Readonly<Record<string, FilePlace>>;
}

export interface LanguageLinkOut {
  readonly title: string;
  readonly href: string;
  /** BCP 47 tag of the language that is spoken there. */
  readonly lang?: string;
}

/** What a site makes its own of the theme. */
export interface ThemeConfig {
  /** In degrees of OKLCH. */
  readonly hues: { readonly accent?: number; readonly paper?: number };
  /** Path in the public folder. */
  readonly logo?: string;
  /** Name of an icon in its place. */
  readonly logoIcon?: string;
  readonly links: readonly { readonly title: Readonly<Record<string, string>>; readonly href: string }[];
  /** By locale tag. */
  readonly footer: Readonly<Record<string, string>>;
  /** A line above every page; links in both are as in Markdown. By locale tag. */
  readonly announcement: Readonly<Record<string, string>>;
  /** Whether the foot says what the site is made with. */
  readonly credit: boolean;
  /** Where the site's name leads, where that is not its home. */
  readonly homepage?: string;
  /** Whether the first level of the navigation is a row below the header, and stays in view. */
  readonly tabs: boolean | 'sticky';
  /** Sections that are open on every page: those of the first level, or all. */
  readonly openSections?: 'first' | 'all';
  /** Whether pages offer the way back to their top, and the Markdown that they were written in. */
  readonly topLink: boolean;
  readonly sourceLink: boolean;
  /** Whether the header goes away while the reader scrolls down. */
  readonly hidingHeader: boolean;
  /** Whether readers may close the announcement. */
  readonly closableAnnouncement: boolean;
  /** Whether the address follows the section that is being read. */
  readonly trackSection: boolean;
  /** Whether the contents of a page stand below its entry in the navigation. */
  readonly contentsInside: boolean;
  /** What marks of pages mean: by the name of the mark, then by locale tag. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a language has in place of the site's, by locale tag. */
  readonly languages: Readonly<Record<string, LocaleTheme>>;
  /** Paths of style sheets, from the project's folder. */
  readonly styles: readonly string[];
  /** Paths of components from the project's folder, by the name of the theme's component. */
  readonly components: Readonly<Record<string, string>>;
}

export interface LocaleTheme {
  readonly accent?: number;
  readonly logo?: string;
  readonly links?: readonly { readonly title: string; readonly href: string }[];
}

/** Whom to tell of a weakness. */
export interface SecurityConfig {
  /** Whole addresses, `mailto:` or `https:`. */
  readonly contact: readonly string[];
  /** Day until which this holds: `2027-01-31`. */
  readonly expires: string;
}

/** An entry of a written navigation: a page by its key, a link out, or a section. */
export interface NavigationEntry {
  /** Where it is written; undefined: in the configuration. */
  readonly place?: Place;
  /** By locale tag; undefined: the page's own title. */
  readonly title?: Readonly<Record<string, string>>;
  readonly page?: string;
  readonly href?: string;
  readonly items?: readonly NavigationEntry[];
}

/** A place in a file of the project. */
export interface FilePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Something wrong, ready to be shown: `file:line:column: severity[code]: message`. */
export interface Problem {
  readonly code: string;
  readonly severity: Exclude<Level, 'ignore'>;
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
  /** Path in the content folder, or the configuration's file name. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

/** A link as it is written into a page of a certain locale. */
export type ResolvedLink =
  | {
      readonly kind: 'page';
      readonly href: string;
      readonly page: Page;
      /** The language of the target's text, where it is not the linking text's. */
      readonly hreflang?: string;
    }
  | { readonly kind: 'asset'; readonly href: string; readonly asset: Asset }
  | { readonly kind: 'public'; readonly href: string }
  /** A `srcset`: `href` is the whole list, ready to be written. */
  | { readonly kind: 'list'; readonly href: string; readonly targets: readonly ResolvedLink[] }
  | { readonly kind: 'external'; readonly href: string }
  /** Leads nowhere, which is an error: as it was written, or `#` where it was refused. */
  | { readonly kind: 'broken'; readonly href: string };

export type * from './mkdocs-rules.ts';
export type * from './page-view.ts';
