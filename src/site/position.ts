/** From offsets to lines and columns. */
import type { Source } from './model.ts';

export interface Point {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

// A page may have thousands of problems: its lines are counted once, not once a problem.
const linesOf = new WeakMap<Pick<Source, 'text'>, readonly number[]>();

/** Line and column of a UTF-16 offset in a source's text; an offset past the end means the end. */
export function pointAt(source: Pick<Source, 'text'>, offset: number): Point {
  let starts = linesOf.get(source);
  if (!starts) {
    starts = lineStarts(source.text);
    linesOf.set(source, starts);
  }
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - starts[low]! + 1 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
