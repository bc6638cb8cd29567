/** How a post begins, as Markdown that can stand on another page. */
import { dirname, join, relative } from 'node:path/posix';
import type { Source } from '../site/model.ts';
import { postBody } from '../site/post-title.ts';

const definition = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s>]+)>?[^\n]*$/gm;
/** `[words][name]`, `[words][]` and `[name]`, over the end of a line too. */
const reference = /\[([^[\]\n]+(?:\n[^[\]\n]+)?)\](?:[ \n]?\[([^[\]\n]*)\])?(?![(:[])/g;
const footnote = /^ {0,3}\[\^[^\]\n]+\]:.*\n?(?:(?:[ \t]*\n)*(?: {4}|\t).*\n?)*/gm;
const heading = /^ {0,3}#(?!#)[ \t]*[^\n]*\n?|^[^\s#>*+=|-][^\n]*\n=+[ \t]*(?:\n|$)/m;
const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;

export interface Excerpt {
  readonly text: string;
  /** It is the whole post. */
  readonly isWhole: boolean;
}

/**
 * The text above the mark, else all of it, without the title; its links lead where they do.
 *
 * @param folder of the source of the page that it is to stand on
 */
export function excerptOf(source: Source, folder: string, separator: string): Excerpt {
  const body = postBody(source.text);
  const at = body.indexOf(separator);
  const begin = at < 0 ? body : body.slice(0, at);
  const moved = movedText(begin, body, source.path, folder);
  const lowered = outsideCode(replacedOnce(moved, heading), (part) =>
    part
      .replace(/^([ \t]*#{1,5})(?=[ \t])/gm, '$1#')
      .replace(/^([^\s#>*+=|-][^\n]*)\n-{3,}[ \t]*$/gm, '### $1')
      .replace(/^([^\s#>*+=|-][^\n]*)\n={3,}[ \t]*$/gm, '## $1'),
  );
  return { text: lowered.trim(), isWhole: at < 0 };
}

/** The text of a page as it can stand on another one: a heading of the first level stays. */
export function textFor({ text, path }: Source, folder: string): string {
  const body = postBody(text);
  return movedText(body, body, path, folder).trim();
}

/** What the first heading of a page says, as Markdown; undefined where it has none. */
export function firstHeading({ text }: Source): string | undefined {
  const found = heading.exec(blanked(postBody(text)))?.[0];
  return found
    ?.replace(/^ {0,3}#[ \t]*/, '')
    .replace(/\n=+[ \t]*\n?$/, '')
    .trim();
}

/** @param body where what the text refers to is defined */
function movedText(text: string, body: string, path: string, folder: string): string {
  const addresses = new Map(
    [...blanked(body).matchAll(definition)].map(([, name, address]) => [named(name!), address!]),
  );
  const from = dirname(path);
  const relink = (address: string): string => {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(address)) return address;
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
    return relative(folder === '' ? '.' : folder, join(from, file)) + rest;
  };
  return outsideCode(text, (part) =>
    part
      // Footnotes stay with the post, and what names an address gets it: on a list, another post may name another so.
      .replace(footnote, '')
      .replace(definition, '')
      .replace(/\[\^[^\]\n]+\]/g, '')
      .replace(reference, (written, shown: string, name: string | undefined) => {
        const address = addresses.get(named(name === undefined || name === '' ? shown : name));
        return address === undefined ? written : `[${shown}](<${address}>)`;
      })
      .replace(/(\]\(\s*<?)([^\s()<>]+)/g, (_, before: string, address: string) => before + relink(address))
      .replace(
        /(<[a-z][^<>]*?\s(?:href|src)=["'])([^"']+)/gi,
        (_, before: string, address: string) => before + relink(address),
      ),
  );
}

function named(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

/** A text with what does not stand in blocks of code, or between backticks, changed. */
function outsideCode(text: string, change: (part: string) => string): string {
  const kept: string[] = [];
  const keep = (code: string): string => `\uE000${kept.push(code) - 1}\uE001`;
  const open = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(fence, keep)
    .split('\n')
    .map((line) => (line.includes('`') ? withoutSpans(line, keep) : line))
    .join('\n');
  return change(open).replace(/\uE000(\d+)\uE001/g, (_, number: string) => kept[Number(number)]!);
}

/** A line with what stands between backticks replaced; each run of them ends at the next one of its length. */
function withoutSpans(line: string, replace: (code: string) => string): string {
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const last = new Map<number, number>();
  const ends = new Array<number | undefined>(runs.length);
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at]!;
    ends[at] = last.get(length);
    last.set(length, at);
  }
  let result = '';
  let done = 0;
  for (let at = 0; at < runs.length; at++) {
    const end = ends[at];
    if (end === undefined) continue;
    const stop = runs[end]!.index + runs[end]!.length;
    result += line.slice(done, runs[at]!.index) + replace(line.slice(runs[at]!.index, stop));
    done = stop;
    at = end;
  }
  return result + line.slice(done);
}

/** The same text with nothing in its blocks of code, each letter at its place. */
function blanked(text: string): string {
  return text.replace(fence, (code) => code.replace(/[^\n]/g, ' '));
}

/** Without the first match that stands in no block of code. */
function replacedOnce(text: string, pattern: RegExp): string {
  const found = pattern.exec(blanked(text));
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
}
