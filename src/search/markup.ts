/** The tags of a built page. Not a parser: just enough to read what was written by one, in linear time. */
import { decodeHTMLAttribute } from 'entities';

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

const attribute = /\s+([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gy;

/** By name, lower case; character references are decoded. */
export type Attributes = ReadonlyMap<string, string>;

/** @param tag a start tag */
export function attributesOf(tag: string): Attributes {
  const attributes = new Map<string, string>();
  attribute.lastIndex = /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    const [, name = '', double, single, bare] = found;
    attributes.set(name.toLowerCase(), decodeHTMLAttribute(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
