/** A built page as it is given to Pagefind, before its words are encoded. */
import type { IndexedPage } from './index-writer.ts';
import { excludeAndWeigh } from './exclusions.ts';
import { weightOf } from './weight.ts';

/** The page with its titles in other languages as metadata, its weight, and what its author said of its parts. */
export function indexedHtml({ html, translations = {}, boost = 1 }: IndexedPage): string {
  const titles = Object.entries(translations).map(
    ([tag, title]) => `<meta data-pagefind-meta="${escapeAttribute(`${tag}:${title}`)}">`,
  );
  let indexed = excludeAndWeigh(html);
  if (titles.length > 0) indexed = indexed.replace('</head>', () => `${titles.join('')}</head>`);
  if (boost !== 1)
    indexed = indexed.replace(
      / data-pagefind-body(?=[\s=>])/,
      `$& data-pagefind-weight="${weightOf(boost)}"`,
    );
  return indexed;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
