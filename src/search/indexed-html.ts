/** A built page as it is given to Pagefind, before its words are encoded. */
import type { IndexedPage } from './index-writer.ts';
import { excludeAndWeigh } from './exclusions.ts';
import { weightOf } from './weight.ts';

/** The page with its titles in other languages as metadata, its weight, and what its author said of its parts. */
export function indexedHtml({ html, translations = {}, boost = 1 }: IndexedPage): string {
  const titles = Object.entries(translations).map(
    ([tag, title]) => `<meta data-pagefind-meta="${escapeAttribute(`${tag}:${title}`)}">`,
  );
  let indexed = excludeAndWeigh(indexedParts(html));
  if (titles.length > 0) indexed = indexed.replace('</head>', () => `${titles.join('')}</head>`);
  if (boost !== 1)
    indexed = indexed.replace(
      / data-pagefind-body(?=[\s=>])/,
      `$& data-pagefind-weight="${weightOf(boost)}"`,
    );
  return indexed;
}

/**
 * What Pagefind reads of a page: metadata in its head, and its body's text. Navigation and contents are as long as
 * the text on many pages, and all of it would be encoded, sent and parsed for nothing.
 */
function indexedParts(html: string): string {
  const start = html.search(/<article\b[^>]* data-pagefind-body[\s=>]/);
  const end = html.lastIndexOf('</article>');
  const head = html.indexOf('</head>');
  // A layout that marks its text otherwise is read as a whole.
  if (start < 0 || end < start || head < 0 || html.indexOf('data-pagefind-', head) < start) return html;
  const before = /^[^>]*>\s*<html[^>]*>/i.exec(html)?.[0] ?? '<html>';
  const metadata = html.slice(0, head).match(/<(?:meta|title)\b[^>]*>(?:[^<]*<\/title>)?/g) ?? [];
  return `${before}<head>${metadata.join('')}</head><body>${html.slice(start, end)}</article></body></html>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
