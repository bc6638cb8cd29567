/** Runs inline passes over text. */
import { opaque } from '../lines.ts';
import { deepest, type Page } from '../page.ts';
import type { Element, Inline, Node } from '../tree.ts';
import { Buffer } from './buffer.ts';

/** What a pass found. Without `nodes` the range stays text, and the pass goes on behind it. */
export interface Match {
  /** Where it begins, if not where it was tried; never before the end of the pass's match before. */
  readonly start?: number;
  readonly end: number;
  readonly nodes?: readonly Node[];
}

/** A buffer as one pass sees it. */
export interface Scan {
  readonly buffer: Buffer;
  readonly text: string;
  readonly page: Page;
  /** Tags of the elements around the text, the outermost first. */
  readonly ancestors: readonly string[];
  /** Text of a range, to be gone through by the passes that follow this one, then by all. */
  inline(start: number, end: number): Inline;
}

export interface InlinePass {
  readonly name: string;
  readonly priority: number;
  /** Characters at which it is tried; a text with none of them is not looked at. */
  readonly triggers: string;
  /** After a match, the places before it where there was none are asked once more: it may have stood in the way. */
  readonly again?: boolean;
  /** It does not run inside these elements. */
  readonly excludedIn?: readonly string[];
  /** Begins with a buffer; what it returns is asked at each trigger, from left to right. */
  open(scan: Scan): (at: number) => Match | undefined;
}

/** How often a pass may begin a text again: a bound, so that cost stays in proportion. */
const rounds = 64;

interface PreparedPass extends InlinePass {
  readonly isTrigger: (text: string, from: number) => number;
  /** Its bit in what `wantedIn` tells; others may have the same. */
  readonly bit: number;
}

/** Passes ready to run over any number of pages, in their order. */
export interface PreparedPasses {
  readonly passes: readonly PreparedPass[];
  /** The bits of all passes that have a trigger in a text: most texts are prose, and few passes need to see it. */
  readonly wantedIn: (text: string) => number;
}

/** @param inOrder passes by priority, the greatest first */
export function prepared(inOrder: readonly InlinePass[]): PreparedPasses {
  const passes = inOrder.map((pass, index) => ({
    ...pass,
    isTrigger: finderOf(pass.triggers),
    bit: 1 << (index % 32),
  }));
  const ascii = new Int32Array(128);
  let others = 0;
  for (const { triggers, bit } of passes) {
    for (let at = 0; at < triggers.length; at++) {
      const code = triggers.charCodeAt(at);
      if (code < 128) ascii[code]! |= bit;
      else others |= bit;
    }
  }
  const wantedIn = (text: string): number => {
    let wanted = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      wanted |= code < 128 ? ascii[code]! : others;
    }
    return wanted;
  };
  return { passes, wantedIn };
}

export class InlineEngine {
  readonly #page: Page;
  readonly #passes: readonly PreparedPass[];
  readonly #wantedIn: PreparedPasses['wantedIn'];
  #depth = 0;

  constructor(page: Page, { passes, wantedIn }: PreparedPasses) {
    this.#page = page;
    this.#passes = passes;
    this.#wantedIn = wantedIn;
  }

