/** `pymdownx.arithmatex`: formulas in TeX between `$`, `$$`, `\(…\)`, `\[…\]` or `\begin{…}` and `\end{…}`. */
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { Buffer } from '../inline/buffer.ts';
import { isSpace } from '../inline/characters.ts';
import type { InlinePass, Match } from '../inline/engine.ts';
import { endOfRun } from '../inline/literals.ts';
import { literal } from '../tree.ts';
import { formulaElement, type FormulaFormat } from './formula.ts';

export interface ArithmatexOptions {
  readonly generic?: boolean;
  readonly preview?: boolean;
  /** `$5 and $6` is no formula: none begins or ends in white space. */
  readonly smartDollar?: boolean;
  readonly inline?: readonly ('round' | 'dollar')[];
  readonly block?: readonly ('dollar' | 'square' | 'begin')[];
  /** Formulas of a line of their own may stand within a text, as those of mdx_math do. */
  readonly displayWithin?: boolean;
  readonly inlineTag?: string;
  readonly blockTag?: string;
  readonly inlineWrap?: readonly [string, string];
  readonly blockWrap?: readonly [string, string];
}

export function arithmatex(options: ArithmatexOptions = {}): Extension {
  const { inline = ['round', 'dollar'], block = ['dollar', 'square', 'begin'] } = options;
  const format = {
    generic: options.generic ?? false,
    preview: options.preview ?? true,
    className: 'arithmatex',
  };
  const inlineFormat: FormulaFormat = {
    ...format,
    tag: options.inlineTag ?? 'span',
    wrap: options.inlineWrap ?? ['\\(', '\\)'],
  };
  const blockFormat: FormulaFormat = {
    ...format,
    tag: options.blockTag ?? 'div',
    wrap: options.blockWrap ?? ['\\[', '\\]'],
  };
  return {
    name: 'pymdownx.arithmatex',
    escapes: '$',
    passes: [
      ...(options.displayWithin === true ? [displayed({ ...inlineFormat, wrap: blockFormat.wrap })] : []),
      ...(inline.includes('dollar') ? [dollars(inlineFormat, options.smartDollar ?? true)] : []),
      ...(inline.includes('round') ? [roundBrackets(inlineFormat)] : []),
    ],
    blocks: block.length > 0 ? [blockRule(blockFormat, block)] : [],
  };
}

/** `$x$`: the next `$` that no backslash stands before closes. */
function dollars(format: FormulaFormat, smart: boolean): InlinePass {
  return {
    name: 'arithmatex-inline',
    priority: 189.9,
    triggers: '$\\',
    open: ({ text, buffer, page }) => {
      const closing = unescaped(text, '$');
      return (at): Match | undefined => {
        if (text[at] === '\\') {
          const end = endOfRun(text, at, '\\');
          const count = end - at;
          if (text[end] !== '$') return { end };
          // An odd backslash is for the dollar behind it.
          if (count % 2 === 1) return { end: end + 1 };
          return { end, nodes: [literal('\\'.repeat(count / 2))] };
        }
        const start = at + 1;
        const close = closing(start);
        const isFormula = close > start && !(smart && (isSpace(text[start]) || isSpace(text[close - 1])));
        if (!isFormula) return undefined;
        const end = close + 1;
        const tex = buffer.plain(start, close);
        return { end, nodes: [formulaElement(tex, false, format, buffer.positionAt(at, end), page)] };
      };
    },
  };
}

const environmentAt = /\\begin\{([a-z]+\*?)\}/y;

