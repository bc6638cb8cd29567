/** What the pool of workers is asked and answers. */
import type { Compiled } from '../../dialect/index.ts';
import type { ExtensionSetting } from '../../site/model.ts';

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
  /** Extensions of the dialect; undefined: those that Material recommends. */
  readonly markdown?: readonly ExtensionSetting[];
  /** Where results are kept between builds. */
  readonly cacheFolder: string;
}

/** All of a compiled page that is kept: everything but the tree. */
export type CompiledPage = Omit<Compiled, 'tree'> & {
  /** Digests of the diagrams that it shows. */
  readonly diagrams: readonly string[];
};
