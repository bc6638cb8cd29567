/** What an extension is, and what compiling takes and gives. */
import type { BlockRule } from './blocks/parser.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { DelimiterRow } from './inline/delimiters.ts';
import type { InlinePass } from './inline/engine.ts';
import type { Line } from './lines.ts';
import type { Point } from './locate.ts';
import type { Page } from './page.ts';
import type { Element, Position } from './tree.ts';

/** Works on the lines of the whole page before they are read as blocks. Greater priorities come first. */
export interface PrepareStep {
  readonly name: string;
  readonly priority: number;
  run(lines: Line[], page: Page): Line[];
}

/** Works on the whole tree. Inline passes run at priority 20: steps above it see text not yet read. */
export interface TreeStep {
  readonly name: string;
  readonly priority: number;
  run(root: Element, page: Page): void;
}

/** Works on the HTML of the reference profile or the tree just before it is written. */
export interface FinishStep {
  readonly name: string;
  readonly priority: number;
  run(root: Element, page: Page): void;
}

/**
 * Something that the dialect can do beyond its core. A rule, pass or step with the name of an earlier
 * one takes its place.
 */
export interface Extension {
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly prepare?: readonly PrepareStep[];
  readonly blocks?: readonly BlockRule[];
  readonly passes?: readonly InlinePass[];
  readonly delimiters?: readonly DelimiterRow[];
  readonly trees?: readonly TreeStep[];
  readonly finish?: readonly FinishStep[];
  /** Further characters that a backslash makes literal. */
  readonly escapes?: string;
  /** Names of rules, passes and steps, of the core or of other extensions, that do not run. */
  readonly without?: readonly string[];
  /** Other extensions that this one brings along. */
  readonly includes?: readonly Extension[];
}

export interface HighlightedToken {
  readonly text: string;
  readonly className?: string;
}

/** The tokens of one line of code, without its line end. */
export type HighlightedLine = readonly HighlightedToken[];

export interface Snippet {
  readonly text: string;
  /** Names the text in messages, and is the place from which its own snippets are looked up. */
  readonly path: string;
}

/** The lists of short names that the reference knows. */
export type EmojiIndex = 'emojione' | 'gemoji' | 'twemoji';

export interface Emoji {
  /** Empty for what is a picture only. */
  readonly characters: string;
  /** Code points in hexadecimal, joined by dashes, as picture files are named. */
  readonly code?: string;
  /** What it shows, in English. */
  readonly label: () => string;
  /** `people`, `nature`, `food` …. */
  readonly category: () => string;
}

/** Words that stand in the page beside the author's: titles, and names for those who do not see it. */
export interface DialectWords {
  /** The title of an admonition whose author gave none; undefined: its type. */
  readonly admonition: (type: string) => string | undefined;
  readonly footnotes: string;
  /** Of the number that stands for a footnote in the text. */
  readonly footnote: (number: number) => string;
  /** Of the link from a footnote back to the text. */
  readonly back: (number: number) => string;
  /** Of the button that opens an annotation. */
  readonly annotation: (number: number) => string;
}

export interface CompileOptions {
  readonly extensions?: readonly Extension[];
  /** UTF-16 offset where the body starts, after front matter; positions stay those of the whole text. */
  readonly from?: number;
  /**
   * `reference` (the default) writes the HTML that Python-Markdown writes; `site` writes HTML5 and leaves
   * slots for addresses.
   */
  readonly profile?: 'reference' | 'site';
  /** Columns between tab stops, and spaces of one level of nesting. */
  readonly tabLength?: number;
  /** Tokens of code by line; undefined when the language is not known. Without it code stays plain. */
  readonly highlight?: (code: string, language: string) => readonly HighlightedLine[] | undefined;
  /** The markup of an icon by its name without colons. */
  readonly icon?: (name: string) => string | undefined;
  /** Names of icons that a wrong name may have meant. */
  readonly iconNames?: (like: string) => Iterable<string>;
  /** An emoji by its short name without colons, as an index of names has it. */
  readonly emoji?: (name: string, index: EmojiIndex) => Emoji | undefined;
  /** MathML of a formula in TeX. */
  readonly math?: (tex: string, display: boolean) => string;
  /** Markup of a diagram; `info` is what was written after the fence. */
  readonly diagram?: (code: string, info: string) => string;
  /** What is said to readers, in the page's language; without it, names are left out. */
  readonly words?: DialectWords;
  /** Reads the files that a path or a pattern names, but for those that match `exclude`. */
  readonly readIncludes?: (
    pattern: string,
    from: string | undefined,
    exclude: readonly string[],
  ) => readonly IncludedFile[] | { readonly problem: string };
  /** Reads a snippet that the text named `from` (undefined: the page) asks for. */
  readonly readSnippet?: (path: string, from: string | undefined) => Snippet | { readonly problem: string };
}

/** A file that a directive includes. */
export interface IncludedFile extends Snippet {
  /** A relative address of the file as it is from the page. */
  readonly relink: (address: string) => string;
}

/** A place in a snippet. */
export interface Included extends Point {
  readonly path: string;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** The author wrote the id. */
  readonly explicit: boolean;
  /** Without markup, entities resolved where they are numeric or basic. */
  readonly text: string;
  /** What stands in the heading, without permanent links. */
  readonly html: string;
  readonly position: Position;
}

/** A place of the page that a fragment can name. */
export interface Anchor {
  readonly id: string;
  readonly explicit: boolean;
  readonly position: Position;
}

/** An address in the page; the host resolves it and fills the slot of the same index. */
export interface Link {
  readonly url: string;
  readonly tag: string;
  readonly attribute: string;
  /** It stands in the author's own HTML, not in Markdown. */
  readonly raw?: boolean;
  readonly position: Position;
  /** Where it stands, if that is not the page's own text. */
  readonly included?: Included;
}

/**
 * A gap in the HTML: the value of an attribute, between its quotes, or a whole `<img …>`, so that the
 * host may add sizes and sources.
 */
export type Slot =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'image'; readonly url: string; readonly attributes: Readonly<Record<string, string>> };

/** `parts[0] slot[0] parts[1] …`: one more part than slots. */
export interface Html {
  readonly parts: readonly string[];
  readonly slots: readonly Slot[];
}

export interface Compiled {
  readonly tree: Element;
  readonly html: Html;
  readonly outline: readonly Heading[];
  readonly anchors: readonly Anchor[];
  /** `slots[i]` of the HTML belongs to `links[i]`. The reference profile has links, but no slots. */
  readonly links: readonly Link[];
  /** A style sheet that the page brings along; empty for none. */
  readonly styles: string;
  readonly diagnostics: readonly Diagnostic[];
}