/** `$$x$$`, `\[x\]` and `\begin{…}x\end{…}` within a text. */
function displayed(format: FormulaFormat): InlinePass {
  return {
    name: 'arithmatex-display',
    priority: 189.95,
    triggers: '$\\',
    open: ({ text, buffer, page }) => {
      const closing = unescaped(text, '\\]');
      const ends = endsIn(text);
      const marksAt = (at: number): readonly [start: number, close: number, end: number] | undefined => {
        if (text.startsWith('$$', at)) {
          const close = text.indexOf('$', at + 2);
          return text[close + 1] === '$' ? [at + 2, close, close + 2] : undefined;
        }
        if (text.startsWith('\\[', at)) {
          const close = closing(at + 2);
          return [at + 2, close, close + 2];
        }
        environmentAt.lastIndex = at;
        const name = environmentAt.exec(text)?.[1];
        if (name === undefined) return undefined;
        const places = ends.get(name) ?? [];
        while (places.length > 0 && places.at(-1)! < environmentAt.lastIndex) places.pop();
        const end = places.at(-1);
        return end === undefined ? undefined : [at, end, end];
      };
      return (at): Match | undefined => {
        if (text[at - 1] === '\\') return undefined;
        const [start, close, end] = marksAt(at) ?? [0, 0, 0];
        if (close <= start) return undefined;
        const tex = buffer.plain(start, close);
        return { end, nodes: [formulaElement(tex, true, format, buffer.positionAt(at, end), page)] };
      };
    },
  };
}

/** Where environments end, by their names, the first at last. */
function endsIn(text: string): ReadonlyMap<string, number[]> {
  const ends = new Map<string, number[]>();
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(/\\end\{([a-z]+\*?)\}/g)) {
    const places = ends.get(name);
    if (places) places.push(index + whole.length);
    else ends.set(name, [index + whole.length]);
  }
  for (const places of ends.values()) places.reverse();
  return ends;
}

/** `\(x\)`. */
function roundBrackets(format: FormulaFormat): InlinePass {
  return {
    name: 'arithmatex-round',
    priority: 189.8,
    triggers: '\\',
    open: ({ text, buffer, page }) => {
      const closing = unescaped(text, '\\)');
      return (at): Match | undefined => {
        const run = endOfRun(text, at, '\\');
        if ((run - at) % 2 === 0 || text[run] !== '(') return { end: run };
        const open = run - 1;
        const start = run + 1;
        const close = closing(start);
        if (close <= start) return { end: start };
        const end = close + 2;
        const tex = buffer.plain(start, close);
        const node = formulaElement(tex, false, format, buffer.positionAt(open, end), page);
        return { start: open, end, nodes: [node] };
      };
    },
  };
}

/** A function that finds the next mark at or after a place that no odd backslash stands before: -1 for none. */
function unescaped(text: string, mark: string): (from: number) => number {
  let known = { from: 0, at: -2 };
  return (from) => {
    if (known.at !== -2 && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    let at = text.indexOf(mark, from);
    while (at >= 0 && isEscaped(text, at, from)) at = text.indexOf(mark, at + 1);
    known = { from, at };
    return at;
  };
}

/** Whether the backslashes before a place, none of them before `from`, make it literal. */
function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}

const environment = /^\\begin\{([a-z]+\*?)\}/;

function blockRule(format: FormulaFormat, kinds: readonly string[]): BlockRule {
  return {
    name: 'arithmatex-blocks',
    priority: 79.9,
    run(parent, blocks, parser) {
      const block = blocks.peek()!;
      const first = block.text(0);
      if (!/^(?:\$\$|\\\[|\\begin)/.test(first)) return false;
      const last = block.text(block.length - 1).trimEnd();
      const marks: readonly [kind: string, open: string, close: string][] = [
        ['dollar', '$$', '$$'],
        ['square', '\\[', '\\]'],
        ['begin', environment.exec(first)?.[0] ?? '\0', `\\end{${environment.exec(first)?.[1] ?? ''}}`],
      ];
      const found = marks.find(
        ([kind, open, close]) => kinds.includes(kind) && first.startsWith(open) && last.endsWith(close),
      );
      if (!found) return false;
      const [kind, open, close] = found;
      const only = block.length === 1;
      const end = last.length - close.length;
      if (only && end <= open.length) return false;
      if (kind !== 'begin' && isEscaped(last, end, only ? open.length : 0)) return false;
      blocks.take();
      const buffer = Buffer.fromLines(block.lines);
      const length = buffer.text.trimEnd().length;
      const tex =
        kind === 'begin' ? buffer.plain(0, length) : buffer.plain(open.length, length - close.length);
      parent.children.push(formulaElement(tex, true, format, block.position, parser.page));
      return true;
    },
  };
}
