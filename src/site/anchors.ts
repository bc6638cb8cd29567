/** The places within a page that links can lead to. */
import { decodeAddress } from './address.ts';
import type { Document } from './model.ts';

const known = new WeakMap<Document, ReadonlySet<string>>();

/** Every id of the page's text. */
export function anchorsOf(document: Document): ReadonlySet<string> {
  let ids = known.get(document);
  if (!ids) {
    ids = new Set([...document.anchors, ...document.outline].map(({ id }) => id.normalize('NFC')));
    known.set(document, ids);
  }
  return ids;
}

/**
 * The id that a fragment names, decoded; empty for the top of the page. A text fragment (`:~:text=`) is the
 * browser's matter and is left out.
 */
export function idOf(fragment: string): string {
  const directive = fragment.indexOf(':~:');
  const id = decodeAddress(directive < 0 ? fragment : fragment.slice(0, directive));
  return id.toLowerCase() === 'top' ? '' : id;
}

/** Id of the heading in `other` at the place that the heading `id` has in `document`, where the outlines agree. */
export function sameSection(document: Document, id: string, other: Document): string | undefined {
  const place = document.outline.findIndex((heading) => heading.id === id);
  const twin = other.outline[place];
  return twin?.depth === document.outline[place]?.depth ? twin?.id : undefined;
}
