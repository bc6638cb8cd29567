/** Definition lists: lines of terms, then `:   definition`. */
import { Block } from '../blocks/block.ts';
import { indentRule } from '../blocks/lists.ts';
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { cut, detab, indentOf, part, positionOf, type Line } from '../lines.ts';
import { element, isElement, lastElement, type Element, type Inline } from '../tree.ts';

const mark = /^ {0,3}: {1,3}/;

const definition: BlockRule = {
  name: 'deflist',
  priority: 25,
  run(parent, blocks, parser) {
    const block = blocks.peek()!;
    const at = block.find('definition mark', (text) => mark.test(text));
    if (at < 0) return false;
    const before = lastElement(parent);
    const written = termsIn(block.slice(0, at));
    if (written.length === 0 && !before) return false;
    blocks.take();
    // Terms a blank line away make the definition loose.
    const isApart = written.length === 0 && before?.tag === 'p';
    if (isApart) parent.children.splice(parent.children.indexOf(before), 1);
    const terms = isApart ? linesOf(before) : written;
    const list = listAfter(parent, block);
    const last = lastElement(list);
    const isLoose = isApart || (terms.length === 0 && last?.tag === 'dd' && lastElement(last) !== undefined);
    for (const term of terms) {
      list.children.push(element('dt', term.buffer.position, [], [term]));
    }
    const line = block.line(at)!;
    const first = cut(line, mark.exec(line.text)![0].length);
    const { inside, rest } = contentBelow(block.slice(at + 1, block.length), parser.tabLength);
    const lines = [first, ...inside];
    const target = element('dd', positionOf(lines));
    list.children.push(target);
    parser.within(isLoose ? 'looselist' : 'list', () => {
      parser.parseBlock(target, lines);
    });
    blocks.putBack(rest.length > 0 ? new Block(rest) : undefined);
    return true;
  },
};

function termsIn(lines: readonly Line[]): Inline[] {
  return lines.map((line) => {
    const start = line.text.length - line.text.trimStart().length;
    return inlineOf([part(line, start, line.text.trimEnd().length)]);
  });
}

/** The lines of a paragraph, each as a text of its own. */
function linesOf(paragraph: Element): Inline[] {
  const [text] = paragraph.children;
  if (text?.type !== 'inline') return [];
  const { buffer } = text;
  const terms: Inline[] = [];
  for (let start = 0; start <= buffer.text.length;) {
    const newline = buffer.text.indexOf('\n', start);
    const end = newline < 0 ? buffer.text.length : newline;
    terms.push({ type: 'inline', buffer: buffer.slice(start, end) });
    start = end + 1;
  }
  return terms;
}

/** The list that stands last in a parent; a new one where none does. */
function listAfter(parent: Element, block: Block): Element {
  const last = lastElement(parent);
  if (isElement(last, 'dl')) return last;
  const list = element('dl', block.position);
  parent.children.push(list);
  return list;
}

/** What belongs to a definition: indented lines, or, where the first is not indented, all of them. */
function contentBelow(lines: readonly Line[], tabLength: number): { inside: Line[]; rest: Line[] } {
  const first = lines[0]?.text ?? '';
  const isLazy = first !== '' && indentOf(first) < 4 && !first.trimStart().startsWith(':');
  return isLazy ? { inside: [...lines], rest: [] } : detab(lines, tabLength);
}

export function definitionList(): Extension {
  return {
    name: 'def_list',
    blocks: [
      indentRule('defindent', 85, ['dd', 'li'], ['dl', 'ol', 'ul'], undefined, (list, block, parser) => {
        const target = element('dd', block.position);
        list.children.push(target);
        parser.parseBlocks(target, [block]);
      }),
      definition,
    ],
  };
}
