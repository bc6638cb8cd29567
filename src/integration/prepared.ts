/** A site whose pages can be rendered. */
import type { Html } from '../dialect/index.ts';
import type { Picture } from '../media/variants.ts';
import type { AddressRecords } from '../site/address-lock.ts';
import type { Document, Page, Problem, ResolvedLink, Site, Source } from '../site/model.ts';
import type { Content } from '../site/read-content.ts';
import type { Made } from './compile/make.ts';
import type { DiagramFile } from './diagram-files.ts';
import type { ShownExhibit } from './encrypted-photos.ts';
import type { Project } from './project.ts';

export interface Prepared {
  readonly project: Project;
  readonly site: Site;
  readonly links: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** Addresses that were ever published; undefined where the site keeps no list of them. */
  readonly recorded?: AddressRecords;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagrams: readonly DiagramFile[];
  /** Photos that are shown encrypted, by path. */
  readonly exhibits: ReadonlyMap<string, ShownExhibit>;
  /** Sorted; errors and warnings. */
  readonly problems: readonly Problem[];
  /** Errors by the source that has them. */
  readonly errors: ReadonlyMap<string, readonly Problem[]>;
  /** Errors in files that are no pages: settings, what pages include. */
  readonly errorsElsewhere: readonly Problem[];
  /** The compiled text of a page's source; empty for `.mdx`, which Astro renders. */
  readonly html: (path: string) => Promise<Html>;
  /** Compiles a text that is no source of the site, such as an earlier version of one; while the pool is open. */
  readonly compile: (source: Source) => Promise<Document>;
  /** What was compiled, by path, for the next preparation. */
  readonly made: ReadonlyMap<string, Made>;
  /** Paths of pages that are not compiled yet. */
  readonly pending: ReadonlySet<string>;
  /** As it was read. */
  readonly content: Content;
  /** When each source was last changed, by path; read once while editing. */
  readonly history: ReadonlyMap<string, string>;
  /** Where pages are edited, as the repository tells it; read once while editing. */
  readonly editPattern?: string;
}

/** An earlier preparation, of which is taken what did not change. */
export interface Previous {
  readonly prepared: Prepared;
  /** Files that were written, came or went since, as the disk has them; undefined: whatever there is may have. */
  readonly edited?: ReadonlySet<string>;
}
