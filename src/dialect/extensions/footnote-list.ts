/** Where footnotes go: in the place of a marker, or at the end. */
import { nowhere, element, type Element } from '../tree.ts';
import type { Page } from '../page.ts';
import type { FootnoteOptions } from './footnotes.ts';
import { footnotesOf } from './footnote-state.ts';

const listClass = 'footnote';

/** Reads the content of all footnotes, and puts them into the tree in the order of their definitions. */
export function placeFootnotes(root: Element, page: Page, options: FootnoteOptions): void {
  const { notes } = footnotesOf(page);
  // A footnote may define others: they are read when it is their turn.
  for (const { item, lines, position } of notes.values()) {
    const content = element('div', position);
    page.blocks.parseLines(content, lines);
    item.children = content.children;
  }
  const list = element(
    'ol',
    nowhere,
    [],
    Array.from(notes.values(), ({ item }) => item),
  );
  const box = element('div', nowhere, [['class', listClass]], [element('hr', nowhere), list]);
  const { words, profile } = page.options;
  if (words && profile === 'site') {
    box.attributes.set('role', 'doc-endnotes').set('aria-label', words.footnotes);
  }
  if (!takePlace(root, box, options.placeMarker ?? '///Footnotes Go Here///')) root.children.push(box);
}

/** Puts the box in the place of the element whose text holds the marker. */
function takePlace(parent: Element, box: Element, marker: string): boolean {
  return parent.children.some((child, index) => {
    if (child.type !== 'element') return false;
    const [first] = child.children;
    const text = first?.type === 'inline' ? first.buffer.text : first?.type === 'text' ? first.value : '';
    if (!text.includes(marker)) return takePlace(child, box, marker);
    parent.children[index] = box;
    return true;
  });
}
