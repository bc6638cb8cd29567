/** From offsets to lines and columns. */

/** Line and column, both from 1, of a UTF-16 offset; columns count UTF-16 units. */
export function locate(text: string, offset: number): { line: number; column: number } {
  const at = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    if (match.index + match[0].length > at) break;
    line += 1;
    start = match.index + match[0].length;
  }
  return { line, column: at - start + 1 };
}
