/** Rules for paragraphs, headings and rules: what most pages are made of. */
import { cut, indentOf, part, positionOf, type Line } from '../lines.ts';
import { inlineOf } from '../inline/buffer.ts';
import type { Page } from '../page.ts';
import { element, lastElement } from '../tree.ts';
import type { Block } from './block.ts';
import type { BlockRule } from './parser.ts';

/** What nothing else wants. In a tight list item it is text without a paragraph. */
export const paragraph: BlockRule = {
  name: 'paragraph',
  priority: 10,
  run(parent, blocks, parser) {
    const block = blocks.take();
    const lines = trimStart(block.lines);
    if (lines.length === 0) return true;
    if (!parser.isIn('list')) {
      const position = positionOf(lines);
      tellOfList(lines, parser.page);
      parent.children.push(element('p', position, [], [inlineOf(lines)]));
      return true;
    }
    const last = parent.children[parent.children.length - 1];
    const own = lastElement(parent) ? block.lines : lines;
    if (last?.type === 'inline') last.buffer = last.buffer.followedBy(own);
    else parent.children.push(inlineOf(own));
    return true;
  },
};

const listMarker = /^ {0,3}(?:[*+-]|1[.)]) +\S/;

/** A list right below a paragraph is text: who wrote it for a site meant a list. */
function tellOfList(lines: readonly Line[], page: Page): void {
  if (page.options.profile !== 'site') return;
  const line = lines.find(({ text }, index) => index > 0 && listMarker.test(text));
  if (line) page.report('list-needs-blank-line', positionOf([part(line, indentOf(line.text))]));
}

/**
 * A rule for `# Heading`, anywhere in a block.
 *
 * @param question names the test, as `Block.find` wants it
 * @param isHeading whether a line that begins with `level` hashes is a heading
 */
export function hashHeaderRule(
  question: string,
  isHeading: (text: string, level: number) => boolean,
): BlockRule {
  const read = (text: string): ReturnType<typeof hashHeading> => {
    const heading = hashHeading(text);
    return heading && isHeading(text, heading.level) ? heading : undefined;
  };
  return {
    name: 'hashheader',
    priority: 70,
    run(parent, blocks, parser) {
      const at = blocks.peek()!.find(question, (text) => read(text) !== undefined);
      if (at < 0) return false;
      const block = blocks.take();
      if (at > 0) parser.parseBlock(parent, block.slice(0, at));
      const line = block.line(at)!;
      const { level, start, end } = read(line.text)!;
      const title = trim(part(line, start, end));
      parent.children.push(element(`h${level}`, positionOf([line]), [], [inlineOf([title])]));
      const rest = block.rest(at + 1);
      blocks.putBack(rest && parser.isIn('looselist') ? loosened(rest, parser.tabLength) : rest);
      return true;
    },
  };
}

export const hashHeader = hashHeaderRule('hash heading', () => true);

/** Level and extent of a heading's text, without closing hashes. */
export function hashHeading(text: string): { level: number; start: number; end: number } | undefined {
  if (text.charCodeAt(0) !== 35) return undefined;
  let level = 1;
  while (level < 6 && text.charCodeAt(level) === 35) level++;
  let at = level;
  let end = level;
  while (at < text.length) {
    if (text[at] === '\\') {
      if (at + 1 >= text.length) return undefined;
      at += 2;
      end = at;
    } else {
      at += 1;
      if (text[at - 1] !== '#') end = at;
    }
  }
  return { level, start: level, end };
}

const underline = /^(?:=+|-+) *$/;

/** A line with `===` or `---` below it, at the start of a block. */
export const setextHeader: BlockRule = {
  name: 'setextheader',
  priority: 60,
  run(parent, blocks) {
    const block = blocks.peek()!;
    if (!underline.test(block.text(1))) return false;
    blocks.take();
    const level = block.text(1).startsWith('=') ? 1 : 2;
    const title = trim(block.line(0)!);
    parent.children.push(element(`h${level}`, positionOf(block.slice(0, 2)), [], [inlineOf([title])]));
    blocks.putBack(block.rest(2));
    return true;
  },
};

/** Three or more of one of `-`, `_`, `*` on a line. */
export const horizontalRule: BlockRule = {
  name: 'hr',
  priority: 50,
  run(parent, blocks, parser) {
    const at = blocks.peek()!.find('rule', isRule);
    if (at < 0) return false;
    const block = blocks.take();
    if (at > 0) parser.parseBlock(parent, block.slice(0, at));
    parent.children.push(element('hr', positionOf(block.slice(at, at + 1))));
    blocks.putBack(block.rest(at + 1));
    return true;
  },
};

function isRule(text: string): boolean {
  const start = indentOf(text);
  const mark = text[start];
  if (start > 3 || (mark !== '-' && mark !== '_' && mark !== '*')) return false;
  let marks = 0;
  let spaces = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === mark) {
      if (spaces > 2) return false;
      marks += 1;
      spaces = 0;
    } else if (text[at] === ' ') spaces += 1;
    else return false;
  }
  return marks >= 3;
}

function trimStart(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  if (first < 0) return [];
  const line = lines[first]!;
  const units = line.text.length - line.text.trimStart().length;
  return units === 0 && first === 0 ? lines : [cut(line, units), ...lines.slice(first + 1)];
}

function trim(line: Line): Line {
  const start = line.text.length - line.text.trimStart().length;
  return part(line, start, Math.max(start, line.text.trimEnd().length));
}

function loosened(block: Block, tabLength: number): Block {
  return block.mapped((line) => (indentOf(line.text) >= tabLength ? cut(line, tabLength) : line));
}
