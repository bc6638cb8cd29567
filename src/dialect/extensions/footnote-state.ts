/** What a page knows of its footnotes, and the names that they go by. */
import { pageState } from '../page.ts';
import type { Line } from '../lines.ts';
import type { Element, Position } from '../tree.ts';

export interface Footnote {
  readonly id: string;
  lines: readonly Line[];
  readonly position: Position;
  /** Holds the content, once that is read. */
  readonly item: Element;
}

/** A place in the text that a footnote belongs to. */
export interface FootnoteReference {
  readonly note: Footnote;
  readonly mark: Element;
  readonly link: Element;
}

export interface Footnotes {
  /** In the order of their definitions; the text of the last of equal ones counts. */
  readonly notes: Map<string, Footnote>;
  /** By the element that stands in the text. */
  readonly references: Map<Element, FootnoteReference>;
}

export const footnotesOf = pageState((): Footnotes => ({ notes: new Map(), references: new Map() }));

/** Is it the number that stands for a footnote in the text? Headings are named without it. */
export function isFootnoteMark(element: Element): boolean {
  return element.tag === 'sup' && (element.attributes.get('id') ?? '').startsWith('fnref');
}
