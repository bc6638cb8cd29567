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
  const written = new Map<string, Element>();
  walk(root, (element) => {
    for (const child of element.children) if (child.type === 'raw') anchors.push(...rawAnchors(child));
    const id =
      element.attributes.get('id') ?? (element.tag === 'a' ? element.attributes.get('name') : undefined);
    if (id === undefined || id === '') return;
    const explicit = !made.has(id);
    if (explicit && written.has(id)) page.report('duplicate-id', element.position, { id });
    written.set(id, element);
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
  for (const child of root.children) if (child.type === 'raw') anchors.push(...rawAnchors(child));
  return { outline, anchors };
}

/** Links and numbers that stand in a heading, but are not part of its name. */
function isBeside(node: Node): boolean {
  return node.type === 'element' && (hasClass(node, 'headerlink') || isFootnoteMark(node));
}

/** `id` and `name` in the author's HTML. */
function rawAnchors(raw: Extract<Node, { type: 'raw' }>): Anchor[] {
  const found: Anchor[] = [];
  for (const { kind, tag, start, end } of htmlTokens(raw.value, () => true)) {
    if (kind !== 'start' && kind !== 'void') continue;
    for (const { name, value } of htmlAttributes(raw.value.slice(start, end))) {
      if (value !== '' && (name === 'id' || (name === 'name' && tag === 'a'))) {
        found.push({ id: resolveReferences(value), explicit: true, position: raw.position });
      }
    }
  }
  return found;
}
