/** `Title: …` in the first lines of a page: MultiMarkdown's metadata. The host reads them; here they go. */
import type { Extension } from '../contract.ts';
import type { Line } from '../lines.ts';

const begin = /^-{3}(?:\s.*)?$/;
const end = /^(?:-{3}|\.{3})(?:\s.*)?$/;
const entry = /^ {0,3}[A-Za-z0-9_-]+:/;
const more = /^ {4,}\S/;

export function meta(): Extension {
  return {
    name: 'meta',
    prepare: [{ name: 'meta', priority: 27, run: (lines) => lines.slice(metadataEnd(lines)) }],
  };
}

/** Index of the first line that is no metadata. */
function metadataEnd(lines: readonly Line[]): number {
  const isFramed = begin.test(lines[0]?.text ?? '');
  let index = isFramed ? 1 : 0;
  let hasKey = false;
  for (; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text === '' || end.test(text)) return index + 1;
    if (entry.test(text)) hasKey = true;
    else if (!hasKey || !more.test(text)) break;
  }
  return index;
}
