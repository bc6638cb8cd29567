/** The tree of a page: elements, text and raw HTML, one to one with hast. */
import type { Buffer } from './inline/buffer.ts';

/** Where something stands: UTF-16 offsets in the text number `source`; 0 is the page, others are snippets. */
export interface Position {
  readonly start: number;
  readonly end: number;
  readonly source: number;
}

/** For what no source holds. */
export const nowhere: Position = { start: 0, end: 0, source: 0 };

export interface Element {
  readonly type: 'element';
  tag: string;
  /** In the order in which they are written. Values may hold HTML entities, as the author wrote them. */
  readonly attributes: Map<string, string>;
  children: Node[];
  position: Position;
}

export interface Text {
  readonly type: 'text';
  value: string;
  /** No inline pass looks into it: code, escaped characters. */
  readonly atomic?: boolean;
  /** What the author wrote, where that is not the value: raw HTML around it keeps this. */
  readonly written?: string;
}

/** HTML that is written as it is: raw blocks, inline tags, comments, entities. */
export interface Raw {
  readonly type: 'raw';
  value: string;
  readonly position: Position;
}

/** Text that inline passes have yet to go through; none is left when a page is done. */
export interface Inline {
  readonly type: 'inline';
  buffer: Buffer;
}

export type Node = Element | Text | Raw | Inline;

/** An element with attributes and children. */
export function element(
  tag: string,
  position: Position,
  attributes: readonly (readonly [string, string])[] | ReadonlyMap<string, string> = [],
  children: Node[] = [],
): Element {
  // Most have none, and to go through nothing is what costs most of making one.
  const isBare = 'length' in attributes && attributes.length === 0;
  const own = isBare ? new Map<string, string>() : new Map(attributes);
  return { type: 'element', tag, attributes: own, children, position };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Text that no inline pass looks into. */
export function literal(value: string, written?: string): Text {
  return { type: 'text', value, atomic: true, ...(written !== undefined && { written }) };
}

/** The last child that is an element, whatever text follows it. */
export function lastElement(parent: Element): Element | undefined {
  for (let index = parent.children.length - 1; index >= 0; index--) {
    const child = parent.children[index]!;
    if (child.type === 'element') return child;
  }
  return undefined;
}

export function isElement(node: Node | undefined, ...tags: readonly string[]): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tag));
}

/** All text below a node, without markup. Raw HTML counts only where it is an entity. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') return node.children.map(textOf).join('');
  if (node.type === 'raw') return node.value.startsWith('&') ? node.value : '';
  return node.buffer.plain(0, node.buffer.text.length);
}

export function addClass(target: Element, ...names: readonly string[]): void {
  const present = (target.attributes.get('class') ?? '').split(/\s+/).filter(Boolean);
  for (const name of names) if (!present.includes(name)) present.push(name);
  target.attributes.set('class', present.join(' '));
}

export function hasClass(target: Element, name: string): boolean {
  const classes = target.attributes.get('class');
  return classes?.includes(name) === true && classes.split(/\s+/).includes(name);
}

/** Visits all elements below a node in reading order; children that a visit adds are visited too. */
export function walk(root: Element, visit: (element: Element, parent: Element) => void): void {
  // The index alone goes on: a visit may change what follows.
  for (let index = 0; index < root.children.length; index++) {
    const child = root.children[index]!;
    if (child.type !== 'element') continue;
    visit(child, root);
    walk(child, visit);
  }
}
