/** What the author wrote, for nodes made before the blocks are read: indented code takes it back. */
import type { Node } from '../tree.ts';

const texts = new WeakMap<Node, string>();

export function keepWritten(node: Node, text: string): void {
  texts.set(node, text);
}

export function writtenOf(node: Node): string | undefined {
  return texts.get(node) ?? (node.type === 'raw' ? node.value : undefined);
}
