/** What other pages may want to know of a page: its headings and its anchors. */
import type { Anchor, Heading } from './contract.ts';
import { isFootnoteMark } from './extensions/footnote-state.ts';
import { htmlAttributes, htmlTokens } from './html/tokens.ts';
import { pageState, type Page } from './page.ts';
import { hasClass, textOf, walk, type Element, type Node } from './tree.ts';
import { resolveReferences } from './write/escape.ts';
import { write } from './write/write.ts';

/** Ids that were made from headings, not written by the author. */
export const madeIds = pageState(() => new Set<string>());

export function outlineOf(root: Element, page: Page): { outline: Heading[]; anchors: Anchor[] } {
  const outline: Heading[] = [];
  const anchors: Anchor[] = [];
  const made = madeIds(page);
  const readRaw = (parent: Element): void => {
    for (const child of parent.children) if (child.type === 'raw') anchors.push(...rawAnchors(child));
  };
  readRaw(root);
  walk(root, (element) => {
    readRaw(element);
    const id =
      element.attributes.get('id') ?? (element.tag === 'a' ? element.attributes.get('name') : undefined);
    if (id === undefined || id === '') return;
    const explicit = !made.has(id);
    const { position } = element;
    anchors.push({ id: resolveReferences(id), explicit, position });
    if (/^h[1-6]$/.test(element.tag)) {
      const content = {
        ...element,
        tag: 'div',
        children: element.children.filter((child) => !isBeside(child)),
      };
      outline.push({
        depth: Number(element.tag[1]),
        id: resolveReferences(id),
        explicit,
        text: resolveReferences(content.children.map(textOf).join('')).trim(),
        html: write(content, 'reference').html.parts.join('').trim(),
        position,
      });
    }
  });
  tellOfRepeats(anchors, page);
  return { outline, anchors };
}

/** An id that the author gave before is told of where it is given again. */
function tellOfRepeats(anchors: readonly Anchor[], page: Page): void {
  const given = new Set<string>();
  const order = ({ position: a }: Anchor, { position: b }: Anchor): number =>
    a.source - b.source || a.start - b.start;
  for (const { id, position } of anchors.filter(({ explicit }) => explicit).sort(order)) {
    if (given.has(id)) page.report('duplicate-id', position, { id });
    given.add(id);
  }
}

/** Links and numbers that stand in a heading, but are not part of its name. */
function isBeside(node: Node): boolean {
  return node.type === 'element' && (hasClass(node, 'headerlink') || isFootnoteMark(node));
}

/** `id` and `name` in the author's HTML. */
function rawAnchors({ value: html, position }: Extract<Node, { type: 'raw' }>): Anchor[] {
  const found: Anchor[] = [];
  // Inside a container its lines are further apart than they are here.
  const isWhole = position.end - position.start === html.length;
  for (const { kind, tag, start, end } of htmlTokens(html, () => true)) {
    if (kind !== 'start' && kind !== 'void') continue;
    const ids = htmlAttributes(html.slice(start, end))
      .filter(({ name, value }) => value !== '' && (name === 'id' || (name === 'name' && tag === 'a')))
      .map(({ value }) => resolveReferences(value));
    const place = isWhole
      ? { ...position, start: position.start + start, end: position.start + end }
      : position;
    for (const id of new Set(ids)) found.push({ id, explicit: true, position: place });
  }
  return found;
}
