/** Whether two pieces of HTML are the same document to a reader. */
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * Order of attributes, white space between blocks, and how code is cut into tokens do not count.
 */
export function sameDocument(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

export function canonical(html: string): string {
  return tidy(
    parseFragment(html)
      .childNodes.map((node) => written(node, false))
      .join(''),
  );
}

const inlineTags = new Set(
  'a abbr b bdi bdo br cite code data dfn del em i img input ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function written(node: Node, keepSpace: boolean): string {
  if (tree.isTextNode(node)) {
    const text = keepSpace ? node.value : node.value.replace(/\s+/g, ' ');
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  }
  if (tree.isCommentNode(node)) return `\u0001<!--${node.data}-->\u0001`;
  if (!tree.isElementNode(node)) return '';
  const { tagName, attrs } = node;
  const attributes = [...attrs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .join('');
  const keep = keepSpace || tagName === 'pre' || tagName === 'textarea' || tagName === 'code';
  const content = tagName === 'code' || tagName === 'pre' ? codeText(node, tagName) : contentOf(node, keep);
  const edge = inlineTags.has(tagName) ? '' : '\u0001';
  return `${edge}<${tagName}${attributes}>${edge}${content}${edge}</${tagName}>${edge}`;
}

function contentOf(node: DefaultTreeAdapterTypes.Element, keep: boolean): string {
  return node.childNodes.map((child) => written(child, keep)).join('');
}

/** Code as text: tokens are the highlighter's matter. */
function codeText(node: DefaultTreeAdapterTypes.Element, tagName: string): string {
  const child = node.childNodes.find((one) => tree.isElementNode(one) && one.tagName === 'code');
  if (tagName === 'pre' && child) return contentOf(node, true);
  return textOf(node).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n+$/, '');
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node)) return '';
  return node.childNodes.map(textOf).join('');
}

/** White space beside the edge of a block means nothing. */
function tidy(text: string): string {
  return text
    .replace(/\s*\u0001\s*/g, '\u0001')
    .replace(/\u0001+/g, '\u0001')
    .replace(/\s*(<br>)\s*/g, '$1')
    .trim();
}
