/** The lines of code: their tokens, numbers, marks and anchors. */
import type { HighlightedLine } from '../contract.ts';
import { element, literal, nowhere, type Element, type Node } from '../tree.ts';

export interface LineNumbers {
  readonly start: number;
  /** Numbers that are not a multiple of it are left out. */
  readonly step: number;
  /** Multiples of it are special; 0 for none. */
  readonly special: number;
}

/** `start step special`; undefined when no numbers are asked for. */
export function readLineNumbers(written: string | undefined, special: number): LineNumbers | undefined {
  if (written === undefined) return undefined;
  const [start = 0, step = 1, own = special] = (written.match(/\d+/g) ?? []).map(Number);
  return start < 1 ? undefined : { start, step: Math.max(1, step), special: Math.max(0, own) };
}

/** How a line's number is written: nothing where it is left out. */
export function writtenNumber(index: number, { start, step }: LineNumbers): string {
  const number = start + index;
  return number % step === 0 ? String(number) : '';
}

export function isSpecial(index: number, { start, special }: LineNumbers): boolean {
  return special > 0 && (start + index) % special === 0;
}

/** The numbers that `1 3-5` names, up to `most`. */
export function readMarkedLines(written: string | undefined, most: number): ReadonlySet<number> {
  // How many ranges begin at a line, less those that ended before it.
  const changes = new Int32Array(written === undefined ? 0 : most + 2);
  for (const [, from, to] of (written ?? '').matchAll(/(\d+)(?:-(\d+))?/g)) {
    const [first, last] = [Number(from), Math.min(Number(to ?? from), most)];
    if (first > last) continue;
    changes[first]! += 1;
    changes[last + 1]! -= 1;
  }
  const numbers = new Set<number>();
  let open = 0;
  for (const [number, change] of changes.entries()) {
    open += change;
    if (open > 0) numbers.add(number);
  }
  return numbers;
}

export interface LineStyle {
  /** Numbers that stand in the lines: as text, or in an attribute that the style shows. */
  readonly numbers?: { readonly of: LineNumbers; readonly as: 'text' | 'attribute' } | undefined;
  /** Width of the greatest number. */
  readonly width: number;
  readonly marked: ReadonlySet<number>;
  /** Beginnings of the ids of lines and anchors. */
  readonly spans?: string | undefined;
  readonly anchors?: string | undefined;
  /** What leads to the anchors: numbers, or where there are none the anchors themselves. */
  readonly links: 'numbers' | 'lines' | 'none';
  readonly first: number;
}

/** The nodes of all lines, each with its line end. */
export function codeLines(lines: readonly HighlightedLine[], style: LineStyle): Node[] {
  return lines.flatMap((line, index) => {
    let nodes: Node[] = line.map(({ text, className }) =>
      className === undefined
        ? literal(text)
        : element('span', nowhere, [['class', className]], [literal(text)]),
    );
    nodes.push(literal('\n'));
    const number = numberNode(index, style);
    if (number) nodes.unshift(number);
    if (style.anchors !== undefined) {
      const id = `${style.anchors}-${style.first + index}`;
      const anchor = element('a', nowhere, [
        ['id', id],
        ['name', id],
      ]);
      if (number && style.links === 'numbers')
        nodes[0] = element('a', nowhere, [['href', `#${id}`]], [number]);
      else if (style.links === 'lines') anchor.attributes.set('href', `#${id}`);
      nodes.unshift(anchor);
    }
    if (style.marked.has(index + 1)) nodes = [element('span', nowhere, [['class', 'hll']], nodes)];
    if (style.spans === undefined) return nodes;
    return [element('span', nowhere, [['id', `${style.spans}-${style.first + index}`]], nodes)];
  });
}

function numberNode(index: number, { numbers, width }: LineStyle): Element | undefined {
  if (!numbers) return undefined;
  const written = writtenNumber(index, numbers.of).padStart(width);
  const node = element('span', nowhere, [
    ['class', isSpecial(index, numbers.of) ? 'linenos special' : 'linenos'],
  ]);
  if (numbers.as === 'text') node.children.push(literal(written));
  else node.attributes.set('data-linenos', `${written} `);
  return node;
}
