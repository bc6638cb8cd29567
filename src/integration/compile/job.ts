/** What the pool of workers is asked and answers. */
import type { Compiled } from '../../dialect/index.ts';
import type { ExtensionSetting } from '../../site/model.ts';

/** Name of the extension that puts values into pages. */
export const variablesName = 'variables';

export interface CompileJob {
  readonly text: string;
  /** UTF-16 offset where the body starts, after the front matter. */
  readonly from: number;
  /** BCP 47 tag of the text's language: default titles are in it. */
  readonly language: string;
  /** Path in the content folder; snippets are looked up from there. */
  readonly path: string;
  /** The content folder. */
  readonly folder: string;
  /** Folders that snippets come from; undefined: beside the page, then the content folder. */
  readonly snippetFolders?: readonly string[];
  /** Folder that paths of snippets may lead to out of those; undefined: none may. */
  readonly snippetLimit?: string;
  /** Folder that directives may include files from; undefined: the content folder. */
  readonly includeRoot?: string;
  /** Values of the page's own for its variables. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Extensions of the dialect; undefined: those that Material recommends. */
  readonly markdown?: readonly ExtensionSetting[];
  /** Folders of the site's own icons, and a digest of what is in them. */
  readonly ownIcons?: { readonly folders: readonly string[]; readonly digest: string };
  /** Ids that sections had before, with those that they have now. */
  readonly oldIds?: Readonly<Record<string, string>>;
  /** Text in place of lines: what the site makes for this page alone. */
  readonly inserts?: Readonly<Record<string, string>>;
  /** Snippets that the page ends with: the glossary of its language. */
  readonly append?: readonly string[];
  /** Where results are kept between builds. */
  readonly cacheFolder: string;
}

/** What is known of a page without its text: all that the pages around it depend on. */
export interface PageFacts extends Pick<
  Compiled,
  'outline' | 'anchors' | 'links' | 'styles' | 'diagnostics'
> {
  /** Digests of the diagrams that it shows. */
  readonly diagrams: readonly string[];
  /** What it included, and what it wanted to include in vain. */
  readonly snippets: readonly SnippetRead[];
  /** Digest of its text. */
  readonly text: string;
}

export interface SnippetRead {
  /** As it is written. */
  readonly path: string;
  /** Path of the snippet that asked; undefined: the page. */
  readonly from?: string;
  /** It was a directive, which leaves out what matches these. */
  readonly exclude?: readonly string[];
  /** Of what was read, or of why nothing was. */
  readonly digest: string;
}

/** All of a compiled page that is kept: everything but the tree. */
export interface CompiledPage extends Pick<Compiled, 'html'> {
  readonly facts: PageFacts;
}
