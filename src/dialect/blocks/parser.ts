/** Tries block rules in the order of their priorities on one block after the other. */
import type { Line } from '../lines.ts';
import { deepest, type Page } from '../page.ts';
import { type Element, isElement, lastElement } from '../tree.ts';
import { Block, BlockQueue, splitBlocks } from './block.ts';

export interface BlockRule {
  readonly name: string;
  readonly priority: number;
  /**
   * Takes blocks from the front of the queue and adds what they mean to the parent.
   *
   * @returns false, with the queue as it was, when the first block is none of this rule's
   */
  run(parent: Element, blocks: BlockQueue, parser: BlockParser): boolean;
}

/** What the lines being parsed are part of. */
export type BlockState = 'list' | 'looselist' | 'detabbed' | 'blockquote' | (string & {});

export class BlockParser {
  readonly page: Page;
  readonly #rules: readonly BlockRule[];
  readonly #states: BlockState[] = [];
  #depth = 0;

  constructor(page: Page, rules: readonly BlockRule[]) {
    this.page = page;
    this.#rules = rules;
  }

  /** Spaces of one level of nesting. */
  get tabLength(): number {
    return this.page.tabLength;
  }

  /** Is this the innermost state? */
  isIn(state: BlockState): boolean {
    return this.#states[this.#states.length - 1] === state;
  }

  /** Runs `parse` in a state. */
  within(state: BlockState, parse: () => void): void {
    this.#states.push(state);
    try {
      parse();
    } finally {
      this.#states.pop();
    }
  }

  /** Cuts lines into blocks and parses them. */
  parseLines(parent: Element, lines: readonly Line[]): void {
    this.parseBlocks(parent, splitBlocks(lines));
  }

  /** Parses lines as one block, even where blank lines stand among them. */
  parseBlock(parent: Element, lines: readonly Line[]): void {
    if (lines.length > 0) this.parseBlocks(parent, [new Block(lines)]);
  }

  parseBlocks(parent: Element, blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.#depth += 1;
    const tooDeep = this.#depth > deepest;
    if (this.#depth === deepest + 1) {
      this.page.report('too-deep', blocks[0]!.position, { depth: deepest });
    }
    const queue = new BlockQueue(blocks);
    while (queue.length > 0) {
      this.#passGap(parent, queue);
      const rules = tooDeep ? this.#rules.slice(-1) : this.#rules;
      if (!rules.some((rule) => rule.run(parent, queue, this))) queue.take();
    }
    this.#depth -= 1;
  }

  /** Blank lines count for code that goes on behind them, and only at the level at which they are met. */
  #passGap(parent: Element, queue: BlockQueue): void {
    const block = queue.peek()!;
    if (block.gap <= 1) return;
    const code = codeIn(lastElement(parent));
    const text = code?.children[0];
    if (text?.type === 'text') text.value += '\n'.repeat(block.gap - 1);
    queue.take();
    queue.putBack(block.withoutGap());
  }
}

/** The `<code>` of a code block that is made of it alone. */
export function codeIn(pre: Element | undefined): Element | undefined {
  if (pre?.tag !== 'pre') return undefined;
  const first = pre.children[0];
  return isElement(first, 'code') ? first : undefined;
}
