/** The rule for quotations: `> text`. */
import { cut, positionOf, type Line } from '../lines.ts';
import { element, isElement, lastElement } from '../tree.ts';
import type { BlockRule } from './parser.ts';

export const blockQuote: BlockRule = {
  name: 'quote',
  priority: 20,
  run(parent, blocks, parser) {
    const lines = takeQuotation(parent, blocks, parser);
    if (!lines) return false;
    const last = lastElement(parent);
    const quote = isElement(last, 'blockquote') ? last : element('blockquote', positionOf(lines));
    if (quote !== last) parent.children.push(quote);
    parser.within('blockquote', () => {
      parser.parseLines(quote, lines);
    });
    return true;
  },
};

/**
 * Takes the block that a quotation begins in; what stands before it is parsed.
 *
 * @returns the lines of the quotation without their marks; undefined where none begins
 */
export function takeQuotation(
  ...[parent, blocks, parser]: Parameters<BlockRule['run']>
): readonly Line[] | undefined {
  const at = blocks.peek()!.find('quotation', (text) => quoteMark.test(text));
  if (at < 0) return undefined;
  const block = blocks.take();
  if (at > 0) parser.parseBlock(parent, block.slice(0, at));
  return block.slice(at, block.length).map(withoutMark);
}

const quoteMark = /^ {0,3}> ?/;

/** The line without one mark of quotation, where it has one: lazy lines belong to the quotation too. */
export function withoutMark(line: Line): Line {
  const text = line.text.trim() === '>' ? line.text.trimEnd() : line.text;
  return cut(line, quoteMark.exec(text)?.[0].length ?? 0);
}
