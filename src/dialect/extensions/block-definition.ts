/** `/// define` blocks: paragraphs are terms, and the items of lists what they mean. */
import type { Extension } from '../contract.ts';
import { element, isElement, type Element, type Node } from '../tree.ts';
import { blocksExtension } from './generic-blocks.ts';

export function blockDefinitions(): Extension {
  return blocksExtension('pymdownx.blocks.definition', {
    define: {
      argument: 'none',
      open(parent, { position }) {
        const list = element('dl', position);
        parent.children.push(list);
        return {
          element: list,
          target: list,
          content: 'block',
          end() {
            list.children = list.children.flatMap(described);
          },
        };
      },
    },
  });
}

function described(node: Node): Node[] {
  if (node.type !== 'element') return [node];
  if (!isElement(node, 'ul', 'ol')) return [termOf(node)];
  return node.children.map((item) => (isElement(item, 'li') ? { ...item, tag: 'dd' } : item));
}

function termOf(node: Element): Element {
  if (node.tag === 'p') return { ...node, tag: 'dt' };
  return element('dt', node.position, [], [node]);
}
