/** One rule for what holds indented blocks below a line that begins it: admonitions, details, tabs. */
import type { Block } from '../blocks/block.ts';
import { wrapFirstText } from '../blocks/lists.ts';
import type { BlockParser, BlockRule } from '../blocks/parser.ts';
import { detab, indentOf, isBlank, positionOf, type Line } from '../lines.ts';
import { isElement, lastElement, type Element } from '../tree.ts';

export interface Container<Opening> {
  readonly name: string;
  readonly priority: number;
  /** Reads the line that begins one; undefined when the text is none. */
  begins(text: string): Opening | undefined;
  /** Adds the element to its parent; what is returned holds the content. */
  open(parent: Element, opening: Opening, line: Line, parser: BlockParser): Element;
  /** What indented blocks below an element go on with; undefined when it is no such container. */
  content(sibling: Element): Element | undefined;
}

export function containerRule<Opening>(container: Container<Opening>): BlockRule {
  const { name, priority } = container;
  return {
    name,
    priority,
    run(parent, blocks, parser) {
      const block = blocks.peek()!;
      const at = block.find(name, (text) => container.begins(text) !== undefined);
      if (at < 0) {
        const found = goesOn(container, parent, block, parser.tabLength);
        if (!found) return false;
        blocks.take();
        const end = indentedEnd(block, 0, found.width);
        wrapItemText(found.target);
        parser.parseLines(found.target, detab(block.slice(0, end), found.width).inside);
        blocks.putBack(block.rest(end));
        return true;
      }
      blocks.take();
      if (at > 0) parser.parseBlock(parent, block.slice(0, at));
      const line = block.line(at)!;
      const end = indentedEnd(block, at + 1, parser.tabLength);
      const { inside } = detab(block.slice(at + 1, end), parser.tabLength);
      const target = container.open(parent, container.begins(line.text)!, line, parser);
      parser.parseLines(target, inside);
      const last = inside.at(-1);
      if (last) target.position = { ...target.position, end: positionOf([last]).end };
      blocks.putBack(block.rest(end));
      return true;
    },
  };
}

/** Index of the first line, from one on, that is indented less and not blank. */
function indentedEnd(block: Block, from: number, width: number): number {
  let end = from;
  while (end < block.length && (indentOf(block.text(end)) >= width || isBlank(block.line(end)!))) end++;
  return end;
}

/** Text right at the start of an item becomes a paragraph when more follows. */
function wrapItemText(target: Element): void {
  if (target.tag === 'li' || target.tag === 'dd') wrapFirstText(target);
}

/**
 * Where an indented block below a container belongs: to the container, or to the item of a list in it that
 * the indentation leads to.
 */
function goesOn<Opening>(
  container: Container<Opening>,
  parent: Element,
  block: Block,
  tabLength: number,
): { target: Element; width: number } | undefined {
  const sibling = lastElement(parent);
  let target = sibling && container.content(sibling);
  if (!target) return undefined;
  let indent = indentOf(block.text(0));
  let width = 0;
  for (let last = lastElement(target); last;) {
    if (indent < 2 * tabLength || !isElement(last, 'ul', 'ol', 'dl')) break;
    const item = lastElement(last);
    if (!item) break;
    target = item;
    last = lastElement(item);
    indent -= tabLength;
    width += tabLength;
  }
  return indent >= tabLength ? { target, width: width + tabLength } : undefined;
}
