/** The lines that open and close fences. */
import { part, type Line } from '../lines.ts';

export interface Fence {
  /** What stands before it on its line: spaces and marks of quotation. */
  readonly before: string;
  readonly mark: string;
  readonly info: string;
}

const opening = /^((?:[ ]|>)*)(`{3,}|~{3,})[ ]*(.*?)[ ]*$/;
const closing = /^((?:[ ]|>)*)(`{3,}|~{3,})[ ]*$/;

/** The fence that a line opens, if it does. */
export function readFence(text: string, nested: boolean): Fence | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined;
  const match = opening.exec(text);
  if (!match) return undefined;
  const [, before = '', mark = '', info = ''] = match;
  if (!nested && before !== '') return undefined;
  return mark.startsWith('`') && info.includes('`') ? undefined : { before, mark, info };
}

/**
 * A function that gives the line that closes a fence: -1 when none does. Lines that may close one are
 * listed by their mark once, so that open fences cost no more than one look each.
 */
export function closingLines(lines: readonly Line[]): (from: number, fence: Fence) => number {
  const byMark = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const match = text.includes('```') || text.includes('~~~') ? closing.exec(text) : undefined;
    if (!match) return;
    const key = `${depthOf(match[1]!)} ${match[2]!}`;
    const list = byMark.get(key);
    if (list) list.push(index);
    else byMark.set(key, [index]);
  });
  const containerEnd = containerEnds(lines);
  return (from, { before, mark }) => {
    const candidates = byMark.get(`${depthOf(before)} ${mark}`) ?? [];
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (candidates[middle]! <= from) low = middle + 1;
      else high = middle;
    }
    const end = candidates[low];
    return end === undefined || containerEnd(from, before) < end ? -1 : end;
  };
}

/**
 * A function that gives the first line behind a fence that is indented less than the fence: it ends the
 * container, and so the code.
 */
function containerEnds(lines: readonly Line[]): (from: number, before: string) => number {
  const known = new Map<string, { from: number; at: number }>();
  return (from, before) => {
    const found = known.get(before);
    if (found && from >= found.from && from < found.at) return found.at;
    let at = from + 1;
    while (at < lines.length && belongs(lines[at]!.text, before)) at++;
    known.set(before, { from, at });
    return at;
  };
}

function belongs(text: string, before: string): boolean {
  const start = text.slice(0, before.length);
  if (text.trim() === '') return !before.includes('>');
  if (start.replace(/[ >]+/, '') !== '') return false;
  const marks = (one: string): number => one.split('>').length;
  return marks(start) === marks(before) || (text.trim() === '>' && marks(text) === marks(before));
}

/** How deep a fence stands: marks of quotation, and columns. */
function depthOf(before: string): string {
  return `${before.split('>').length - 1}:${before.length}`;
}

/** The line without what stands before its fence. */
export function withoutPrefix(line: Line, before: string): Line {
  return part(line, Math.min(before.length, line.text.length));
}
