/** Lines that know where they come from. */
import type { Node, Position } from './tree.ts';

/**
 * A line, or what is left of one after markers and indentation were taken off. Where its text has
 * `opaque` characters, each stands for one of its nodes, in order.
 */
export interface Line {
  readonly text: string;
  /** UTF-16 offset of the text's first unit in its source. */
  readonly offset: number;
  readonly source: number;
  readonly nodes?: readonly Node[];
  /** Places in the text from which on it comes from elsewhere: where something was cut out or put in. */
  readonly shifts?: readonly Shift[];
}

/** From `at` on, text comes from `offset` on in `source`. */
export interface Shift {
  readonly at: number;
  readonly offset: number;
  readonly source: number;
}

/** Stands in text for a node that is already made. Sources are cleaned of it. */
export const opaque = '\u0002';

/** Text as the parser works on it, and the way back to the offsets of the text as it was written. */
export interface Source {
  readonly text: string;
  /** Offset in the original text of an offset in `text`. */
  original(offset: number): number;
  /** Of a snippet: its path, and the text as it was written. */
  readonly included?: { readonly path: string; readonly text: string };
}

/**
 * Makes the line ends equal, expands tabs, and drops the control characters that the parser uses.
 *
 * @param from UTF-16 offset where the text begins to count
 * @param tabLength columns between tab stops
 */
export function normalise(original: string, from = 0, tabLength = 4): Source {
  const special = /\r\n?|\t|[\u0002\u0003]|^\uFEFF/g;
  special.lastIndex = from;
  const at: number[] = [0];
  const by: number[] = [from];
  let text = '';
  let done = from;
  let lineStart = 0;
  for (let match = special.exec(original); match; match = special.exec(original)) {
    const before = original.slice(done, match.index);
    text += before;
    done = match.index + match[0].length;
    if (match[0] === '\t') {
      const newline = before.lastIndexOf('\n');
      if (newline >= 0) lineStart = text.length - before.length + newline + 1;
      text += ' '.repeat(tabLength - ((text.length - lineStart) % tabLength));
    } else if (match[0].startsWith('\r')) {
      text += '\n';
      lineStart = text.length;
    } else if (before.includes('\n')) {
      lineStart = text.length - before.length + before.lastIndexOf('\n') + 1;
    }
    at.push(text.length);
    by.push(done - text.length);
  }
  text += original.slice(done);
  return {
    text,
    original: (offset) => Math.min(offset + by[lastNotAfter(at, offset)]!, original.length),
  };
}

/** Index of the last of the ascending numbers that is not greater than the wanted one; 0 when all are. */
export function lastNotAfter(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Splits normalised text into lines; those of nothing but spaces become empty. */
export function splitLines(text: string, source = 0): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.trim() === '' ? '' : line, offset, source });
    offset += line.length + 1;
  }
  return lines;
}

/** The line without its first units. */
export function cut(line: Line, units: number): Line {
  return units === 0 ? line : { ...line, text: line.text.slice(units), ...comingFrom(line, units) };
}

/** A part of a line, with the nodes that stand in it. */
export function part(line: Line, start: number, end = line.text.length): Line {
  const text = line.text.slice(start, end);
  const { nodes } = line;
  const from = comingFrom(line, start);
  if (!nodes) return { text, ...from };
  const before = countOpaque(line.text.slice(0, start));
  return { text, ...from, nodes: nodes.slice(before, before + countOpaque(text)) };
}

/** Where the text of a line comes from, from one of its units on. */
function comingFrom({ offset, source, shifts }: Line, units: number): Omit<Line, 'text' | 'nodes'> {
  if (!shifts) return { offset: offset + units, source };
  const last = shifts.findLast(({ at }) => at <= units);
  return {
    offset: last ? last.offset + units - last.at : offset + units,
    source: last?.source ?? source,
    shifts: shifts.filter(({ at }) => at > units).map((shift) => ({ ...shift, at: shift.at - units })),
  };
}

/** Parts of lines as one line. */
export function joined(parts: readonly Line[]): Line {
  const [first, ...others] = parts.filter(({ text }) => text !== '');
  if (!first || others.length === 0) return first ?? parts[0]!;
  const shifts = [...(first.shifts ?? [])];
  let length = first.text.length;
  for (const { text, offset, source, shifts: own = [] } of others) {
    shifts.push({ at: length, offset, source });
    for (const shift of own) shifts.push({ ...shift, at: shift.at + length });
    length += text.length;
  }
  const nodes = parts.flatMap((part) => part.nodes ?? []);
  const { offset, source } = first;
  const text = parts.map((part) => part.text).join('');
  return { text, offset, source, shifts, ...(nodes.length > 0 && { nodes }) };
}

function countOpaque(text: string): number {
  return text.split(opaque).length - 1;
}

export function isBlank(line: Line): boolean {
  return line.text === '' || line.text.trim() === '';
}

/** Number of spaces that a line begins with. */
export function indentOf(text: string): number {
  let count = 0;
  while (text.charCodeAt(count) === 32) count++;
  return count;
}

/** Takes one level of indentation off the leading lines that have it; blank lines among them stay. */
export function detab(lines: readonly Line[], width: number): { inside: Line[]; rest: Line[] } {
  const inside: Line[] = [];
  let count = 0;
  for (const line of lines) {
    if (indentOf(line.text) >= width) inside.push(cut(line, width));
    else if (isBlank(line)) inside.push({ ...line, text: '' });
    else break;
    count++;
  }
  return { inside, rest: lines.slice(count) };
}

/** Takes `levels` levels of indentation off every line that has all of them. */
export function looseDetab(lines: readonly Line[], width: number, levels = 1): Line[] {
  const units = width * levels;
  return lines.map((line) => (indentOf(line.text) >= units ? cut(line, units) : line));
}

/** From the first unit of the first line to the last of the last. */
export function positionOf(lines: readonly Line[]): Position {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return { start: 0, end: 0, source: 0 };
  const start = first.offset;
  const behind = comingFrom(last, last.text.length);
  const end = behind.source === first.source ? Math.max(start, behind.offset) : start;
  return { start, end, source: first.source };
}
