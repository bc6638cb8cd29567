/** `/// name | argument` … `///`: one rule for all blocks between lines of slashes. */
import { type Block, type BlockQueue, upToFence } from '../blocks/block.ts';
import type { BlockParser, BlockRule } from '../blocks/parser.ts';
import type { Extension, TreeStep } from '../contract.ts';
import { Buffer, inlineOf } from '../inline/buffer.ts';
import { part, positionOf, type Line } from '../lines.ts';
import { nearest, suggestion } from '../nearest.ts';
import { pageState, type Page } from '../page.ts';
import { addClass, type Element } from '../tree.ts';
import {
  closingFence,
  readAttributes,
  readOpening,
  readOptions,
  type BlockOptions,
  type BlockOpening,
} from './block-header.ts';
import { unfolded } from './written.ts';

export interface BlockContext {
  readonly name: string;
  /** What stands behind `|`: undefined without it. */
  readonly argument: Line | undefined;
  readonly options: BlockOptions;
  readonly parser: BlockParser;
  readonly position: Element['position'];
}

export interface OpenedBlock {
  /** Where attributes that the author gave belong. */
  readonly element: Element;
  /** Where what is in the block goes. */
  readonly target: Element;
  /** `raw` is handed over as it was written, when the block ends. */
  readonly content: 'block' | 'inline' | 'raw';
  end?(written: string): void;
}

export interface BlockKind {
  readonly argument: 'none' | 'optional' | 'required';
  /** Options beyond `attrs`, and what their values are. */
  readonly options?: Readonly<Record<string, 'boolean' | 'string'>>;
  /** Says no to an argument that means nothing. */
  accepts?(argument: string, options: BlockOptions): boolean;
  open(parent: Element, context: BlockContext): OpenedBlock;
}

interface Running extends OpenedBlock {
  readonly fence: number;
  readonly line: Line;
  /** Content that is not read as blocks, line by line. */
  readonly kept: Line[];
}

interface State {
  readonly kinds: Map<string, BlockKind>;
  /** Places of lines that were told of: a block is looked at more than once. */
  readonly told: Set<string>;
  /** Blocks that are not closed yet, by the element in which they stand. */
  readonly running: Map<Element, Running>;
}

const stateOf = pageState((): State => ({ kinds: new Map(), told: new Set(), running: new Map() }));

const rule: BlockRule = {
  name: 'blocks',
  priority: 89.99,
  run(parent, blocks, parser) {
    const state = stateOf(parser.page);
    if (state.running.has(parent)) {
      goOnIn(parent, blocks, state, parser);
      return true;
    }
    const block = blocks.peek()!;
    const at = block.find('blocks', (text) => state.kinds.has(readOpening(text)?.name ?? ''));
    if (at < 0) {
      tellOfUnknown(block, state, parser.page);
      return false;
    }
    const opening = readOpening(block.text(at))!;
    const header = readHeader(block, at, opening, state.kinds.get(opening.name)!);
    if (typeof header === 'string') {
      tell(state, parser.page, block.line(at)!, 'block-options', { block: opening.name, problem: header });
      return false;
    }
    blocks.take();
    if (at > 0) parser.parseBlock(parent, block.slice(0, at));
    const line = block.line(at)!;
    const position = positionOf([line]);
    const { argument } = opening;
    const opened = header.kind.open(parent, {
      name: opening.name,
      argument: argument && part(line, ...argument),
      options: header.options,
      parser,
      position,
    });
    setAttributes(opened.element, header.attributes);
    state.running.set(parent, { ...opened, fence: opening.fence, line, kept: [] });
    blocks.putBack(block.rest(header.end));
    // All up to the closing fence belongs to it, whatever another rule would make of it.
    goOnIn(parent, blocks, state, parser);
    return true;
  },
};

/** Reads what a block goes on with, and ends it where its fence is closed. */
function goOnIn(parent: Element, blocks: BlockQueue, state: State, parser: BlockParser): void {
  const running = state.running.get(parent)!;
  const { inside, closing, rest } = upToFence(blocks, `fence ${running.fence}`, (text) => {
    return closingFence(text) === running.fence;
  });
  if (running.content === 'block') {
    parser.within('blocks', () => {
      parser.parseBlocks(running.target, inside);
    });
  } else for (const block of inside) keep(running.kept, block);
  if (!closing) return;
  state.running.delete(parent);
  end(running);
  const { element } = running;
  element.position = { ...element.position, end: positionOf([closing]).end };
  blocks.putBack(rest);
}

