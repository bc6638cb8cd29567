/**
 * Takes raw HTML blocks out of the lines before anything else reads them: each becomes a line of its own
 * that holds one opaque character, with blank lines around it.
 */
import type { PrepareStep } from '../contract.ts';
import { isBlank, lastNotAfter, opaque, part, type Line } from '../lines.ts';
import type { Position, Raw } from '../tree.ts';
import { htmlOf } from '../write/write.ts';
import { isBlockTag, voidTags } from './names.ts';
import { htmlTokens, type HtmlToken } from './tokens.ts';

/** Lines as one text, with the way from its indices to lines. */
export class LineText {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.text.length + 1;
    }
    this.#starts = starts;
    this.text = lines.map((line) => line.text).join('\n');
  }

  lineAt(index: number): number {
    return lastNotAfter(this.#starts, index);
  }

  columnOf(index: number): number {
    return index - this.#starts[this.lineAt(index)]!;
  }

  /** The lines between two indices, the first and last cut. */
  between(start: number, end: number): Line[] {
    if (start >= end) return [];
    const first = this.lineAt(start);
    const last = this.lineAt(end - 1);
    return this.lines.slice(first, last + 1).map((line, place) => {
      const from = place === 0 ? start - this.#starts[first]! : 0;
      const to =
        first + place === last ? Math.min(end - this.#starts[last]!, line.text.length) : line.text.length;
      return from === 0 && to === line.text.length ? line : part(line, from, to);
    });
  }

  position(start: number, end: number): Position {
    const first = this.lines[this.lineAt(start)]!;
    const last = this.lines[this.lineAt(Math.max(start, end - 1))]!;
    const from = first.offset + this.columnOf(start);
    const to =
      last.source === first.source ? last.offset + this.columnOf(Math.max(start, end - 1)) + 1 : from;
    return { start: from, end: Math.max(from, to), source: first.source };
  }

  /** Is only white space before it on its line, and not enough for code? */
  isLineStart(index: number): boolean {
    const column = this.columnOf(index);
    return column <= 3 && this.text.slice(index - column, index).trim() === '';
  }

  /** Is nothing but white space behind it on its line? */
  isLineEnd(index: number): boolean {
    const end = this.text.indexOf('\n', index);
    return this.text.slice(index, end < 0 ? undefined : end).trim() === '';
  }
}

/** A stretch of a text that is raw HTML. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const extractHtml: PrepareStep = {
  name: 'html_block',
  priority: 20,
  run(lines) {
    if (!lines.some(({ text }) => /^ {0,3}<[a-zA-Z/!?]/.test(text))) return lines;
    const whole = new LineText(lines);
    const stretches = rawStretches(whole);
    if (stretches.length === 0) return lines;
    const result: Line[] = [];
    let done = 0;
    for (const { start, end } of stretches) {
      const position = whole.position(start, end);
      const raw: Raw = { type: 'raw', value: restore(whole, start, end), position };
      result.push(...standing(whole.between(done, start), raw, whole.lines[whole.lineAt(start)]!));
      done = end;
    }
    result.push(...whole.between(done, whole.text.length));
    return result;
  },
};

/**
 * What stands before a block, and the line of the block between blank ones. A block that is indented below
 * a text goes on with that: an item of a list holds it, and the list does not end.
 *
 * @param here the line that it begins in
 */
export function standing(before: readonly Line[], raw: Raw, here: Line): readonly Line[] {
  const { start: offset, source } = raw.position;
  const nodes = [raw];
  const blank: Line = { ...part(here, 0, 0), text: '' };
  const [above, indent] = before.slice(-2);
  if (!above || !indent || isBlank(above) || !/^ +$/.test(indent.text)) {
    return [...before, blank, { text: opaque, offset, source, nodes }, blank];
  }
  // The reference breaks the line before an element that has content.
  const tag = /^<([a-z][\w-]*)/i.exec(raw.value)?.[1]?.toLowerCase();
  const isElement = tag !== undefined && tag !== 'hr' && !voidTags.has(tag);
  const text = `${indent.text}${isElement ? '\n' : ''}${opaque}`;
  const shifts = [{ at: indent.text.length, offset, source }];
  return [...before.slice(0, -1), { ...indent, text, nodes, shifts }, blank];
}

/** The text of a stretch; nodes that stand in it already are written out. */
function restore(whole: LineText, start: number, end: number): string {
  return whole
    .between(start, end)
    .map(({ text, nodes }) => {
      let index = 0;
      return text.replaceAll(opaque, () => {
        const node = nodes?.[index++];
        return node ? htmlOf(node) : '';
      });
    })
    .join('\n');
}

function rawStretches(whole: LineText): Stretch[] {
  const { text } = whole;
  const stretches: Stretch[] = [];
  /** Open elements inside a raw block. */
  const open: string[] = [];
  let blockStart = -1;
  /** Behind the last block, while its line goes on. */
  let tail = -1;
  const inTail = (at: number): boolean => tail >= 0 && !text.slice(tail, at).includes('\n');
  const close = (end: number): void => {
    stretches.push({ start: blockStart, end });
    blockStart = -1;
    open.length = 0;
    tail = whole.isLineEnd(end) ? -1 : end;
  };
  const begins = (at: number): boolean => inTail(at) || whole.isLineStart(at);
  for (const token of htmlTokens(text, begins, () => blockStart >= 0)) {
    const { kind, tag, start, end } = token;
    if (blockStart >= 0) {
      if (kind === 'start' && tag !== 'hr') open.push(tag);
      else if (kind === 'end' && open.includes(tag)) {
        while (open.pop() !== tag);
        if (open.length === 0) close(end);
      }
    } else if (kind === 'start' && tag !== 'hr') {
      if (isBlockTag(tag) && begins(start)) {
        blockStart = start;
        open.push(tag);
      }
    } else if (isAlone(token) && whole.isLineStart(start)) {
      blockStart = start;
      close(end);
    }
  }
  if (blockStart >= 0) stretches.push({ start: blockStart, end: text.trimEnd().length });
  return stretches;
}

/** Is it a block without content: a void element, a comment, a declaration? */
function isAlone({ kind, tag }: HtmlToken): boolean {
  return kind === 'other' || ((kind === 'void' || kind === 'start') && isBlockTag(tag));
}
