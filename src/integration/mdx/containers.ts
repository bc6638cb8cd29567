/**
 * `:::tip Title` … `:::` in `.mdx`: the same containers that `.md` has, as `<Admonition>` components.
 *
 * Works on the tree of paragraphs: an opening line begins a paragraph, a closing line ends one. What
 * stands between is the container's content, containers in it too (a longer fence holds shorter ones).
 */
import type { Paragraph, Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

const opening = /^(:{3,})[ \t]*([\w-]+)(?:[ \t]+(.+?))?[ \t]*$/;
const closing = /^(:{3,})[ \t]*$/;

/** A remark plugin. */
export function containers() {
  return (tree: Root): void => {
    tree.children = gather(tree.children.flatMap(linesApart));
  };
}

/** Cuts the lines that are fences out of paragraphs, each into a paragraph of its own. */
function linesApart(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const pieces: Paragraph[] = [];
  let piece: Paragraph['children'] = [];
  const end = (): void => {
    if (piece.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
      pieces.push({ type: 'paragraph', children: piece });
    }
    piece = [];
  };
  for (const child of node.children) {
    if (child.type !== 'text' || !child.value.includes(':::')) {
      piece.push(child);
      continue;
    }
    const kept: string[] = [];
    const flush = (): void => {
      if (kept.length > 0) piece.push({ ...child, value: kept.join('\n') });
      kept.length = 0;
    };
    for (const line of child.value.split('\n')) {
      if (opening.test(line.trim()) || closing.test(line.trim())) {
        flush();
        end();
        pieces.push({ type: 'paragraph', children: [{ ...child, value: line.trim() }] });
      } else kept.push(line);
    }
    flush();
  }
  end();
  return pieces.length > 1 || pieces.some((one) => fenceOf(one)) ? pieces : [node];
}

/** The text of a paragraph that is one fence line. */
function fenceOf(node: RootContent): string | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  const value = only?.type === 'text' ? (only satisfies Text).value : '';
  return opening.test(value) || closing.test(value) ? value : undefined;
}

/** Puts what stands between an opening and its closing line into a component. */
function gather(nodes: RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const start = opening.exec(fenceOf(node) ?? '');
    const end = start ? closingOf(nodes, index, start[1]!.length) : -1;
    if (!start || end < 0) {
      result.push(node);
      continue;
    }
    result.push(admonition(start[2]!, start[3], gather(nodes.slice(index + 1, end))));
    index = end;
  }
  return result;
}

/** Where the container that opens at `index` closes; -1 when it does not. */
function closingOf(nodes: readonly RootContent[], index: number, colons: number): number {
  let depth = 0;
  for (let at = index + 1; at < nodes.length; at += 1) {
    const fence = fenceOf(nodes[at]!);
    if (fence === undefined) continue;
    const end = closing.exec(fence);
    if (!end) depth += 1;
    else if (depth > 0 && end[1]!.length <= colons) depth -= 1;
    else if (end[1]!.length >= colons) return at;
  }
  return -1;
}

function admonition(type: string, title: string | undefined, children: RootContent[]): MdxJsxFlowElement {
  const attributes: MdxJsxFlowElement['attributes'] = [
    { type: 'mdxJsxAttribute', name: 'type', value: type },
  ];
  if (title !== undefined) attributes.push({ type: 'mdxJsxAttribute', name: 'title', value: title });
  // Between blocks of a tree there is no position that is wrong: these nodes are ours.
  return {
    type: 'mdxJsxFlowElement',
    name: 'Admonition',
    attributes,
    children: children as MdxJsxFlowElement['children'],
  };
}