function keep(kept: Line[], block: Block): void {
  const { source, offset } = block.line(0)!;
  if (kept.length > 0) {
    for (let gap = 0; gap < block.gap; gap++) kept.push({ text: '', offset, source });
  }
  kept.push(...block.lines);
}

function end(running: Running): void {
  const { content, target } = running;
  const kept = unfolded(running.kept);
  if (content === 'inline') target.children.push(inlineOf(kept));
  const buffer = content === 'raw' ? Buffer.fromLines(kept) : Buffer.empty();
  running.end?.(buffer.written(0, buffer.text.length));
}

interface Header {
  readonly kind: BlockKind;
  readonly options: BlockOptions;
  readonly attributes: ReadonlyMap<string, string>;
  /** Number of lines up to where the content begins. */
  readonly end: number;
}

/** @returns what is wrong with it, as a sentence, when it is no header */
function readHeader(block: Block, at: number, opening: BlockOpening, kind: BlockKind): Header | string {
  let last = at + 1;
  const limit = block.length;
  while (last < limit && /^ {4}/.test(block.text(last))) last++;
  const options = readOptions(block.slice(at + 1, last).map((line) => line.text));
  const attributes = options && readAttributes(options);
  if (!options) return 'its options cannot be read.';
  if (!attributes) return 'its attributes cannot be read.';
  const words = opening.argument && block.text(at).slice(...opening.argument);
  if (kind.argument === 'none' && words !== undefined) return 'it takes nothing behind “|”.';
  if (kind.argument === 'required' && (words ?? '') === '') return 'it lacks what belongs behind “|”.';
  for (const [name, value] of options) {
    const wanted = name === 'attrs' ? 'attrs' : kind.options?.[name];
    if (wanted === undefined) {
      const known = ['attrs', ...Object.keys(kind.options ?? {})];
      return suggestion(nearest(name, known), `it has no option “${name}”.`);
    }
    if (wanted !== 'attrs' && typeof value !== wanted) return `its option “${name}” is no ${wanted}.`;
  }
  if (kind.accepts && !kind.accepts(words ?? '', options)) return `it cannot be “${words ?? ''}”.`;
  return { kind, options, attributes, end: last };
}

function setAttributes(target: Element, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    if (name === 'class') addClass(target, ...value.split(/\s+/).filter(Boolean));
    else target.attributes.set(name, value);
  }
}

/** A line that begins a block of no kind is text; who wrote it meant a block. */
function tellOfUnknown(block: Block, state: State, page: Page): void {
  const at = block.find('blocks of no kind', (text) => readOpening(text) !== undefined);
  const name = at < 0 ? undefined : readOpening(block.text(at))?.name;
  if (name === undefined || state.kinds.has(name)) return;
  const known = [...state.kinds.keys()];
  const hint = suggestion(nearest(name, known), `Blocks are ${known.join(', ')}.`);
  tell(state, page, block.line(at)!, 'unknown-block', { block: name, hint });
}

function tell(
  state: State,
  page: Page,
  line: Line,
  code: 'unknown-block' | 'block-options',
  values: Readonly<Record<string, string>>,
): void {
  const place = `${line.source}:${line.offset}`;
  if (page.options.profile !== 'site' || state.told.has(place)) return;
  state.told.add(place);
  page.report(code, positionOf([line]), values);
}

/** Ends what was never closed. */
const endAll: TreeStep = {
  name: 'blocks',
  priority: 1000,
  run(_root, page) {
    const { running } = stateOf(page);
    for (const open of running.values()) {
      page.report('unclosed-block', positionOf([open.line]), {
        block: readOpening(open.line.text)?.name ?? '',
        fence: '/'.repeat(open.fence),
      });
      end(open);
    }
    running.clear();
  },
};

/** An extension that adds kinds of blocks by their names. */
export function blocksExtension(
  name: string,
  kinds: Readonly<Record<string, BlockKind>>,
  more: Partial<Extension> = {},
): Extension {
  const register = (lines: Line[], page: Page): Line[] => {
    for (const [kindName, kind] of Object.entries(kinds)) stateOf(page).kinds.set(kindName, kind);
    return lines;
  };
  return {
    name,
    ...more,
    prepare: [{ name, priority: 1000, run: register }, ...(more.prepare ?? [])],
    blocks: [rule, ...(more.blocks ?? [])],
    trees: [endAll, ...(more.trees ?? [])],
  };
}
