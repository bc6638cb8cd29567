/** Footnotes: `[^id]` in the text, `[^id]: …` with indented content anywhere, all of them at the end. */
import { Block, type BlockQueue } from '../blocks/block.ts';
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension, TreeStep } from '../contract.ts';
import type { InlinePass } from '../inline/engine.ts';
import { cut, indentOf, looseDetab, positionOf, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { element, type Element } from '../tree.ts';
import { addBackLinks } from './footnote-links.ts';
import { placeFootnotes } from './footnote-list.ts';
import { numberFootnotes } from './footnote-numbers.ts';
import { footnotesOf } from './footnote-state.ts';

export interface FootnoteOptions {
  /** Text that the footnotes take the place of; they come last where it is not found. */
  readonly placeMarker?: string;
  /** Of a link back to the text: HTML. */
  readonly backLinkText?: string;
  /** `{}` stands for the number. */
  readonly backLinkTitle?: string;
  /** What stands in the text; `{}` is the number. */
  readonly superscriptText?: string;
  /** Between the parts of an id. */
  readonly separator?: string;
  /** Ids hold the number of the page too, for pages that are put together. */
  readonly uniqueIds?: boolean;
  /** Numbers follow the definitions, not the text. */
  readonly definitionOrder?: boolean;
}

const opening = /^ {0,3}\[\^([^\]]*)\]: */;
const question = 'footnote';

const definition: BlockRule = {
  name: 'footnote',
  priority: 17,
  run(_parent, blocks, parser) {
    const block = blocks.peek()!;
    const at = block.find(question, (text) => opening.test(text));
    if (at < 0) return false;
    blocks.take();
    const line = block.line(at)!;
    const match = opening.exec(line.text)!;
    const lines = [cut(line, match[0].length)];
    const below = block.rest(at + 1);
    const next = below?.find(question, (text) => opening.test(text)) ?? -1;
    lines.push(...looseDetab(next < 0 ? (below?.lines ?? []) : below!.slice(0, next), parser.tabLength));
    if (next >= 0) blocks.putBack(below!.rest(next));
    else takeIndented(lines, blocks, parser.tabLength);
    define(match[1]!, lines, line, parser.page);
    if (at > 0) blocks.putBack(new Block(block.slice(0, at)));
    return true;
  },
};

/** The blocks that follow, as long as they are indented and begin no other footnote. */
function takeIndented(lines: Line[], blocks: BlockQueue, tabLength: number): void {
  for (let block = blocks.peek(); block; block = blocks.peek()) {
    if (block.gap > 1 || indentOf(block.text(0)) < tabLength) return;
    blocks.take();
    const next = block.find(question, (text) => opening.test(text));
    const own = next < 0 ? block.lines : block.slice(0, next);
    const { offset, source } = own[0] ?? block.line(0)!;
    lines.push({ text: '', offset, source }, ...looseDetab(own, tabLength));
    if (next < 0) continue;
    blocks.putBack(block.rest(next));
    return;
  }
}

function define(id: string, lines: readonly Line[], line: Line, page: Page): void {
  const { notes } = footnotesOf(page);
  const known = notes.get(id);
  const position = positionOf([line]);
  if (known) known.lines = lines;
  else notes.set(id, { id, lines, position, item: element('li', position) });
}

const reference: InlinePass = {
  name: 'footnote',
  priority: 175,
  triggers: '[',
  open({ text, buffer, page }) {
    const { notes, references } = footnotesOf(page);
    return (at) => {
      if (text[at + 1] !== '^') return undefined;
      const close = text.indexOf(']', at);
      if (close < 0) return { end: text.length };
      const note = notes.get(text.slice(at + 2, close));
      const position = buffer.positionAt(at, close + 1);
      if (!note) {
        const id = buffer.written(at + 2, close);
        if (id.trim() !== '') page.report('unknown-footnote', position, { id });
        return undefined;
      }
      const link = element('a', position, [['class', 'footnote-ref']]);
      const mark = element('sup', position, [['id', '']], [link]);
      references.set(mark, { note, mark, link });
      return { end: close + 1, nodes: [mark] };
    };
  },
};

export function footnotes(options: FootnoteOptions = {}): Extension {
  const step = (name: string, priority: number, run: (root: Element, page: Page) => void): TreeStep => ({
    name,
    priority,
    run: (root, page) => {
      if (footnotesOf(page).notes.size > 0) run(root, page);
    },
  });
  return {
    name: 'footnotes',
    blocks: [definition],
    passes: [reference],
    trees: [
      step('footnote', 50, (root, page) => {
        placeFootnotes(root, page, options);
      }),
      // Right behind the inline passes, when all that stands in the text is known.
      step('footnote-numbers', 19, (root, page) => {
        addBackLinks(numberFootnotes(root, page, options), page, options);
      }),
    ],
  };
}
