/** Pieces of a page as blocks: what a loop repeats, what a condition chooses. */
import type { Line } from '../../lines.ts';
import { expressionOf, loopOf, type Expression, type Loop } from './expression.ts';
import type { Piece } from './pieces.ts';
import { unknown } from './readers.ts';

/** A tag, and what follows it up to the next one of its block. */
export interface Branch {
  readonly tag: Line;
  /** Undefined: `else`. */
  readonly condition?: Expression;
  readonly body: Block[];
}

export type Block =
  | Exclude<Piece, { kind: 'tag' }>
  /** A tag that is not read, as it stands. */
  | { readonly kind: 'left'; readonly line: Line }
  | { readonly kind: 'set'; readonly line: Line; readonly name: string; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly end: Line }
  | { readonly kind: 'for'; readonly loop: Loop; readonly branches: readonly Branch[]; readonly end: Line };

/** How deep blocks may stand in each other. */
const deepest = 40;

interface Open {
  readonly word: string;
  readonly loop?: Loop | undefined;
  readonly branches: Branch[];
  /** Blocks around it. */
  readonly around: Block[];
}

export function blocksOf(pieces: readonly Piece[]): Block[] {
  const all: Block[] = [];
  const open: Open[] = [];
  let body = all;
  for (const piece of pieces) {
    if (piece.kind !== 'tag') {
      body.push(piece);
      continue;
    }
    const { line, word, rest } = piece;
    const left: Block = { kind: 'left', line };
    const current = open.at(-1);
    if (word === 'for' || word === 'if') {
      const first: Branch = { tag: line, body: [], ...(word === 'if' && conditionOf(rest)) };
      if (open.length === deepest) body.push(left);
      else {
        const loop = word === 'for' ? loopOf(rest) : undefined;
        open.push({ word, loop, branches: [first], around: body });
        body = first.body;
      }
    } else if (current && (word === 'elif' || word === 'else') && isNext(current, word)) {
      const next: Branch = { tag: line, body: [], ...(word === 'elif' && conditionOf(rest)) };
      current.branches.push(next);
      body = next.body;
    } else if (current && word === `end${current.word}`) {
      open.pop();
      body = current.around;
      for (const block of closed(current, line)) body.push(block);
    } else {
      const [, name, value] =
        word === 'set' ? (/^([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)(.*)$/su.exec(rest) ?? []) : [];
      const expression = value === undefined ? undefined : expressionOf(value);
      body.push(name !== undefined && expression ? { kind: 'set', line, name, value: expression } : left);
    }
  }
  // What never ends is as it was written.
  for (let last = open.pop(); last; last = open.pop()) {
    for (const block of asWritten(last.branches)) last.around.push(block);
  }
  return all;
}

/** A condition that cannot be read is never known. */
function conditionOf(written: string): { readonly condition: Expression } {
  return { condition: expressionOf(written) ?? (() => unknown) };
}

function isNext({ word, branches }: Open, next: string): boolean {
  if (word === 'for') return next === 'else' && branches.length === 1;
  return branches.at(-1)!.condition !== undefined;
}

function closed({ word, loop, branches }: Open, end: Line): readonly Block[] {
  if (word === 'if') return [{ kind: 'if', branches, end }];
  return loop ? [{ kind: 'for', loop, branches, end }] : asWritten(branches, end);
}

/** Tags and what is between them, in their order. */
export function asWritten(branches: readonly Branch[], end?: Line): Block[] {
  const blocks = branches.flatMap(({ tag, body }): Block[] => [{ kind: 'left', line: tag }, ...body]);
  return end ? [...blocks, { kind: 'left', line: end }] : blocks;
}
