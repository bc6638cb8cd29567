/** From offsets to lines and columns. */
import { lastNotAfter } from './lines.ts';

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The place of a UTF-16 offset in a text. */
export function locate(text: string, offset: number): Point {
  return locator(text)(offset);
}

/** A function that gives places in a text: its lines are counted once. */
export function locator(text: string): (offset: number) => Point {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
    const at = Math.max(0, Math.min(offset, text.length));
    const line = lastNotAfter(starts, at);
    return { line: line + 1, column: at - starts[line]! + 1 };
  };
}
