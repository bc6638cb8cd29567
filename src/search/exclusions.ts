/**
 * What an author says of parts of a page: `{ data-search-exclude }` keeps a block, or the section under a heading,
 * out of the search; `{ data-search-boost=2 }` says how much its words weigh. Both become Pagefind's own:
 * https://pagefind.app/docs/indexing/#removing-individual-elements-from-the-index, …/weighting/
 */
import { attributeOf, markupEnd } from './markup.ts';
import { weightOf } from './weight.ts';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

interface Tag {
  /** Lower case; `/p` for an end. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** @param html a whole page, as it was built */
export function excludeAndWeigh(html: string): string {
  if (!html.includes('data-search-')) return html;
  const tags = tagsOf(html);
  const ends: Insertion[] = [];
  const begins: Insertion[] = [];
  tags.forEach((tag, index) => {
    const attribute = rawText.test(tag.name) ? '' : meaningOf(html.slice(tag.start, tag.end));
    if (attribute === '') return;
    if (headingLevel(tag)) {
      begins.push({ at: tag.start, text: `<div${attribute}>` });
      ends.push({ at: sectionEnd(tags, index, html.length), text: '</div>' });
    } else begins.push({ at: tag.start + 1 + tag.name.length, text: attribute });
  });
  // Where one section ends and the next begins, the end comes first.
  const insertions = [...ends, ...begins].sort((one, other) => one.at - other.at);
  let result = '';
  let from = 0;
  for (const { at, text } of insertions) {
    result += html.slice(from, at) + text;
    from = at;
  }
  return result + html.slice(from);
}

/** The attribute of Pagefind for what a tag says; empty when it says nothing. */
function meaningOf(tag: string): string {
  if (/\sdata-search-exclude(?=[\s=>/])/.test(tag.replace(/"[^"]*"/g, '""')))
    return ' data-pagefind-ignore="all"';
  const boost = attributeOf(tag, 'data-search-boost');
  if (boost === undefined || boost.trim() === '' || Number.isNaN(Number(boost))) return '';
  return ` data-pagefind-weight="${weightOf(Number(boost))}"`;
}

/** Where the next heading of the same rank or a higher one begins, or what holds the heading ends. */
function sectionEnd(tags: readonly Tag[], heading: number, whole: number): number {
  const level = headingLevel(tags[heading]!)!;
  let depth = 0;
  for (let at = heading; at < tags.length; at += 1) {
    const tag = tags[at]!;
    if (tag.name.startsWith('/')) {
      if (depth === 0) return tag.start;
      depth -= 1;
      continue;
    }
    const other = headingLevel(tag);
    if (depth === 0 && at > heading && other !== undefined && other <= level) return tag.start;
    depth += 1;
  }
  return whole;
}

function headingLevel({ name }: Tag): number | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** All that open or close an element; elements that have no end are left out unless they say something. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (let start = html.indexOf('<'); start >= 0;) {
    const end = markupEnd(html, start);
    const markup = html.slice(start, end);
    const name = /^<(\/?[a-z][^\s/>]*)/i.exec(markup)?.[1]?.toLowerCase();
    if (name !== undefined) {
      tags.push({ name, start, end });
      // So that each one that opens has one that closes.
      if (withoutEnd.test(name) || markup.endsWith('/>')) tags.push({ name: `/${name}`, start: end, end });
      else if (rawText.test(name)) tags.push({ name: `/${name}`, start: end, end });
    }
    start = html.indexOf('<', end);
  }
  return tags;
}

const withoutEnd = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements that `markupEnd` takes whole. */
const rawText = /^(?:script|style|template)$/;
