/** Callouts that begin with a word in capitals: `NOTE: Text`, `> WARNING: **Title** Text`, `>? TIP: Text`. */
import { withoutMark } from '../blocks/quote.ts';
import type { BlockParser, BlockRule } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { cut, part, positionOf, type Line } from '../lines.ts';
import { element, type Element } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';

const word = /^([A-Z]{2,}):(?: +|$)/;
/** After the mark of quotation, one that folds: open, or closed. */
const quoted = /^ {0,3}>([?!]?) ?(?=[A-Z]{2,}:(?: |$))/;
/** What a text begins with in bold is the title; its full stop is not part of it. */
const bold = /^(\*\*|__)(?=\S)((?:(?!\1).)*?[^\s.])(\.?)\1(?:(?<=\*)(?!\*)|(?=\s|$))/;

export function callouts(): Extension {
  return { name: 'callouts', blocks: [quotationRule, paragraphRule] };
}

/** All lines of the paragraph are its text. */
const paragraphRule: BlockRule = {
  name: 'callout',
  priority: 11,
  run(parent, blocks, parser) {
    const [first] = blocks.peek()!.lines;
    const match = first && word.exec(first.text);
    if (!match) return false;
    const { lines } = blocks.take();
    const { box, rest } = open(match, lines, '', parser);
    parent.children.push(box);
    if (rest.length > 0) box.children.push(element('p', positionOf(rest), [], [inlineOf(rest)]));
    return true;
  },
};

/** What is quoted is read as blocks. */
const quotationRule: BlockRule = {
  name: 'callout-quotation',
  priority: 20.5,
  run(parent, blocks, parser) {
    const at = blocks.peek()!.find('callout', (text) => quoted.test(text));
    if (at < 0) return false;
    const block = blocks.take();
    if (at > 0) parser.parseBlock(parent, block.slice(0, at));
    const [first, ...others] = block.slice(at, block.length);
    const [mark = '', fold = ''] = quoted.exec(first!.text) ?? [];
    const lines = [cut(first!, mark.length), ...others.map(withoutMark)];
    const { box, rest } = open(word.exec(lines[0]!.text)!, lines, fold, parser);
    parent.children.push(box);
    parser.within('blockquote', () => {
      parser.parseLines(box, rest);
    });
    return true;
  },
};

/** The box with its title, and the lines that are left for it. */
function open(
  [mark, name]: RegExpExecArray,
  lines: readonly Line[],
  fold: string,
  parser: BlockParser,
): { box: Element; rest: readonly Line[] } {
  const type = name!.toLowerCase();
  const first = cut(lines[0]!, mark.length);
  const place = positionOf([lines[0]!]);
  checkType(type, place, parser.page);
  const match = bold.exec(first.text);
  const title = match
    ? part(first, match[1]!.length, match[1]!.length + match[2]!.length)
    : { ...first, text: defaultTitle(type, parser.page), nodes: [] };
  const left = match
    ? cut(first, match[0].length + (/^ */.exec(first.text.slice(match[0].length))?.[0].length ?? 0))
    : first;
  const box =
    fold === ''
      ? element('div', positionOf(lines), [['class', `admonition ${type}`]])
      : element('details', positionOf(lines), [['class', type]]);
  if (fold === '!') box.attributes.set('open', 'open');
  box.children.push(
    fold === ''
      ? element('p', place, [['class', 'admonition-title']], [inlineOf([title])])
      : element('summary', place, [], [inlineOf([title])]),
  );
  return { box, rest: left.text.trim() === '' ? lines.slice(1) : [left, ...lines.slice(1)] };
}
