/** Blocks that were read as part of a paragraph, because no blank line parts them from it. */
import { element, type Element, type Node, type Raw } from '../tree.ts';
import { isBlockHtml, isBlockTag } from './names.ts';

/**
 * A block that a paragraph holds alone stands by itself.
 *
 * @param parts one among text parts the paragraph too, as a browser does that reads it: the reference
 *   leaves that to the browser
 */
export function unwrapBlocks(parent: Element, parts: boolean): void {
  if (!parent.children.some(holdsBlock)) {
    for (const child of parent.children) if (child.type === 'element') unwrapBlocks(child, parts);
    return;
  }
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const isParagraph = child.tag === 'p';
    const [only] = child.children;
    if (isParagraph && child.attributes.size === 0 && child.children.length === 1 && only && isBlock(only)) {
      if (only.type === 'element') unwrapBlocks(only, parts);
      return [only];
    }
    unwrapBlocks(child, parts);
    return isParagraph && parts ? parted(child) : [child];
  });
}

function holdsBlock(node: Node): boolean {
  return node.type === 'element' && node.tag === 'p' && node.children.some(isBlock);
}

function isBlock(node: Node): node is Element | Raw {
  return (
    (node.type === 'raw' && isBlockHtml(node.value)) || (node.type === 'element' && isBlockTag(node.tag))
  );
}

/** The paragraph in pieces, with its blocks between them. */
function parted(paragraph: Element): Node[] {
  if (!paragraph.children.some(isWholeBlock)) return [paragraph];
  const pieces: Node[] = [];
  let open: Element | undefined;
  for (const child of paragraph.children) {
    if (isWholeBlock(child)) {
      pieces.push(child);
      open = undefined;
    } else if (open) open.children.push(child);
    else if (child.type !== 'text' || child.value.trim() !== '') {
      open = element('p', paragraph.position, paragraph.attributes, [child]);
      pieces.push(open);
    }
  }
  return pieces;
}

/** An element, or raw HTML that closes what it opens: start tags alone are the author's own matter. */
function isWholeBlock(node: Node): boolean {
  if (node.type !== 'raw') return isBlock(node);
  const tag = /^<([a-z][\w-]*)/i.exec(node.value)?.[1];
  return tag !== undefined && isBlock(node) && node.value.trimEnd().endsWith(`</${tag}>`);
}
