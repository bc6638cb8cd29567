/** Python-Markdown's `codehilite`: the first line of code by indentation may name its language. */
import type { CodeOptions } from './highlight.ts';

const firstLine = /^(?:::+|(#!))((?:\/\w+)*[/ ])?([\w#.+-]*) *(?:hl_lines=(["'])(.*?)\4)?/;

/**
 * Reads `:::python hl_lines="1"`, `#!python` or `#!/usr/bin/python` in the first line. The last is part of
 * the code; a shebang asks for line numbers.
 */
export function readFirstLine(text: string): { text: string; options: CodeOptions } {
  const end = text.indexOf('\n');
  const match = firstLine.exec(end < 0 ? text : text.slice(0, end));
  const plain: CodeOptions = { language: '', classes: [], attributes: new Map() };
  if (!match) return { text, options: plain };
  const [, shebang, path, language = '', , marked] = match;
  const options = { ...plain, language, marked, ...(shebang !== undefined && { lineNumbers: '1' }) };
  return { text: path === undefined && end >= 0 ? text.slice(end + 1) : text, options };
}
