/** Where the tags of a built page begin and end. Not a parser: just enough to leave them alone, in linear time. */

const rawElement = /<(?:script|style|template)\b/iy;
const quoteOrEnd = /["'>]/g;

/**
 * Where a comment, a tag or a whole element of raw text ends; what is never closed goes on to the end.
 *
 * @param start of its `<`
 */
export function markupEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return endOf(html, '-->', start);
  if (!/[a-z/!?]/i.test(html.charAt(start + 1))) return start + 1;
  let at = start;
  for (;;) {
    quoteOrEnd.lastIndex = at;
    const found = quoteOrEnd.exec(html);
    if (!found) return html.length;
    if (found[0] === '>') break;
    at = endOf(html, found[0], found.index + 1);
  }
  rawElement.lastIndex = start;
  const raw = rawElement.exec(html);
  const tagEnd = quoteOrEnd.lastIndex;
  return raw ? endOf(html, '>', endOf(html, `</${raw[0].slice(1)}`, tagEnd)) : tagEnd;
}

function endOf(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

/** The value of an attribute as the build writes it, in double quotes; undefined when the tag has it not. */
export function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
