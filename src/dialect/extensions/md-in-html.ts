/** `<div markdown>`: HTML blocks whose content is Markdown. */
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension, PrepareStep } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { opaque, part, type Line } from '../lines.ts';
import { deepest, pageState } from '../page.ts';
import { LineText, standing } from '../html/extract.ts';
import { element, type Element, type Position, type Raw } from '../tree.ts';
import { keepWritten } from './written.ts';
import { scanHtml, type MarkdownElement } from './md-in-html-scan.ts';

/** The elements that stand in lines, and what is in them. */
const waiting = pageState(() => new Map<Element, MarkdownElement>());

const extract: PrepareStep = {
  name: 'html_block',
  priority: 20,
  run(lines, page) {
    if (!lines.some(({ text }) => /^ {0,3}<[a-zA-Z/!?]/.test(text))) return lines;
    const whole = new LineText(lines);
    const elements = waiting(page);
    const result: Line[] = [];
    const tooDeep = (position: Position): void => {
      page.report('too-deep', position, { depth: deepest });
    };
    let done = 0;
    for (const { start, end, part: found } of scanHtml(whole, tooDeep)) {
      const here = whole.lines[whole.lineAt(start)]!;
      const before = whole.between(done, start);
      done = end;
      if (found.kind === 'raw') {
        result.push(...standing(before, found.node, here));
        continue;
      }
      const blank: Line = { ...part(here, 0, 0), text: '' };
      const node = found.element;
      elements.set(node, found);
      const raw: Raw = { type: 'raw', value: whole.text.slice(start, end), position: node.position };
      keepWritten(node, [{ text: opaque, ...placeOf(raw), nodes: [raw] }], 0);
      result.push(...before, blank, { text: opaque, ...placeOf(node), nodes: [node] }, blank);
    }
    result.push(...whole.between(done, whole.text.length));
    return result;
  },
};

function placeOf({ position }: { readonly position: Position }): { offset: number; source: number } {
  return { offset: position.start, source: position.source };
}

const markdownBlock: BlockRule = {
  name: 'markdown_block',
  priority: 105,
  run(parent, blocks, parser) {
    const block = blocks.peek()!;
    const node = block.text(0).trim() === opaque ? block.line(0)?.nodes?.[0] : undefined;
    const found = node?.type === 'element' ? waiting(parser.page).get(node) : undefined;
    if (!found) return false;
    blocks.take();
    parent.children.push(found.element);
    fill(found);
    blocks.putBack(block.rest(1));
    return true;

    function fill({ element: target, mode, parts }: MarkdownElement): void {
      target.children = [];
      for (const one of parts) {
        if (one.kind === 'raw') target.children.push(one.node);
        else if (one.kind === 'element') {
          fill(one);
          target.children.push(one.element);
        } else if (mode === 'span') target.children.push(inlineOf(one.lines));
        else {
          // What stands between two elements is a world of its own: no list goes on behind one.
          const between = element('div', target.position);
          parser.parseLines(between, one.lines);
          target.children.push(...between.children);
        }
      }
    }
  },
};

export function mdInHtml(): Extension {
  return { name: 'md_in_html', prepare: [extract], blocks: [markdownBlock] };
}
