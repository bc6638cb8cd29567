/**
 * A built page → the words that the search knows it by. The rules are Pagefind's, whose part in the browser reads
 * what we write: https://pagefind.app/docs/indexing/, …/weighting/, …/metadata/ — and what an author says in Markdown:
 * `{ data-search-exclude }` keeps a block, or the section under a heading, out of the search;
 * `{ data-search-boost=2 }` says how much its words weigh.
 */
import { decodeHTML } from 'entities';
import { attributesOf, markupEnd, type Attributes } from './markup.ts';
import { lastCharacter, PageWriter, type PageText } from './page-text.ts';

/** Elements whose text is none of the page's. */
const leftOut = /^(?:head|noscript|label|form|svg|footer|nav|iframe)$/;
/** Elements that are taken whole with their text. */
const rawText = /^(?:script|style|template)$/;
const withoutEnd = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What ends with one of these ends a sentence, so that excerpts read well. */
const blocks = /^(?:h[1-6]|p|td|div|ul|li|dl|dt|dd|article|section|label)$/;
/** Labels that are no form's, but say what a part of the page is about. */
const tabLabels = /^<div class="tabbed-(?:labels|set)/;
const openSentence = /[\p{L}\p{N}\p{M}\p{Pc}'")$*]/u;

interface Open {
  /** Lower case; `section` of an excluded or weighed heading has the heading's rank instead. */
  readonly name: string;
  readonly rank?: number;
  readonly isIgnored: boolean;
  readonly isWeighed: boolean;
  readonly from: number;
  readonly hasTabLabels?: boolean;
}

/**
 * @param html a whole page
 * @param boost how much its words weigh beside those of other pages
 */
export function readPage(html: string, boost = 1): PageText {
  const text = new PageWriter();
  const first = markedFrom(html, 0);
  let start = first ?? Math.max(0, html.search(/<body\b/i));
  readHead(html.slice(0, start), text);
  for (;;) {
    const end = readElement(html, start, boost, text);
    const next = first === undefined ? undefined : markedFrom(html, end);
    if (next === undefined) return text.finish();
    start = next;
  }
}

/** Where the next element begins that says it holds the page's text. */
function markedFrom(html: string, from: number): number | undefined {
  for (const { start } of tagsWith(html, 'data-pagefind-body', from)) return start;
  return undefined;
}

/** The tags that have an attribute, whose name stands in texts too. */
function* tagsWith(
  html: string,
  name: string,
  from: number,
): Generator<{ start: number; attributes: Attributes }> {
  for (let at = html.indexOf(name, from); at >= 0; at = html.indexOf(name, at + 1)) {
    const start = html.lastIndexOf('<', at);
    if (start < from) continue;
    const attributes = attributesOf(html.slice(start, markupEnd(html, start)));
    if (attributes.has(name)) yield { start, attributes };
  }
}

/** What stands before the text and is said of the page. */
function readHead(head: string, text: PageWriter): void {
  const title = /<title\b[^>]*>([^<]*)<\/title>/i.exec(head)?.[1];
  if (title !== undefined) text.pageTitle = decodeHTML(title);
  for (const { attributes } of tagsWith(head, 'data-pagefind-meta', 0)) readMetadata(attributes, text);
}

/** @returns where the element ends that begins at `start` */
function readElement(html: string, start: number, boost: number, text: PageWriter): number {
  const open: Open[] = [];
  let at = start;
  while (at < html.length) {
    const tagStart = html.indexOf('<', at);
    const textEnd = tagStart < 0 ? html.length : tagStart;
    if (textEnd > at && !isIgnored(open)) text.put(html.slice(at, textEnd));
    at = markupEnd(html, textEnd);
    const markup = html.slice(textEnd, at);
    const name = /^<(\/?[a-z][^\s/>]*)/i.exec(markup)?.[1]?.toLowerCase();
    if (name === undefined) {
      // A “<” that begins nothing.
      if (markup === '<' && !isIgnored(open)) text.put('<');
    } else if (name.startsWith('/')) {
      const place = open.findLastIndex(
        (element) => element.rank === undefined && element.name === name.slice(1),
      );
      if (place >= 0) while (open.length > place) close(open, text);
    } else if (!rawText.test(name)) {
      begin(open, name, markup, open.length === 0 ? boost : 1, text);
    }
    if (open.length === 0) break;
  }
  while (open.length > 0) close(open, text);
  return at;
}

function isIgnored(open: readonly Open[]): boolean {
  return open.at(-1)?.isIgnored ?? false;
}

function begin(open: Open[], name: string, markup: string, boost: number, text: PageWriter): void {
  const rank = rankOf(name);
  while (rank !== undefined && (open.at(-1)?.rank ?? 0) >= rank) close(open, text);
  const isVoid = withoutEnd.test(name) || markup.endsWith('/>');
  if (isIgnored(open)) {
    if (!isVoid) open.push({ name, isIgnored: true, isWeighed: false, from: 0 });
    return;
  }
  const attributes = /\s(?:id|data-)/.test(markup) ? attributesOf(markup) : none;
  const isLeftOut = leftOut.test(name) && !(name === 'label' && open.at(-1)?.hasTabLabels);
  const ignored = attributes.has('data-pagefind-ignore') || isLeftOut;
  if (!ignored) readMetadata(attributes, text);
  const excluded = attributes.has('data-search-exclude');
  const weight = weightOf(attributes, boost);
  if (rank !== undefined && (excluded || weight !== undefined)) {
    if (weight !== undefined) text.weigh(weight);
    open.push({ name, rank, isIgnored: excluded, isWeighed: weight !== undefined, from: text.length });
    if (excluded) {
      open.push({ name, isIgnored: true, isWeighed: false, from: 0 });
      return;
    }
  }
  if (!ignored && !excluded) {
    const id = attributes.get('id')?.replace(/\s/g, '');
    // What has an id begins a word.
    if (id !== undefined) text.put(' ');
    if (rank !== undefined) text.beginHeading(name, id);
    for (const attribute of (attributes.get('data-pagefind-index-attrs') ?? '').split(',')) {
      const value = attributes.get(attribute.trim()) ?? '';
      if (value !== '') text.put(` ${openSentence.test(lastCharacter(value)) ? `${value}.` : value} `);
    }
    if (name === 'br' || blocks.test(name)) text.put(' ');
  }
  if (isVoid) return;
  const ownWeight = rank === undefined ? weight : undefined;
  if (ownWeight !== undefined) text.weigh(ownWeight);
  else if (rank !== undefined && !ignored) text.weighHeading(8 - rank);
  open.push({
    name,
    isIgnored: ignored || excluded,
    isWeighed: ownWeight !== undefined || (rank !== undefined && !ignored),
    from: text.length,
    hasTabLabels: tabLabels.test(markup),
  });
}

function close(open: Open[], text: PageWriter): void {
  const { name, rank, isIgnored: ignored, isWeighed, from } = open.pop()!;
  if (!ignored && rank === undefined) {
    if (rankOf(name) !== undefined) text.endHeading();
    if (blocks.test(name)) {
      if (text.length > from && openSentence.test(text.last)) text.put(name === 'dt' ? ':' : '.');
      text.put(' ');
    }
  }
  if (isWeighed) text.unweigh();
}

const none: Attributes = new Map<string, string>();

/** 1 to 6; undefined: no heading. */
function rankOf(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : undefined;
}

/** What an element says of its words; undefined where it says nothing. */
function weightOf(attributes: Attributes, boost: number): number | undefined {
  const written = attributes.get('data-search-boost') ?? attributes.get('data-pagefind-weight') ?? '';
  if (written.trim() !== '' && !Number.isNaN(Number(written))) return Number(written);
  return boost === 1 ? undefined : boost;
}

/** `title[content]` and `title:…`; several stand behind commas. */
function readMetadata(attributes: Attributes, text: PageWriter): void {
  const written = attributes.get('data-pagefind-meta');
  if (written === undefined) return;
  const [names = '', ...literal] = written.split(':');
  for (const part of names.split(',')) {
    const [, name = '', attribute] = /^\s*([^[\]]+?)\s*(?:\[(.+)\])?\s*$/.exec(part) ?? [];
    const value = attribute === undefined ? literal.join(':') : (attributes.get(attribute) ?? '');
    if (name !== '' && (attribute !== undefined || literal.length > 0)) text.meta[name] = oneLine(value);
  }
}

function oneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}
