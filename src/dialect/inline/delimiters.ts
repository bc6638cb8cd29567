/**
 * Emphasis and its kin: text between runs of one mark. Each kind is a row of patterns; what a mark means
 * is in the rows alone. Every pattern finds its closing run with one look ahead that is remembered, so
 * that a row of unclosed marks costs no more than reading it.
 */
import { element, type Element, type Node } from '../tree.ts';
import { characterAt, characterBefore, isSpace, isWord } from './characters.ts';
import type { Buffer } from './buffer.ts';
import type { InlinePass, Match } from './engine.ts';

/** What may not stand beside a run: a word's character (`_` is one, but not alphanumeric), white space, the mark. */
export type Barred = 'word' | 'alphanumeric' | 'space' | 'mark';

export interface Run {
  readonly length: number;
  readonly notAfter?: readonly Barred[];
  readonly notBefore?: readonly Barred[];
}

export interface Close extends Run {
  /** Characters at least between the run before and this one; 1 where nothing is said. */
  readonly least?: number;
  /** What stands between holds no mark (`mark`), none that stands alone (`lone`), or no white space (`space`). */
  readonly without?: 'mark' | 'lone' | 'space';
  /** Closes where this run is found nowhere. */
  readonly otherwise?: Close;
}

/**
 * One closing run makes an element of each tag, the first around the others. Two make two elements, one in
 * the other: `outer-first` is `<a>…<b>…</b></a>`, `inner-first` is `<a><b>…</b>…</a>`.
 */
export type DelimiterPattern = { readonly open: Run } & (
  | { readonly tags: readonly [string, ...string[]]; readonly close: Close }
  | {
      readonly tags: readonly [outer: string, inner: string];
      readonly order: 'outer-first' | 'inner-first';
      readonly closes: readonly [Close, Close];
    }
);

export interface DelimiterRow {
  readonly name: string;
  readonly priority: number;
  readonly mark: string;
  /** Tried in order; inside of one, only those after it are tried before all passes begin again. */
  readonly patterns: readonly DelimiterPattern[];
}

export function delimiterPass(row: DelimiterRow): InlinePass {
  return {
    name: row.name,
    priority: row.priority,
    triggers: row.mark,
    again: true,
    open({ buffer }) {
      const finder = new Finder(buffer, row, 0);
      return (at) => finder.match(at);
    },
  };
}

const whiteSpace = /\s/g;

class Finder {
  readonly #buffer: Buffer;
  readonly #row: DelimiterRow;
  readonly #first: number;
  /** By what was searched: asked from `from` on, the answer is `at`. */
  readonly #memo = new Map<Close | 'space' | 'lone', { from: number; at: number }>();

  constructor(buffer: Buffer, row: DelimiterRow, first: number) {
    this.#buffer = buffer;
    this.#row = row;
    this.#first = first;
  }

  match(at: number): (Match & { nodes: readonly Node[] }) | undefined {
    for (let index = this.#first; index < this.#row.patterns.length; index++) {
      const pattern = this.#row.patterns[index]!;
      if (!this.#fits(pattern.open, at)) continue;
      const found = 'close' in pattern ? this.#single(pattern, at, index) : this.#double(pattern, at, index);
      if (found) return found;
    }
    return undefined;
  }

  #single(pattern: Extract<DelimiterPattern, { close: unknown }>, at: number, index: number) {
    const start = at + pattern.open.length;
    const close = this.#closing(pattern.close, start);
    if (close < 0) return undefined;
    const end = close + pattern.close.length;
    const position = this.#buffer.positionAt(at, end);
    const nodes = pattern.tags.reduceRight(
      (inside, tag) => [element(tag, position, [], inside)],
      this.#inside(start, close, index),
    );
    return { end, nodes };
  }

