/** Passes that go over a page once more when all is read: typography, which wants its words complete. */
import type { TreeStep } from '../contract.ts';
import { walk, type Element, type Node } from '../tree.ts';
import { Buffer } from './buffer.ts';
import { InlineEngine, prepared, type InlinePass } from './engine.ts';

/** A step that reads all text again, between elements; what is literal stands in it as one character. */
export function rereading(name: string, priority: number, passes: readonly InlinePass[]): TreeStep {
  const ready = prepared([...passes].sort((a, b) => b.priority - a.priority));
  const isWanted = (node: Node): boolean =>
    node.type === 'text' && node.atomic !== true && ready.wantedIn(node.value) !== 0;
  return {
    name,
    priority,
    run(root, page) {
      const holders: Element[] = [];
      walk(root, (element) => {
        if (element.tag !== 'code' && element.children.some(isWanted)) holders.push(element);
      });
      for (const element of holders) element.children = betweenElements(element);
      if (holders.length > 0) new InlineEngine(page, ready).run(root);
    },
  };
}

/** The children with each stretch that holds no element as text to be read. */
function betweenElements(parent: Element): Node[] {
  const result: Node[] = [];
  let stretch: Node[] = [];
  const end = (): void => {
    if (stretch.length > 0)
      result.push({ type: 'inline', buffer: Buffer.fromNodes(stretch, parent.position) });
    stretch = [];
  };
  for (const child of parent.children) {
    if (child.type !== 'element') stretch.push(child);
    else {
      end();
      result.push(child);
    }
  }
  end();
  return result;
}
