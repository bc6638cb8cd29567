/** Blocks of a page with the values of a site: loops run through, conditions chosen, names replaced. */
import { joined, part, positionOf, type Line } from '../../lines.ts';
import type { Page } from '../../page.ts';
import { asWritten, type Block } from './blocks.ts';
import { expressionOf, type Expression, type Scope } from './expression.ts';
import { isGroup, isTrue, itemsOf, shown, unknown } from './readers.ts';

/** What names stand between. */
export interface Marks {
  readonly opening: string;
  readonly closing: string;
}

/** What loops may write in one page, in UTF-16 units, and how often they may turn: no page has that much. */
const most = { units: 8_000_000, turns: 100_000 };

/** Names of one block, which those inside it see. */
type Names = Map<string, unknown>;

export class Filler {
  readonly #page: Page;
  readonly #marks: Marks;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #expressions = new Map<string, Expression | undefined>();
  /** Places that were told of: a loop comes to the same one often. */
  readonly #told = new Set<string>();
  readonly #lines: Line[] = [];
  #parts: Line[] = [];
  #units = 0;
  #turns = 0;

  constructor(page: Page, values: Readonly<Record<string, unknown>>, marks: Marks) {
    this.#page = page;
    this.#values = values;
    this.#marks = marks;
  }

  /** The lines of a page. */
  fill(blocks: readonly Block[]): Line[] {
    this.#write(blocks, [new Map()]);
    if (this.#parts.length > 0) this.#endLine(this.#parts[0]!, true);
    return this.#lines;
  }

  #write(blocks: readonly Block[], names: readonly Names[]): void {
    const scope: Scope = (name) => {
      const own = names.findLast((one) => one.has(name));
      if (own) return own.get(name);
      return Object.hasOwn(this.#values, name) ? this.#values[name] : unknown;
    };
    for (const block of blocks) {
      if (block.kind === 'text') this.#add(block.isRaw ? block.line : this.#withValues(block.line, scope));
      else if (block.kind === 'end') this.#endLine(block.line, block.isKept);
      else if (block.kind === 'left') this.#leave(block.line);
      else if (block.kind === 'set') {
        const value = block.value(scope);
        if (value === unknown) this.#leave(block.line);
        else names.at(-1)!.set(block.name, value);
      } else if (block.kind === 'if') this.#choose(block, names, scope);
      else this.#repeat(block, names, scope);
    }
  }

  #choose(block: Extract<Block, { kind: 'if' }>, names: readonly Names[], scope: Scope): void {
    for (const { condition, body } of block.branches) {
      const value = condition ? condition(scope) : true;
      if (value !== unknown && !isTrue(value)) continue;
      // What a branch sets is there after it, too.
      this.#write(value === unknown ? asWritten(block.branches, block.end) : body, names);
      return;
    }
  }

  #repeat(
    { loop, branches, end }: Extract<Block, { kind: 'for' }>,
    names: readonly Names[],
    scope: Scope,
  ): void {
    const all = itemsOf(loop.items(scope));
    const turns = all?.flatMap((item) => namesOf(loop.names, item) ?? []);
    const wanted = turns?.filter((own) => {
      const value = loop.condition?.((name) => (own.has(name) ? own.get(name) : scope(name))) ?? true;
      return value !== unknown && isTrue(value);
    });
    this.#turns += all?.length ?? 0;
    const isTooMuch = this.#turns > most.turns || this.#units > most.units;
    if (!wanted || turns?.length !== all?.length || isTooMuch) {
      this.#write(asWritten(branches, end), names);
      return;
    }
    const [body, otherwise] = branches;
    if (wanted.length === 0 && otherwise) this.#write(otherwise.body, names);
    const length = wanted.length;
    for (const [index0, own] of wanted.entries()) {
      const place = { index: index0 + 1, index0, revindex: length - index0, length };
      own.set('loop', { ...place, first: index0 === 0, last: index0 === length - 1 });
      this.#write(body!.body, [...names, own]);
    }
  }

  #leave(line: Line): void {
    this.#tell(line);
    this.#add(line);
  }

  #tell(line: Line): void {
    const place = `${line.source}:${line.offset}`;
    if (this.#told.has(place)) return;
    this.#told.add(place);
    this.#page.report('variable-left', positionOf([line]), { text: line.text });
  }

  #add(line: Line): void {
    this.#units += line.text.length;
    this.#parts.push(line);
  }

  #endLine(empty: Line, isKept: boolean): void {
    const line = this.#parts.length === 0 ? empty : joined(this.#parts);
    this.#parts = [];
    if (line.text === '' && !isKept) return;
    for (const one of linesOf(line)) this.#lines.push(one.text.trim() === '' ? { ...one, text: '' } : one);
  }

  #withValues(line: Line, scope: Scope): Line {
    const { opening, closing } = this.#marks;
    const parts: Line[] = [];
    let done = 0;
    for (let start = line.text.indexOf(opening); start >= 0; start = line.text.indexOf(opening, done)) {
      const end = line.text.indexOf(closing, start + opening.length);
      if (end < 0) break;
      const after = end + closing.length;
      const value = this.#valueOf(line.text.slice(start + opening.length, end), scope);
      const whole = part(line, start, after);
      if (value === undefined) {
        this.#tell(whole);
        parts.push(part(line, done, after));
      } else parts.push(part(line, done, start), { ...whole, text: value });
      done = after;
    }
    return parts.length === 0 ? line : joined([...parts, part(line, done)]);
  }

  #valueOf(written: string, scope: Scope): string | undefined {
    if (!this.#expressions.has(written)) {
      this.#expressions.set(written, expressionOf(written.replace(/^[-+]|[-+]$/g, '')));
    }
    const value = shown(this.#expressions.get(written)?.(scope));
    this.#units += value?.length ?? 0;
    return this.#units > most.units ? undefined : value;
  }
}

/** The names of a loop for one of its items; undefined where it has not as many parts. */
function namesOf(names: readonly string[], item: unknown): Names | undefined {
  if (names.length === 1) return new Map([[names[0]!, item]]);
  if (isGroup(item)) return undefined;
  const parts = itemsOf(item);
  if (parts?.length !== names.length) return undefined;
  return new Map(names.map((name, index) => [name, parts[index]]));
}

/** A value may have several lines. */
function linesOf(line: Line): Line[] {
  if (!line.text.includes('\n')) return [line];
  let at = 0;
  return line.text.split('\n').map((text) => {
    const one = part(line, at, at + text.length);
    at += text.length + 1;
    return one;
  });
}
