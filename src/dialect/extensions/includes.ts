/** `{% include-markdown "file" %}` and `{% include "file" %}`: other files in place of the directive. */
import type { Extension } from '../contract.ts';
import { indentOf, joined, normalise, part, positionOf, splitLines, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { betweenMarks, readRequest, relinked, withOffset, type IncludeRequest } from './include-parts.ts';

export interface IncludeOptions {
  /** What directives stand between. */
  readonly opening?: string;
  readonly closing?: string;
  /** Arguments of directives that do not say them, by their names with hyphens. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** What all files included in a page may hold together, in UTF-16 units: one that asks for itself twice has no end. */
const most = 8_000_000;

/** Lines that a directive may stand on. */
const longest = 40;

export function includes(options: IncludeOptions = {}): Extension {
  const { opening = '{%', closing = '%}', defaults = {} } = options;
  return {
    name: 'include-markdown',
    prepare: [
      {
        name: 'include-markdown',
        priority: 60,
        run: (lines, page) => new IncludeReader(page, opening, closing, defaults).expand(lines, []),
      },
    ],
  };
}

class IncludeReader {
  readonly #page: Page;
  readonly #opening: string;
  readonly #closing: string;
  readonly #defaults: Readonly<Record<string, string>>;
  #units = 0;

  constructor(page: Page, opening: string, closing: string, defaults: Readonly<Record<string, string>>) {
    this.#page = page;
    this.#opening = opening;
    this.#closing = closing;
    this.#defaults = defaults;
  }

  /** @param around paths of the files that are being read, the outermost first */
  expand(lines: readonly Line[], around: readonly string[]): Line[] {
    if (!lines.some(({ text }) => text.includes(this.#opening))) return [...lines];
    const result: Line[] = [];
    const queue = [...lines].reverse();
    for (let line = queue.pop(); line; line = queue.pop())
      result.push(...this.#expandLine(line, queue, around));
    return result;
  }

  /** A line with what its directives include; the lines that one goes on in are taken from the queue. */
  #expandLine(line: Line, queue: Line[], around: readonly string[]): Line[] {
    const result: Line[] = [];
    let parts: Line[] = [];
    let rest = line;
    for (let start = rest.text.indexOf(this.#opening); start >= 0;) {
      const directive = this.#directive(rest, start, queue);
      if (!directive) {
        start = rest.text.indexOf(this.#opening, start + this.#opening.length);
        continue;
      }
      const { request, after } = directive;
      const before = part(rest, 0, start);
      const isAlone = parts.length === 0 && before.text.trim() === '' && after.text.trim() === '';
      const read = this.#read(request, part(rest, start), isAlone ? before.text.length : 0, around);
      if (isAlone) return read;
      // In the middle of a line, the text goes on around it.
      const [first, ...others] = read;
      parts.push(before, ...(first ? [first] : []));
      const last = others.pop();
      if (last) {
        result.push(joined(parts), ...others);
        parts = [last];
      }
      rest = after;
      start = rest.text.indexOf(this.#opening);
    }
    return [...result, parts.length === 0 ? rest : joined([...parts, rest])];
  }

  /** The directive that begins in a line; the lines that it goes on in are taken from the queue. */
  #directive(line: Line, start: number, queue: Line[]): { request: IncludeRequest; after: Line } | undefined {
    const from = start + this.#opening.length;
    if (line.text.slice(from).trim() !== '' && !/^\s*include/.test(line.text.slice(from))) return undefined;
    let [text, end, last, taken] = [line.text.slice(from), line.text.indexOf(this.#closing, from), line, 0];
    if (end >= 0) text = line.text.slice(from, end);
    while (end < 0) {
      const next = queue.at(-1 - taken);
      if (!next || taken++ > longest) return undefined;
      end = next.text.indexOf(this.#closing);
      text += `\n${end < 0 ? next.text : next.text.slice(0, end)}`;
      last = next;
    }
    const request = readRequest(text, this.#defaults);
    if (!request) return undefined;
    queue.length -= taken;
    return { request, after: part(last, end + this.#closing.length) };
  }

  #read(request: IncludeRequest, written: Line, indent: number, around: readonly string[]): Line[] {
    const complain = (problem: string): void => {
      const values = { path: request.path, problem };
      this.#page.report('include-missing', positionOf([written]), values);
    };
    const found = this.#page.options.readIncludes?.(request.path, around.at(-1), request.exclude) ?? {
      problem: 'This page cannot include files.',
    };
    if ('problem' in found) {
      complain(found.problem);
      return [];
    }
    return found.flatMap(({ text, path, relink }) => {
      if (around.includes(path)) {
        complain('It would hold itself.');
        return [];
      }
      this.#units += text.length;
      if (this.#units > most) {
        complain('What this page includes has no end.');
        return [];
      }
      const chosen = betweenMarks(text, request);
      if ('problem' in chosen) complain(chosen.problem);
      const kept = 'problem' in chosen ? [] : this.#lines(text, path, chosen.ranges);
      const trimmed = request.keepsEnd ? kept : withoutEnd(kept);
      const inner = request.isRecursive ? this.expand(trimmed, [...around, path]) : trimmed;
      const moved = request.isMarkdown ? withOffset(inner, request.headingOffset) : inner;
      const linked = request.isMarkdown && request.relinks ? relinked(moved, relink) : moved;
      const straight = request.dedents ? dedented(linked) : linked;
      return indent === 0 || !request.keepsIndent ? straight : straight.map((line) => indented(line, indent));
    });
  }

  /** The lines of parts of a text, each with its place in the whole. */
  #lines(text: string, path: string, ranges: readonly (readonly [number, number])[]): Line[] {
    return ranges.flatMap(([from, to]) => {
      const source = normalise(text.slice(0, to), from, this.#page.tabLength);
      const number = this.#page.sources.length;
      this.#page.sources.push({ ...source, included: { path, text } });
      const lines = splitLines(source.text, number);
      if (lines.at(-1)?.text === '' && to === text.length) lines.pop();
      return lines;
    });
  }
}

function withoutEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => text !== '') + 1);
}

function dedented(lines: readonly Line[]): readonly Line[] {
  const common = Math.min(...lines.filter(({ text }) => text !== '').map(({ text }) => indentOf(text)));
  return lines.map((line) => (line.text === '' ? line : part(line, common)));
}

function indented(line: Line, indent: number): Line {
  if (line.text === '') return line;
  const shifts = line.shifts?.map((shift) => ({ ...shift, at: shift.at + indent }));
  return {
    ...line,
    text: ' '.repeat(indent) + line.text,
    offset: line.offset - indent,
    ...(shifts && { shifts }),
  };
}
