/** Puts the words of a built page into the spelling that is indexed: `encoding.ts`. */
import { encodeText } from './encoding.ts';
import { attributeOf, markupEnd } from './markup.ts';
import type { SiteAnalyser } from './site-analyser.ts';

/** @param html a whole page, as it was built; only what Pagefind reads of it is changed */
export function encodeHtml(html: string, analyser: SiteAnalyser): string {
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

/** Character references are not words: `&quot;`. */
function encodeCharacterData(text: string, analyser: SiteAnalyser): string {
  if (!text.includes('&')) return encodeText(text, analyser);
  return text.replace(/&#?\w+;|[^&]+/g, (part) => (part.startsWith('&') ? part : encodeText(part, analyser)));
}

/** What stands in attributes and is indexed: https://pagefind.app/docs/metadata/, …/indexing/#indexing-attributes */
function encodeTag(tag: string, analyser: SiteAnalyser): string {
  const names = [
    ...Array.from(
      (attributeOf(tag, 'data-pagefind-meta') ?? '').matchAll(/\[([\w-]+)\]/g),
      (match) => match[1] ?? '',
    ),
    ...(attributeOf(tag, 'data-pagefind-index-attrs') ?? '').split(/\s*,\s*/),
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
