/** Headings with a space behind their hashes: `#1234` at the start of a line is text. */
import { hashHeaderRule } from '../blocks/text.ts';
import type { Extension } from '../contract.ts';

export function saneHeaders(): Extension {
  return { name: 'pymdownx.saneheaders', blocks: [hashHeaderRule('hash heading and space', isSane)] };
}

/** One to six hashes, then a space. */
function isSane(text: string, level: number): boolean {
  return text[level] === ' ';
}
