/** Puts the words of a built page into the spelling that is indexed: `encoding.ts`. */
import type { Analyser } from './analyser.ts';
import { encodeText } from './encoding.ts';

/** @param html a whole page, as it was built; only what Pagefind reads of it is changed */
export function encodeHtml(html: string, analyser: Analyser): string {
  let encoded = '';
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const textEnd = tag < 0 ? html.length : tag;
    encoded += encodeCharacterData(html.slice(at, textEnd), analyser);
    at = markupEnd(html, textEnd);
    const markup = html.slice(textEnd, at);
    encoded += markup.includes('data-pagefind-') ? encodeTag(markup, analyser) : markup;
  }
  return encoded;
}

const rawElement = /<(?:script|style|template)\b/iy;
const quoteOrEnd = /["'>]/g;

/** Where a comment, a tag or a whole element of raw text ends; what is never closed goes on to the end. */
function markupEnd(html: string, start: number): number {
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

/** Character references are not words: `&quot;`. */
function encodeCharacterData(text: string, analyser: Analyser): string {
  if (!text.includes('&')) return encodeText(text, analyser);
  return text.replace(/&#?\w+;|[^&]+/g, (part) => (part.startsWith('&') ? part : encodeText(part, analyser)));
}

/** What stands in attributes and is indexed: https://pagefind.app/docs/metadata/, …/indexing/#indexing-attributes */
function encodeTag(tag: string, analyser: Analyser): string {
  const names = [
    ...Array.from(
      (attribute(tag, 'data-pagefind-meta') ?? '').matchAll(/\[([\w-]+)\]/g),
      (match) => match[1] ?? '',
    ),
    ...(attribute(tag, 'data-pagefind-index-attrs') ?? '').split(/\s*,\s*/),
  ].filter((name) => name !== '');
  let changed = tag.replace(
    /(\sdata-pagefind-meta=")([\w-]+:)([^"]*)"/,
    (_, before: string, key: string, value: string) =>
      `${before}${key}${encodeCharacterData(value, analyser)}"`,
  );
  for (const name of new Set(names)) {
    changed = changed.replace(
      new RegExp(`(\\s${name}=")([^"]*)"`),
      (_, before: string, value: string) => `${before}${encodeCharacterData(value, analyser)}"`,
    );
  }
  return changed;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
