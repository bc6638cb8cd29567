/** What the author wrote, for nodes made before the blocks are read: where they mean nothing, it counts. */
import { opaque, type Line } from '../lines.ts';
import type { Node } from '../tree.ts';

const sources = new WeakMap<Node, readonly Line[]>();

/** Keeps the lines that a node was made of, without what stands before all of them. */
export function keepWritten(node: Node, lines: readonly Line[]): void {
  sources.set(node, lines);
}

/** Lines in which what was made of several lines becomes those again. */
export function unfolded(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const [node] = line.nodes ?? [];
    const source = node && line.nodes?.length === 1 ? sources.get(node) : undefined;
    if (!source) return [line];
    const at = line.text.indexOf(opaque);
    const before = line.text.slice(0, at);
    return unfolded(source).map((one) =>
      one.text === '' ? one : { ...one, text: before + one.text, offset: one.offset - at },
    );
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