  #double(pattern: Extract<DelimiterPattern, { closes: unknown }>, at: number, index: number) {
    const [first, second] = pattern.closes;
    const start = at + pattern.open.length;
    // A later first run helps only where what follows it is restricted, and then soon or never.
    for (let from = start, tries = 0; tries < 8; tries++) {
      const middle = this.#closing(first, from, start);
      if (middle < 0) return undefined;
      const next = middle + first.length;
      const close = this.#closing(second, next);
      if (close >= 0) return this.#both(pattern, at, index, [start, middle, next, close]);
      if (!second.without) return undefined;
      from = middle;
    }
    return undefined;
  }

  #both(
    pattern: Extract<DelimiterPattern, { closes: unknown }>,
    at: number,
    index: number,
    [start, middle, next, close]: [number, number, number, number],
  ) {
    const [outerTag, innerTag] = pattern.tags;
    const end = close + pattern.closes[1].length;
    const innerFirst = pattern.order === 'inner-first';
    const inner: Element = element(
      innerTag,
      innerFirst
        ? this.#buffer.positionAt(start, middle)
        : this.#buffer.positionAt(middle, close + pattern.closes[1].length),
      [],
      innerFirst ? this.#inside(start, middle, index) : this.#inside(next, close, index),
    );
    const beside = innerFirst ? this.#inside(next, close, index) : this.#inside(start, middle, index);
    const children = innerFirst ? [inner, ...beside] : [...beside, inner];
    return { end, nodes: [element(outerTag, this.#buffer.positionAt(at, end), [], children)] };
  }

  /** Where a closing run begins, `least` characters or more after `from`: -1 for nowhere. */
  #closing(close: Close, from: number, start = from): number {
    const at = this.#closingRun(close, from, start);
    return at < 0 && close.otherwise ? this.#closingRun(close.otherwise, from, start) : at;
  }

  #closingRun(close: Close, from: number, start: number): number {
    const { text } = this.#buffer;
    const { mark } = this.#row;
    const earliest = Math.max(from + (from === start ? 0 : 1), start + (close.least ?? 1));
    if (close.without === 'mark') {
      const at = text.indexOf(mark, start);
      return at >= earliest && this.#fits(close, at) ? at : -1;
    }
    const at = this.#next(close, earliest);
    if (at < 0 || !close.without) return at;
    const barred = close.without === 'space' ? this.#nextSpace(start) : this.#nextLone(start);
    return barred >= 0 && barred < at ? -1 : at;
  }

  /** Where the next white space stands. */
  #nextSpace(from: number): number {
    return this.#remembered('space', from, () => {
      whiteSpace.lastIndex = from;
      return whiteSpace.exec(this.#buffer.text)?.index ?? -1;
    });
  }

  /** Where the next mark stands that has none beside it. */
  #nextLone(from: number): number {
    return this.#remembered('lone', from, () => {
      const { text } = this.#buffer;
      const { mark } = this.#row;
      let at = text.indexOf(mark, from);
      while (at >= 0 && (text[at + 1] === mark || (at > from && text[at - 1] === mark)))
        at = text.indexOf(mark, at + 1);
      return at;
    });
  }

  /** The answer to a search, asked once for all places up to the one that it found. */
  #remembered(key: Close | 'space' | 'lone', from: number, search: () => number): number {
    const known = this.#memo.get(key);
    if (known && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    const at = search();
    this.#memo.set(key, { from, at });
    return at;
  }

  #next(close: Close, earliest: number): number {
    return this.#remembered(close, earliest, () => {
      const { text } = this.#buffer;
      const run = this.#row.mark.repeat(close.length);
      let at = text.indexOf(run, earliest);
      while (at >= 0 && !this.#fits(close, at)) at = text.indexOf(run, at + 1);
      return at;
    });
  }

  #fits(run: Run, at: number): boolean {
    const { text } = this.#buffer;
    const { mark } = this.#row;
    for (let offset = 0; offset < run.length; offset++) if (text[at + offset] !== mark) return false;
    const isBarred = (barred: Barred, character: string | undefined): boolean => {
      if (barred === 'mark') return character === mark;
      if (barred === 'space') return isSpace(character);
      return isWord(character) && (barred === 'word' || character !== '_');
    };
    const before = run.notAfter && characterBefore(text, at);
    if (run.notAfter?.some((barred) => isBarred(barred, before))) return false;
    const after = run.notBefore && characterAt(text, at + run.length);
    return !run.notBefore?.some((barred) => isBarred(barred, after));
  }

  /** What stands between two runs: patterns after the one that matched are tried in it at once. */
  #inside(start: number, end: number, index: number): Node[] {
    const buffer = this.#buffer.slice(start, end);
    const finder = new Finder(buffer, this.#row, index + 1);
    const nodes: Node[] = [];
    let done = 0;
    let at = index + 1 < this.#row.patterns.length ? buffer.text.indexOf(this.#row.mark) : -1;
    while (at >= 0) {
      const match = finder.match(at);
      if (match) {
        if (at > done) nodes.push({ type: 'inline', buffer: buffer.slice(done, at) });
        nodes.push(...match.nodes);
        done = match.end;
      }
      at = buffer.text.indexOf(this.#row.mark, match ? done : at + 1);
    }
    if (done < buffer.text.length) {
      nodes.push({ type: 'inline', buffer: buffer.slice(done, buffer.text.length) });
    }
    return nodes;
  }
}
