/** What is known of a page while it is compiled. */
import type { BlockParser } from './blocks/parser.ts';
import type { CompileOptions } from './contract.ts';
import { diagnostic, type Diagnostic, type DiagnosticCode } from './diagnostics.ts';
import type { InlineEngine } from './inline/engine.ts';
import type { Source } from './lines.ts';
import type { Position } from './tree.ts';

/** Where a reference leads. */
export interface Reference {
  readonly url: string;
  readonly title?: string;
}

/** How deep blocks, and inline elements, may nest. */
export const deepest = 100;

export interface Page {
  readonly options: CompileOptions;
  readonly tabLength: number;
  /** The page's text first, then those of its snippets; `Position.source` is the index. */
  readonly sources: Source[];
  /** Link definitions by their ids in lower case; the last of equal ones wins. */
  readonly references: Map<string, Reference>;
  readonly blocks: BlockParser;
  readonly inline: InlineEngine;
  readonly diagnostics: Diagnostic[];
  /** Rules of style that the page brings along. */
  readonly styles: string[];
  /** Characters that a backslash makes literal. */
  readonly escapes: ReadonlySet<string>;
  /** Names of the extensions that are switched on. */
  readonly extensions: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  report(code: DiagnosticCode, position: Position, values?: Readonly<Record<string, string | number>>): void;
}

/**
 * Something that an extension keeps for each page.
 *
 * @returns a function that gives a page's own value, made by `make` at first use
 */
export function pageState<T>(make: () => T): (page: Page) => T {
  const values = new WeakMap<Page, { value: T }>();
  return (page) => {
    let kept = values.get(page);
    if (!kept) {
      kept = { value: make() };
      values.set(page, kept);
    }
    return kept.value;
  };
}

/** Adds a diagnostic to the page. Positions are still those of normalised text; `compile` turns them. */
export function reporter(diagnostics: Diagnostic[]): Page['report'] {
  return (code, position, values) => {
    diagnostics.push(diagnostic(code, position, values));
  };
}
