/**
 * `:::type Title` … `:::`, as other site generators write callouts: the same result as `!!! type "Title"`.
 * Containers nest when the outer one has more colons. `:::details` folds, `:::tab Label` is a tab.
 */
import { type BlockQueue, upToFence } from '../blocks/block.ts';
import type { BlockParser, BlockRule } from '../blocks/parser.ts';
import type { Extension, TreeStep } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf, type Line } from '../lines.ts';
import { pageState } from '../page.ts';
import { element, hasClass, isElement, lastElement, type Element } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';
import { addTab, newSet } from './tabbed.ts';

interface Running {
  readonly fence: number;
  readonly type: string;
  readonly line: Line;
  readonly element: Element;
  readonly target: Element;
}

const opening = /^ {0,3}(:{3,}) *([\p{L}][\p{L}\p{N}_-]*)(?: +(.*))?$/u;
const closingLine = /^ {0,3}(:{3,}) *$/;
/** Containers that are not closed yet, by the element in which they stand. */
const runningIn = pageState(() => new Map<Element, Running>());

export function colonContainers(): Extension {
  const rule: BlockRule = {
    name: 'colon_containers',
    priority: 89.98,
    run(parent, blocks, parser) {
      if (runningIn(parser.page).has(parent)) {
        goOn(parent, blocks, parser);
        return true;
      }
      const block = blocks.peek()!;
      const at = block.find('colons', (text) => opening.test(text));
      if (at < 0) return false;
      blocks.take();
      if (at > 0) parser.parseBlock(parent, block.slice(0, at));
      runningIn(parser.page).set(parent, open(parent, block.line(at)!, parser));
      blocks.putBack(block.rest(at + 1));
      goOn(parent, blocks, parser);
      return true;
    },
  };
  return { name: 'colon_containers', blocks: [rule], trees: [endAll] };
}

/** Adds the element that a line begins. */
function open(parent: Element, line: Line, parser: BlockParser): Running {
  const [, fence = '', written = '', rest = ''] = opening.exec(line.text) ?? [];
  const type = written.toLowerCase();
  const position = positionOf([line]);
  const end = line.text.length;
  const title = rest.trim() === '' ? undefined : part(line, end - rest.length, end);
  const running = { fence: fence.length, type, line };
  if (type === 'tab') {
    const last = lastElement(parent);
    const goesOn = isElement(last, 'div') && hasClass(last, 'tabbed-set');
    const set = goesOn ? last : newSet(parent, true, position, parser.page);
    const target = addTab(set, inlineOf([title ?? { ...line, text: written, nodes: [] }]), false, position);
    return { ...running, element: target, target };
  }
  const folds = type === 'details';
  if (!folds) checkType(type, position, parser.page);
  const box = folds
    ? element('details', position)
    : element('div', position, [['class', `admonition ${type}`]]);
  const words = inlineOf([title ?? { ...line, text: defaultTitle(type, parser.page), nodes: [] }]);
  box.children.push(
    folds
      ? element('summary', position, [], [words])
      : element('p', position, [['class', 'admonition-title']], [words]),
  );
  parent.children.push(box);
  return { ...running, element: box, target: box };
}

/** Reads what a container goes on with, up to the line that closes it. */
function goOn(parent: Element, blocks: BlockQueue, parser: BlockParser): void {
  const { fence, target, element } = runningIn(parser.page).get(parent)!;
  const { inside, closing, rest } = upToFence(blocks, `colons ${fence}`, (text) => {
    return closingLine.exec(text)?.[1]?.length === fence;
  });
  parser.within('blocks', () => {
    parser.parseBlocks(target, inside);
  });
  if (!closing) return;
  runningIn(parser.page).delete(parent);
  element.position = { ...element.position, end: positionOf([closing]).end };
  blocks.putBack(rest);
}

/** Tells of what was never closed. */
const endAll: TreeStep = {
  name: 'colon_containers',
  priority: 1000,
  run(_root, page) {
    const running = runningIn(page);
    for (const { fence, type, line } of running.values()) {
      page.report('unclosed-block', positionOf([line]), { block: type, fence: ':'.repeat(fence) });
    }
    running.clear();
  },
};
