/** Texts of a configuration that may hold HTML, as plain text. */
import { resolveReferences } from '../dialect/write/escape.ts';

/** Without tags, and with the characters that references stand for. */
export function plainText(html: string): string {
  return resolveReferences(html.replace(/<[^>]*>/g, ''))
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}
