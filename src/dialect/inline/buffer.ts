/** Inline text: characters and nodes that are already made, with the way back to the source. */
import { lastNotAfter, opaque, type Line, type Shift } from '../lines.ts';
import { textOf, type Inline, type Node, type Position, type Text } from '../tree.ts';

/** Text in which each opaque character stands for one of the nodes, in order. */
export class Buffer {
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly #marks: readonly Shift[];
  #places: number[] | undefined;
  #starts: number[] | undefined;

  constructor(text: string, nodes: readonly Node[], marks: readonly Shift[]) {
    this.text = text;
    this.nodes = nodes;
    this.#marks = marks;
  }

  static fromLines(lines: readonly Line[]): Buffer {
    const marks: Shift[] = [];
    let length = 0;
    for (const { text, offset, source, shifts = [] } of lines) {
      marks.push({ at: length, offset, source });
      for (const shift of shifts) marks.push({ ...shift, at: shift.at + length });
      length += text.length + 1;
    }
    return new Buffer(
      lines.map((line) => line.text).join('\n'),
      lines.flatMap((line) => line.nodes ?? []),
      marks,
    );
  }

  static empty(): Buffer {
    return new Buffer('', [], []);
  }

  get #at(): readonly number[] {
    return (this.#starts ??= this.#marks.map((mark) => mark.at));
  }

  /** Index in `nodes` of the first opaque character at or after a place. */
  nodeIndexAt(at: number): number {
    if (this.nodes.length === 0) return 0;
    if (!this.#places) {
      this.#places = [];
      for (let i = this.text.indexOf(opaque); i >= 0; i = this.text.indexOf(opaque, i + 1)) {
        this.#places.push(i);
      }
    }
    const places = this.#places;
    if (places.length === 0 || places[0]! >= at) return 0;
    return lastNotAfter(places, at - 1) + 1;
  }

  /** The node that stands at a place. */
  nodeAt(at: number): Node | undefined {
    return this.text[at] === opaque ? this.nodes[this.nodeIndexAt(at)] : undefined;
  }

  slice(start: number, end: number): Buffer {
    if (start === 0 && end === this.text.length) return this;
    const text = this.text.slice(start, end);
    const nodes =
      this.nodes.length === 0 ? [] : this.nodes.slice(this.nodeIndexAt(start), this.nodeIndexAt(end));
    return new Buffer(text, nodes, this.marksOf(start, end, 0));
  }

  /** The marks of a range, as they stand in a text in which the range begins at `to`. */
  marksOf(start: number, end: number, to: number): Shift[] {
    if (this.#marks.length === 0) return [];
    const marks: Shift[] = [];
    for (let index = lastNotAfter(this.#at, start); index < this.#marks.length; index++) {
      const { at, offset, source } = this.#marks[index]!;
      if (at >= end && at > start) break;
      const skipped = Math.max(0, start - at);
      marks.push({ at: at + skipped - start + to, offset: offset + skipped, source });
    }
    return marks;
  }

  /** Where a range came from. */
  positionAt(start: number, end: number): Position {
    if (this.#marks.length === 0) return { start: 0, end: 0, source: 0 };
    const from = this.#marks[lastNotAfter(this.#at, start)]!;
    const to = this.#marks[lastNotAfter(this.#at, Math.max(start, end - 1))]!;
    const first = Math.max(0, from.offset + start - from.at);
    const last = to.source === from.source ? to.offset + end - to.at : first;
    return { start: first, end: Math.max(first, last), source: from.source };
  }

  get position(): Position {
    return this.positionAt(0, this.text.length);
  }

  /** The text of a range as a reader sees it: of nodes, what text they hold. */
  plain(start: number, end: number): string {
    return this.#spelled(start, end, sourceTextOf);
  }

  /** Whether a range holds more than text: code, for one. */
  hasElement(start: number, end: number): boolean {
    if (this.nodes.length === 0) return false;
    const inside = this.nodes.slice(this.nodeIndexAt(start), this.nodeIndexAt(end));
    return inside.some(({ type }) => type !== 'text');
  }

  /** The text of a range as the author wrote it, as far as its nodes know. */
  written(start: number, end: number): string {
    return this.#spelled(start, end, (node) =>
      node.type === 'text' && node.written !== undefined ? node.written : sourceTextOf(node),
    );
  }

  #spelled(start: number, end: number, spell: (node: Node) => string): string {
    const text = this.text.slice(start, end);
    if (!text.includes(opaque)) return text;
    let index = this.nodeIndexAt(start);
    return text
      .split(opaque)
      .map((piece, place) => {
        if (place === 0) return piece;
        const node = this.nodes[index++];
        return (node ? spell(node) : '') + piece;
      })
      .join('');
  }

  followedBy(lines: readonly Line[]): Buffer {
    const more = Buffer.fromLines(lines);
    const at = this.text.length + 1;
    return new Buffer(
      `${this.text}\n${more.text}`,
      [...this.nodes, ...more.nodes],
      [...this.#marks, ...more.marksOf(0, more.text.length + 1, at)],
    );
  }

  trimmedStart(): Buffer {
    return this.slice(this.text.length - this.text.trimStart().length, this.text.length);
  }

  /** A buffer of nodes: plain text becomes characters again, all else stays a node. */
  static fromNodes(nodes: readonly Node[], position: Position): Buffer {
    let text = '';
    const kept: Node[] = [];
    for (const node of nodes) {
      if (node.type === 'text' && !node.atomic) text += node.value;
      else {
        text += opaque;
        kept.push(node);
      }
    }
    return new Buffer(text, kept, [{ at: 0, offset: position.start, source: position.source }]);
  }

  /** Cuts at the nodes: the text between them, and them. */
  toNodes(): Node[] {
    if (this.nodes.length === 0) return this.text === '' ? [] : [textNode(this.text)];
    const result: Node[] = [];
    this.text.split(opaque).forEach((piece, index) => {
      const node = index > 0 ? this.nodes[index - 1] : undefined;
      if (node) result.push(node);
      if (piece !== '') result.push(textNode(piece));
    });
    return result;
  }
}

/** What a node says where only text can stand: in addresses, titles and alternative texts. */
function sourceTextOf(node: Node): string {
  return node.type === 'raw' ? node.value : textOf(node);
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

/** Text of lines that inline passes will go through. */
export function inlineOf(lines: readonly Line[]): Inline {
  return { type: 'inline', buffer: Buffer.fromLines(lines) };
}
