/** What a site keeps of the rules of MkDocs, and of its dialect: plain data. */
import type { BlogRules } from './blog-rules.ts';
import type { TagRules } from './tag-rules.ts';

/**
 * Where a site that came from MkDocs differs from Slovo's own: what its files mean there, they mean here.
 * `README.md` is an index, every text file is UTF-8 with any of MkDocs' endings, front matter may be
 * MultiMarkdown, the order of files is the order of pages.
 */
export interface MkDocsRules {
  /** `directory`: `guide/start.md` is at `/guide/start/`; `file`: at `/guide/start.html`. */
  readonly addresses: 'directory' | 'file';
  /** Whether a page without translation is shown in the original; otherwise that language has no such page. */
  readonly fallback: boolean;
  /** Files that are left out, as gitignore patterns. */
  readonly exclude: readonly string[];
  /** Style sheets that every page links to, and the site's icon: paths in the content folder. */
  readonly styles: readonly string[];
  readonly favicon?: string;
  /** Scripts that every page loads. */
  readonly scripts: readonly ScriptSetting[];
  /** Settings of the pages below a folder, `''` or `guide/`: they stand above each unless it says other. */
  readonly meta: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly blogs: readonly BlogRules[];
  /** Undefined where the plugin for tags is not in use. */
  readonly tags?: TagRules;
  /** How grave a link is that leads nowhere. */
  readonly levels: Readonly<Record<LinkLevel, Level>>;
}

/** A script of the site's own. */
export interface ScriptSetting {
  /** In the content folder. */
  readonly path: string;
  readonly module: boolean;
  readonly async: boolean;
  readonly defer: boolean;
  /** It waits for what Material tells of its pages. */
  readonly material: boolean;
}

/** An extension of the dialect as it is switched on: plain data, so that workers and digests can have it. */
export interface ExtensionSetting {
  /** As the reference calls it: `pymdownx.superfences`. */
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Kinds of links that MkDocs' `validation.links` tells apart. */
export type LinkLevel = 'notFound' | 'absolute' | 'unrecognised' | 'anchors';

/** How grave a problem is. `info`: told, and never the reason why a build fails; `ignore`: not told. */
export type Level = 'error' | 'warning' | 'info' | 'ignore';
