/** The places within a page that links can lead to. */
import { decodeAddress } from './address.ts';
import type { Document } from './model.ts';

const known = new WeakMap<Document, ReadonlySet<string>>();

/** Every id of the page's text, and those that its sections had before. */
export function anchorsOf(document: Document): ReadonlySet<string> {
  let ids = known.get(document);
  if (!ids) {
    const written = [...document.anchors, ...document.outline].map(({ id }) => id);
    const old = Object.keys(document.frontMatter.anchors ?? {});
    ids = new Set([...written, ...old].map((id) => id.normalize('NFC')));
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
