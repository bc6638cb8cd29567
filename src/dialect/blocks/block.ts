/** Runs of lines between blank lines, and the queue that block rules take them from. */
import { isBlank, positionOf, type Line } from '../lines.ts';
import type { Position } from '../tree.ts';

/** For each question asked of a run of lines, the first place at or after which its answer is yes. */
type Found = Map<string, { from: number; at: number }>;

/** Lines of a block that are sooner read again than remembered: most blocks have no more. */
const short = 8;

/**
 * Lines that belong together. What is left of a block after its first lines were taken is the same run
 * of lines seen from further on, so that taking line after line costs no more than reading them once.
 */
export class Block {
  readonly #all: readonly Line[];
  readonly #from: number;
  #found: Found | undefined;
  /** Number of blank lines before it, where anything still wants to know. */
  readonly gap: number;

  constructor(lines: readonly Line[], gap = 1, from = 0, found?: Found) {
    this.#all = lines;
    this.#from = from;
    this.#found = found;
    this.gap = gap;
  }

  get length(): number {
    return this.#all.length - this.#from;
  }

  line(index: number): Line | undefined {
    return this.#all[this.#from + index];
  }

  /** Text of a line; empty when there is none. */
  text(index: number): string {
    return this.#all[this.#from + index]?.text ?? '';
  }

  get lines(): readonly Line[] {
    return this.#from === 0 ? this.#all : this.#all.slice(this.#from);
  }

  slice(start: number, end: number): Line[] {
    return this.#all.slice(this.#from + start, this.#from + end);
  }

  /** What is left after the first `count` lines, without blank lines at its start. */
  rest(count: number): Block | undefined {
    let from = this.#from + count;
    while (from < this.#all.length && isBlank(this.#all[from]!)) from++;
    return from < this.#all.length ? new Block(this.#all, 1, from, this.#found) : undefined;
  }

  /** The block with each line changed. */
  mapped(change: (line: Line) => Line): Block {
    return new Block(this.lines.map(change), this.gap);
  }

  withoutGap(): Block {
    return this.gap === 1 ? this : new Block(this.#all, 1, this.#from, this.#found);
  }

  /**
   * Index of the first line that fits, -1 when none does. Asked again of what is left of the block, it
   * goes on where it was.
   *
   * @param question names the test: the same name must always mean the same test
   */
  find(question: string, fits: (text: string, next: string | undefined) => boolean): number {
    if (this.length <= short) {
      for (let index = 0; index < this.length; index++)
        if (fits(this.text(index), this.line(index + 1)?.text)) return index;
      return -1;
    }
    this.#found ??= new Map();
    const known = this.#found.get(question);
    if (known && this.#from >= known.from && this.#from <= known.at) {
      return known.at < this.#all.length ? known.at - this.#from : -1;
    }
    let at = this.#from;
    while (at < this.#all.length && !fits(this.#all[at]!.text, this.#all[at + 1]?.text)) at++;
    this.#found.set(question, { from: this.#from, at });
    return at < this.#all.length ? at - this.#from : -1;
  }

  get position(): Position {
    return positionOf([this.#all[this.#from]!, this.#all[this.#all.length - 1]!]);
  }
}

/** Cuts lines into blocks at blank lines. */
export function splitBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let gap = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line && !isBlank(line)) {
      if (start < 0) start = index;
      continue;
    }
    if (start >= 0) {
      blocks.push(new Block(lines.slice(start, index), gap));
      start = -1;
      gap = 0;
    }
    gap++;
  }
  return blocks;
}

/** Blocks in order; rules take them from the front and may put what they leave back. */
export class BlockQueue {
  readonly #reversed: Block[];

  constructor(blocks: readonly Block[]) {
    this.#reversed = [...blocks].reverse();
  }

  get length(): number {
    return this.#reversed.length;
  }

  /** The block `index` places from the front. */
  peek(index = 0): Block | undefined {
    return this.#reversed[this.#reversed.length - 1 - index];
  }

  take(): Block {
    const block = this.#reversed.pop();
    if (!block) throw new RangeError('no block is left');
    return block;
  }

  /** Puts a block at the front; nothing happens when there is none. */
  putBack(block: Block | undefined): void {
    if (block && block.length > 0) this.#reversed.push(block);
  }
}

/**
 * Takes blocks up to the first line that closes what they are in.
 *
 * @param question names the test, as `Block.find` wants it
 * @returns what stands before that line, the line, and what is left behind it on its block
 */
export function upToFence(
  blocks: BlockQueue,
  question: string,
  closes: (text: string) => boolean,
): { inside: Block[]; closing: Line | undefined; rest: Block | undefined } {
  const inside: Block[] = [];
  while (blocks.length > 0) {
    const block = blocks.take();
    const at = block.find(question, closes);
    if (at < 0) inside.push(block);
    else {
      if (at > 0) inside.push(new Block(block.slice(0, at), block.gap));
      return { inside, closing: block.line(at), rest: block.rest(at + 1) };
    }
  }
  return { inside, closing: undefined, rest: undefined };
}