  /** Goes through all text below an element that passes have yet to see. */
  run(root: Element): void {
    const stack: { element: Element; ancestors: readonly string[] }[] = [{ element: root, ancestors: [] }];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const { element, ancestors } = entry;
      if (element.children.length === 0) continue;
      const inside = element === root ? ancestors : [...ancestors, element.tag];
      if (element.children.some((child) => child.type === 'inline')) {
        element.children = element.children.flatMap((child) =>
          child.type === 'inline' ? this.#finish(this.#pass(child.buffer, 0, inside), inside) : [child],
        );
      } else {
        for (const child of element.children) {
          if (child.type === 'element') stack.push({ element: child, ancestors: inside });
        }
        continue;
      }
      for (const child of element.children) {
        if (child.type === 'element' && hasInline(child)) stack.push({ element: child, ancestors: inside });
      }
    }
  }

  /** Passes from number `first` on over a buffer. */
  #pass(buffer: Buffer, first: number, ancestors: readonly string[]): Buffer {
    if (this.#depth >= deepest) {
      if (this.#depth === deepest) this.#page.report('too-deep', buffer.position, { depth: deepest });
      return buffer;
    }
    this.#depth += 1;
    let current = buffer;
    let wanted = this.#wantedIn(buffer.text);
    for (let index = first; index < this.#passes.length && wanted !== 0; index++) {
      const pass = this.#passes[index]!;
      if ((wanted & pass.bit) === 0 || pass.excludedIn?.some((tag) => ancestors.includes(tag))) continue;
      const next = this.#apply(pass, index, current, ancestors);
      if (next === current) continue;
      current = next;
      wanted = this.#wantedIn(current.text);
    }
    this.#depth -= 1;
    return current;
  }

  #apply(pass: PreparedPass, index: number, buffer: Buffer, ancestors: readonly string[]): Buffer {
    let current = buffer;
    for (let round = 0; round < rounds; round++) {
      const { found, isAgain } = this.#search(pass, current, ancestors, round + 1 < rounds);
      if (found.length === 0) break;
      for (const { nodes } of found) {
        for (const node of nodes) if (node.type === 'element') this.#passInside(node, index + 1, ancestors);
      }
      current = replaced(current, found);
      if (!isAgain) break;
    }
    return current;
  }

  /** What a pass finds in a buffer, up to the first match that makes it worth to begin again. */
  #search(pass: PreparedPass, buffer: Buffer, ancestors: readonly string[], mayBeAgain: boolean) {
    const { text } = buffer;
    const found: { start: number; end: number; nodes: readonly Node[] }[] = [];
    let at = pass.isTrigger(text, 0);
    if (at < 0) return { found, isAgain: false };
    const match = pass.open({
      buffer,
      text,
      page: this.#page,
      ancestors,
      inline: (start, end) => ({ type: 'inline', buffer: buffer.slice(start, end) }),
    });
    let hasFailed = false;
    while (at >= 0 && at < text.length) {
      const result = match(at);
      if (result?.nodes) {
        found.push({ start: result.start ?? at, end: result.end, nodes: result.nodes });
        if (hasFailed && mayBeAgain) return { found, isAgain: true };
      } else hasFailed ||= pass.again === true;
      at = pass.isTrigger(text, result ? Math.max(result.end, at + 1) : at + 1);
    }
    return { found, isAgain: false };
  }

  /** The passes that follow go over what a new element holds. */
  #passInside(element: Element, first: number, ancestors: readonly string[]): void {
    const inside = [...ancestors, element.tag];
    for (const child of element.children) {
      if (child.type === 'inline') child.buffer = this.#pass(child.buffer, first, inside);
      else if (child.type === 'element') this.#passInside(child, first, inside);
    }
  }

  /**
   * Turns a buffer that all passes went over into nodes. Text in elements of its elements is gone over once
   * more, as the reference does: a link in a link is none, but one in emphasis in a link is.
   */
  #finish(buffer: Buffer, ancestors: readonly string[]): Node[] {
    const nodes = buffer.toNodes();
    for (const node of nodes) if (node.type === 'element') this.#finishInside(node, ancestors, true);
    return nodes;
  }

  #finishInside(element: Element, ancestors: readonly string[], isFirst: boolean): void {
    if (element.children.length === 0) return;
    const inside = [...ancestors, element.tag];
    const result: Node[] = [];
    for (const child of element.children) {
      if (child.type !== 'inline') {
        if (child.type === 'element') this.#finishInside(child, inside, false);
        result.push(child);
        continue;
      }
      this.#depth += 1;
      for (const chunk of chunksOf(child.buffer)) {
        if (!(chunk instanceof Buffer)) {
          this.#finishInside(chunk, inside, false);
          result.push(chunk);
        } else result.push(...this.#finish(isFirst ? chunk : this.#pass(chunk, 0, inside), inside));
      }
      this.#depth -= 1;
    }
    element.children = result;
  }
}

/** The elements of a buffer, and what stands between them as buffers of their own. */
function chunksOf(buffer: Buffer): (Buffer | Element)[] {
  const chunks: (Buffer | Element)[] = [];
  let start = 0;
  let at = -1;
  for (const node of buffer.nodes) {
    at = buffer.text.indexOf(opaque, at + 1);
    if (node.type !== 'element') continue;
    if (at > start) chunks.push(relaxed(buffer.slice(start, at)));
    chunks.push(node);
    start = at + 1;
  }
  if (start < buffer.text.length) chunks.push(relaxed(buffer.slice(start, buffer.text.length)));
  return chunks;
}

/** Text that a pass wrote is text like any other when a buffer is gone over again. */
function relaxed(buffer: Buffer): Buffer {
  const written = buffer.nodes.some((node) => node.type === 'text' && !node.atomic);
  return written ? Buffer.fromNodes(buffer.toNodes(), buffer.position) : buffer;
}

/** The buffer with each range replaced by its nodes. */
function replaced(
  buffer: Buffer,
  found: readonly { start: number; end: number; nodes: readonly Node[] }[],
): Buffer {
  const nodes: Node[] = [];
  const marks = [];
  let text = '';
  let done = 0;
  let kept = 0;
  const keep = (end: number): void => {
    const next = buffer.nodeIndexAt(end);
    for (; kept < next; kept++) nodes.push(buffer.nodes[kept]!);
    marks.push(...buffer.marksOf(done, end, text.length));
    text += buffer.text.slice(done, end);
  };
  for (const match of found) {
    keep(match.start);
    kept = buffer.nodeIndexAt(match.end);
    marks.push(...buffer.marksOf(match.start, match.start + 1, text.length).slice(0, 1));
    text += opaque.repeat(match.nodes.length);
    nodes.push(...match.nodes);
    done = match.end;
  }
  keep(buffer.text.length);
  return new Buffer(text, nodes, marks);
}

function hasInline(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'inline' || (child.type === 'element' && hasInline(child)),
  );
}

/** A function that finds the next of some characters: -1 when there is none. */
function finderOf(triggers: string): (text: string, from: number) => number {
  if (triggers.length === 1) return (text, from) => text.indexOf(triggers, from);
  const ascii = new Uint8Array(128);
  for (const trigger of triggers) if (trigger.charCodeAt(0) < 128) ascii[trigger.charCodeAt(0)] = 1;
  const others = Array.from(triggers).filter((trigger) => trigger.charCodeAt(0) >= 128);
  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? ascii[code] === 1 : others.length > 0 && others.includes(text[at]!)) return at;
    }
    return -1;
  };
}
