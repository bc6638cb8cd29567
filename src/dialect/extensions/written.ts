/** What the author wrote, for nodes made before the blocks are read: where they mean nothing, it counts. */
import { opaque, part, type Line } from '../lines.ts';
import type { Node } from '../tree.ts';

interface Written {
  readonly lines: readonly Line[];
  /** Units that stand before the node, and before all of its lines. */
  readonly before: number;
}

const sources = new WeakMap<Node, Written>();

/** Keeps the lines that a node was made of, with the `before` units that stand before it in its line. */
export function keepWritten(node: Node, lines: readonly Line[], before: number): void {
  sources.set(node, { lines, before });
}

/** Lines in which what was made of several lines becomes those again. */
export function unfolded(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const [node] = line.nodes ?? [];
    const source = node && line.nodes?.length === 1 ? sources.get(node) : undefined;
    if (!source) return [line];
    // What rules have taken off the line is taken off all of them.
    const taken = source.before - line.text.indexOf(opaque);
    return unfolded(source.lines.map((one) => part(one, Math.min(taken, one.text.length))));
  });
}

/** The text of lines as the author wrote it, raw HTML too. */
export function writtenText(lines: readonly Line[]): string {
  return unfolded(lines)
    .map(({ text, nodes }) => {
      let index = 0;
      return nodes ? text.replaceAll(opaque, () => valueOf(nodes[index++])) : text;
    })
    .join('\n');
}

function valueOf(node: Node | undefined): string {
  return node?.type === 'raw' ? node.value : '';
}
