/** Rules for lists: items that begin with a marker, and what is indented to belong to them. */
import { cut, indentOf, looseDetab, positionOf, type Line } from '../lines.ts';
import { element, isElement, lastElement, type Element, type Node } from '../tree.ts';
import { Block } from './block.ts';
import type { BlockParser, BlockRule } from './parser.ts';

const anyMarker = /^ {0,3}(?:\d+\.|[*+-]) +/;

interface ListKind {
  readonly tag: 'ol' | 'ul';
  /** Marker with the spaces around it. */
  readonly marker: RegExp;
  /** Marker that goes on with a list of this kind once it has begun. */
  readonly next: RegExp;
  /** Lists that an item of this kind goes on with. */
  readonly siblings: readonly string[];
  /** The first number is where the list begins to count. */
  readonly counts?: boolean;
  /** Spaces of a level of nesting, where that is not the page's. */
  readonly width?: number;
}

const orderedList: ListKind = {
  tag: 'ol',
  marker: /^ {0,3}\d+\. +/,
  next: anyMarker,
  siblings: ['ol', 'ul'],
};
const bulletList: ListKind = { tag: 'ul', marker: /^ {0,3}[*+-] +/, next: anyMarker, siblings: ['ol', 'ul'] };

/** A list rule of a kind. */
export function listRule(name: string, priority: number, kind: ListKind): BlockRule {
  return {
    name,
    priority,
    run(parent, blocks, parser) {
      if (!kind.marker.test(blocks.peek()!.text(0))) return false;
      const block = blocks.take();
      const items = itemsOf(block.lines, kind);
      const sibling = lastElement(parent);
      if (isElement(sibling, ...kind.siblings)) goOn(sibling, items, parser, kind.width);
      else begin(parent, items, kind, block.text(0), parser);
      return true;
    },
  };
}

export const orderedListRule = listRule('olist', 40, orderedList);
export const bulletListRule = listRule('ulist', 30, bulletList);

/** Lists as `sane_lists` reads them: a list holds one kind of marker, and its number counts. */
export const saneListRules: readonly BlockRule[] = [
  listRule('olist', 40, { ...orderedList, next: orderedList.marker, siblings: ['ol'], counts: true }),
  listRule('ulist', 30, { ...bulletList, next: bulletList.marker, siblings: ['ul'] }),
];

/** Lists whose levels are indented by other than four spaces, which `sane_lists` would part. */
export function listRulesOf(width: number, isSane: boolean): readonly BlockRule[] {
  const before = `^ {0,${width - 1}}`;
  const [ordered, bullet] = [new RegExp(`${before}\\d+\\. +`), new RegExp(`${before}[*+-] +`)];
  const any = new RegExp(`${before}(?:\\d+\\.|[*+-]) +`);
  const both = ['ol', 'ul'];
  return [
    listRule('olist', 40, {
      ...{ tag: 'ol', marker: ordered, next: isSane ? ordered : any, width },
      ...{ siblings: isSane ? ['ol'] : both, counts: isSane },
    }),
    listRule('ulist', 30, {
      ...{ tag: 'ul', marker: bullet, next: isSane ? bullet : any, width },
      siblings: isSane ? ['ul'] : both,
    }),
    indentRule('indent', 90, itemTags, listTags, wrapFirstText, startItem, width),
  ];
}

/** Adds items to a list that a blank line parted: its last item becomes loose, and so is the first new one. */
export function goOn(list: Element, items: Line[][], parser: BlockParser, width?: number): void {
  const last = lastElement(list);
  if (last) {
    wrapFirstText(last);
    wrapLastText(last);
  }
  const [first = [], ...others] = items;
  const item = addItem(list, first);
  parser.within('looselist', () => {
    parser.parseBlock(item, first);
  });
  addItems(list, others, parser, width);
}

function begin(parent: Element, items: Line[][], kind: ListKind, line: string, parser: BlockParser): void {
  let list: Element = parent;
  if (parent.tag !== 'ol' && parent.tag !== 'ul') {
    list = element(kind.tag, positionOf(items.flat()));
    const start = /\d+/.exec(line)?.[0];
    if (kind.counts && start !== undefined && start !== '1') list.attributes.set('start', start);
    parent.children.push(list);
  }
  addItems(list, items, parser, kind.width);
}

