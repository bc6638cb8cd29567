/** What a directive of include-markdown asks for, and what becomes of the text that it gets. */
import { joined, part, type Line } from '../lines.ts';

export interface IncludeRequest {
  readonly path: string;
  /** `include-markdown`, which knows headings and links; otherwise any text. */
  readonly isMarkdown: boolean;
  /** Only what stands between these, as often as it does. */
  readonly start?: string;
  readonly end?: string;
  readonly exclude: readonly string[];
  readonly relinks: boolean;
  readonly headingOffset: number;
  readonly keepsIndent: boolean;
  readonly dedents: boolean;
  readonly keepsEnd: boolean;
  readonly isRecursive: boolean;
}

const quoted = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/;
const directive = new RegExp(`^\\s*include(-markdown)?\\s+(${quoted.source})`);
const argument = new RegExp(`([\\w-]+)\\s*=\\s*(${quoted.source}|[^\\s"']+)`, 'g');

/** A directive in UTF-16 units: what is longer is a text that happens to begin as one. */
const longest = 10_000;

/** @returns undefined for what is no such directive */
export function readRequest(
  written: string,
  defaults: Readonly<Record<string, string>>,
): IncludeRequest | undefined {
  const match = written.length > longest ? null : directive.exec(written);
  if (!match) return undefined;
  const given = new Map(Object.entries(defaults));
  for (const [, name = '', value = ''] of written.slice(match[0].length).matchAll(argument)) {
    given.set(name.replaceAll('_', '-'), /^['"]/.test(value) ? unquoted(value) : value);
  }
  const flag = (name: string, otherwise: boolean): boolean =>
    given.has(name) ? given.get(name) === 'true' : otherwise;
  const [start, end] = [given.get('start'), given.get('end')];
  return {
    path: unquoted(match[2]!),
    isMarkdown: match[1] !== undefined,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    exclude: (given.get('exclude') ?? '').split(/\s+/).filter((one) => one !== ''),
    relinks: flag('rewrite-relative-urls', true),
    headingOffset: Number(given.get('heading-offset') ?? 0) || 0,
    keepsIndent: flag('preserve-includer-indent', true),
    dedents: flag('dedent', false),
    keepsEnd: flag('trailing-newlines', true),
    isRecursive: flag('recursive', true),
  };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unquoted(written: string): string {
  return written.slice(1, -1).replace(/\\(.)/g, (_, one: string) => escapes[one] ?? one);
}

/** The parts of a text that a request asks for, without front matter; what is wrong where there are none. */
export function betweenMarks(
  text: string,
  { start, end, isMarkdown }: IncludeRequest,
): { readonly ranges: readonly (readonly [number, number])[] } | { readonly problem: string } {
  const top = isMarkdown
    ? (/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0)
    : 0;
  const ranges: (readonly [number, number])[] = [];
  for (let at = top; at <= text.length;) {
    const found = start === undefined ? at : text.indexOf(start, at);
    if (found < 0) break;
    const from = start === undefined ? found : found + start.length;
    const to = end === undefined ? -1 : text.indexOf(end, from);
    if (end !== undefined && to < 0 && ranges.length === 0) return { problem: `It does not hold “${end}”.` };
    if (end !== undefined && to < 0) break;
    ranges.push([from, to < 0 ? text.length : to]);
    if (start === undefined || end === undefined || end === '') break;
    at = to + end.length;
  }
  return ranges.length > 0 ? { ranges } : { problem: `It does not hold “${start ?? ''}”.` };
}

const fence = /^\s*(`{3,}|~{3,})/;

/** Does something with each line that is not in a block of code. */
function outsideCode(lines: readonly Line[], change: (line: Line) => Line): readonly Line[] {
  let open = '';
  return lines.map((line) => {
    const mark = fence.exec(line.text)?.[1] ?? '';
    const isFence = open === '' ? mark !== '' : mark.startsWith(open);
    if (isFence) open = open === '' ? mark : '';
    return isFence || open !== '' ? line : change(line);
  });
}

/** Lines with their headings some levels lower, or higher. */
export function withOffset(lines: readonly Line[], offset: number): readonly Line[] {
  if (offset === 0) return lines;
  return outsideCode(lines, (line) => {
    const marks = /^#{1,6}(?=\s)/.exec(line.text)?.[0].length;
    if (marks === undefined) return line;
    const wanted = '#'.repeat(Math.min(6, Math.max(1, marks + offset)));
    return joined([{ ...part(line, 0, marks), text: wanted }, part(line, marks)]);
  });
}

/** Addresses in Markdown and in HTML; the group is the address. */
const addresses = [
  /\]\(\s*<?([^\s()<>]+)/g,
  /^\s{0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/g,
  /<[a-z][^<>]*?\s(?:href|src)\s*=\s*["']([^"']+)["']/gi,
];

/** Lines with their relative addresses as they are from the page. */
export function relinked(lines: readonly Line[], relink: (address: string) => string): readonly Line[] {
  return outsideCode(lines, (line) => {
    const found = addresses
      .flatMap((pattern) => [...line.text.matchAll(pattern)])
      .map((match) => ({ url: match[1]!, at: match.index + match[0].lastIndexOf(match[1]!) }))
      .filter(({ url }) => !/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(url))
      .sort((a, b) => a.at - b.at);
    if (found.length === 0) return line;
    const parts: Line[] = [];
    let done = 0;
    for (const { url, at } of found) {
      if (at < done) continue;
      parts.push(part(line, done, at), { ...part(line, at, at + url.length), text: relink(url) });
      done = at + url.length;
    }
    return joined([...parts, part(line, done)]);
  });
}
