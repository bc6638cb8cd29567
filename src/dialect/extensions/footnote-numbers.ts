/** Gives footnotes their numbers, in the order in which a reader meets them. */
import { madeIds } from '../outline.ts';
import type { Page } from '../page.ts';
import { text, walk, type Element } from '../tree.ts';
import type { FootnoteOptions } from './footnotes.ts';
import { footnotesOf, type Footnote, type FootnoteReference } from './footnote-state.ts';

/** Where the reference's count of pages stands when it compiles its first. */
const firstPage = 2;

export interface NumberedFootnote {
  readonly note: Footnote;
  readonly number: number;
  /** Ids of the places that it belongs to; its first is named even when there is none. */
  readonly references: readonly string[];
}

/**
 * Numbers all footnotes and what stands for them in the text: first those of the text, then those that
 * they refer to, then those that nothing refers to.
 */
export function numberFootnotes(root: Element, page: Page, options: FootnoteOptions): NumberedFootnote[] {
  const { notes, references } = footnotesOf(page);
  const items = new Map(Array.from(notes.values(), (note) => [note.item, note]));
  const order = new Set<Footnote>(options.definitionOrder === true ? notes.values() : []);
  const places = new Map<Footnote, FootnoteReference[]>();
  const collect = (from: Element): void => {
    walk(from, (element) => {
      const found = references.get(element);
      if (!found) return;
      order.add(found.note);
      const known = places.get(found.note);
      if (known) known.push(found);
      else places.set(found.note, [found]);
    });
  };
  const list = detach(root, items);
  collect(root);
  const read = new Set<Footnote>();
  for (let size = -1; size !== order.size;) {
    size = order.size;
    for (const note of order) {
      if (read.has(note)) continue;
      read.add(note);
      collect(note.item);
    }
    for (const note of notes.values()) if (!read.has(note)) order.add(note);
  }
  if (list) list.children = Array.from(order, ({ item }) => item);

  const { words, profile } = page.options;
  const made = madeIds(page);
  const separator = options.separator ?? ':';
  const suffix = (id: string): string =>
    `${separator}${options.uniqueIds === true ? `${firstPage}-` : ''}${id}`;
  return Array.from(order, (note, index) => {
    const number = index + 1;
    const own = `fn${suffix(note.id)}`;
    note.item.attributes.set('id', own);
    made.add(own);
    const ids = (places.get(note) ?? []).map(({ mark, link }, place) => {
      const id = `fnref${place === 0 ? '' : place + 1}${suffix(note.id)}`;
      mark.attributes.set('id', id);
      made.add(id);
      link.attributes.set('href', `#${own}`);
      link.children = [text((options.superscriptText ?? '{}').replace('{}', String(number)))];
      if (words && profile === 'site') {
        link.attributes.set('role', 'doc-noteref').set('aria-label', words.footnote(number));
      }
      return id;
    });
    return { note, number, references: ids.length > 0 ? ids : [`fnref${suffix(note.id)}`] };
  });
}

/** Takes the footnotes out of their list, so that a walk meets the text alone; @returns the list. */
function detach(root: Element, items: ReadonlyMap<Element, Footnote>): Element | undefined {
  let list: Element | undefined;
  walk(root, (element, parent) => {
    if (!list && items.has(element)) list = parent;
    if (list) list.children = [];
  });
  return list;
}