/** @param width spaces of a level of nesting */
export function addItems(
  list: Element,
  items: readonly Line[][],
  parser: BlockParser,
  width = parser.tabLength,
): void {
  parser.within('list', () => {
    for (const item of items) {
      const last = lastElement(list);
      const nested = indentOf(item[0]?.text ?? '') >= width;
      parser.parseBlock(nested && last ? last : addItem(list, item), item);
    }
  });
}

function addItem(list: Element, lines: readonly Line[]): Element {
  const item = element('li', positionOf(lines));
  list.children.push(item);
  return item;
}

/** The lines of each item, without its marker; a marker that is indented begins an item of its own. */
function itemsOf(lines: readonly Line[], kind: ListKind): Line[][] {
  const { width = 4 } = kind;
  const indented = new RegExp(`^ {${width},${2 * width - 1}}(?:\\d+\\.|[*+-]) +`);
  const items: Line[][] = [];
  for (const line of lines) {
    const last = items[items.length - 1];
    const marker = kind.next.exec(line.text);
    if (marker) items.push([cut(line, marker[0].length)]);
    else if (!last) items.push([line]);
    else if (indented.test(line.text) && indentOf(last[0]!.text) < width) items.push([line]);
    else last.push(line);
  }
  return items;
}

/** Text right at the start of an item becomes a paragraph. */
export function wrapFirstText(item: Element): void {
  const first = item.children[0];
  if (first?.type === 'inline') item.children[0] = paragraphOf(first, item);
}

function wrapLastText(item: Element): void {
  const last = item.children[item.children.length - 1];
  if (last?.type === 'inline' && item.children.length > 1) {
    last.buffer = last.buffer.trimmedStart();
    item.children[item.children.length - 1] = paragraphOf(last, item);
  }
}

function paragraphOf(node: Node, around: Element): Element {
  return element('p', node.type === 'inline' ? node.buffer.position : around.position, [], [node]);
}

const listTags = ['ul', 'ol'];
const itemTags = ['li'];

/** What is indented below a list belongs to its last item. */
export const listIndent = indentRule('indent', 90, itemTags, listTags);

/**
 * A rule for blocks that are indented to belong to an item.
 *
 * @param items tags of elements that indented blocks belong to
 * @param lists tags of elements that hold such items
 * @param given spaces of a level of nesting, where that is not the page's
 */
export function indentRule(
  name: string,
  priority: number,
  items: readonly string[],
  lists: readonly string[],
  addLooseItem = wrapFirstText,
  createItem: (list: Element, block: Block, parser: BlockParser) => void = startItem,
  given?: number,
): BlockRule {
  return {
    name,
    priority,
    run(parent, blocks, parser) {
      const width = given ?? parser.tabLength;
      if (indentOf(blocks.peek()!.text(0)) < width || parser.isIn('detabbed')) return false;
      const inItem = items.includes(parent.tag);
      const list = parent.children.length > 0 ? lastElement(parent) : undefined;
      if (!inItem && !(list && lists.includes(list.tag))) return false;
      const block = blocks.take();
      const { levels, owner } = ownerOf(parent, block, parser, [...items, ...lists], lists, width);
      const lines = looseDetab(block.lines, width, levels);
      const inner = new Block(lines);
      parser.within('detabbed', () => {
        const last = lastElement(owner);
        if (inItem) {
          const nested = lastElement(parent);
          parser.parseBlocks(nested && lists.includes(nested.tag) ? nested : parent, [inner]);
        } else if (items.includes(owner.tag)) parser.parseBlocks(owner, [inner]);
        else if (last && items.includes(last.tag)) {
          addLooseItem(last);
          parser.parseLines(last, lines);
        } else createItem(owner, inner, parser);
      });
      return true;
    },
  };
}

function startItem(list: Element, block: Block, parser: BlockParser): void {
  parser.parseBlocks(addItem(list, block.lines), [block]);
}

/** The list or item that an indentation leads to, and how many levels of it that uses. */
function ownerOf(
  parent: Element,
  block: Block,
  parser: BlockParser,
  nestable: readonly string[],
  lists: readonly string[],
  width: number,
): { levels: number; owner: Element } {
  const indented = Math.floor(indentOf(block.text(0)) / width);
  let levels = parser.isIn('list') ? 1 : 0;
  let owner = parent;
  while (indented > levels) {
    const child = lastElement(owner);
    if (!child || !nestable.includes(child.tag)) break;
    if (lists.includes(child.tag)) levels += 1;
    owner = child;
  }
  return { levels, owner };
}
