/** Lists that count with letters and roman numerals: the type of the marker is the type of the list. */
import { addItems, goOn } from '../blocks/lists.ts';
import type { Block } from '../blocks/block.ts';
import type { BlockParser, BlockRule } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { cut, indentOf, positionOf, type Line } from '../lines.ts';
import { pageState } from '../page.ts';
import { addClass, element, isElement, lastElement, type Element } from '../tree.ts';
import { blocksExtension } from './generic-blocks.ts';
import { readMarker, type Delimiter, type ListStyles, type ListType } from './list-markers.ts';

export interface FancyListOptions {
  readonly styles?: ListStyles;
  readonly injectStyle?: boolean;
  readonly injectClass?: boolean;
}

/** What all markers of a list have in common; bullets are all alike. */
interface ListKind {
  readonly type: ListType;
  readonly delimiter: Delimiter;
}

interface Forced {
  readonly type: ListType | undefined;
  readonly start: number | undefined;
}

interface State {
  readonly kinds: Map<Element, ListKind>;
  /** What a `/// fancylists` block says of the first list in it. */
  readonly forced: Map<Element, Forced>;
}

const bullet = /^ {0,3}[*+-] +/;
const stateOf = pageState((): State => ({ kinds: new Map(), forced: new Map() }));
const all: ListStyles = { roman: true, alpha: true, generic: true };
const styleNames: Readonly<Record<ListType, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

export function fancyLists(options: FancyListOptions = {}): Extension {
  const styles = options.styles ?? all;
  const rules: BlockRule[] = [orderedRule(options, styles), bulletRule(styles)];
  const header = /^(?=.)(?:start=(\d+))?(?: *(?:^|(?<= ))type=([1aAiI]))?(?: +start=(\d+))?$/;
  return blocksExtension(
    'pymdownx.fancylists',
    {
      fancylists: {
        argument: 'required',
        accepts(argument) {
          const match = header.exec(argument);
          if (!match || (match[1] !== undefined && match[3] !== undefined)) return false;
          const type = match[2]?.toLowerCase();
          return (type !== 'i' || styles.roman) && (type !== 'a' || styles.alpha);
        },
        open(parent, { argument, position, parser }) {
          const match = header.exec(argument?.text ?? '');
          const start = match?.[1] ?? match?.[3];
          const holder = element('div', position);
          parent.children.push(holder);
          stateOf(parser.page).forced.set(holder, {
            type: listType(match?.[2]) ?? '1',
            start: start === undefined ? undefined : Number(start),
          });
          return {
            element: holder,
            target: holder,
            content: 'block',
            end() {
              parent.children.splice(parent.children.indexOf(holder), 1, ...holder.children);
            },
          };
        },
      },
    },
    { blocks: rules },
  );
}

function orderedRule(options: FancyListOptions, styles: ListStyles): BlockRule {
  return {
    name: 'olist',
    priority: 40,
    run(parent, blocks, parser) {
      const block = blocks.peek()!;
      const { kinds, forced } = stateOf(parser.page);
      const force = forced.get(parent);
      const last = parent.tag === 'ol' ? parent : lastElement(parent);
      const before = last && kinds.get(last);
      const first = readMarker(
        block.text(0),
        styles,
        force?.type ? { type: force.type, delimiter: delimiterOf(block.text(0)) } : before,
      );
      if (!first) return false;
      blocks.take();
      const kind: ListKind = { type: force?.type ?? first.type, delimiter: first.delimiter };
      const { items, end } = itemsOf(block, (text) => {
        const marker = readMarker(text, styles, kind);
        if (!marker) return bullet.test(text) ? 'other' : undefined;
        return marker.delimiter === kind.delimiter && (marker.type === kind.type || force)
          ? marker.length
          : 'other';
      });
      const fits = before?.type === kind.type && before.delimiter === kind.delimiter;
      if (last && fits && !force) {
        if (last === parent) addItems(last, items, parser);
        else goOn(last, items, parser);
      } else {
        forced.delete(parent);
        const list = element('ol', positionOf(items.flat()));
        const start = force?.start ?? first.value;
        if (start !== undefined && start !== 1) list.attributes.set('start', String(start));
        const name = styleNames[kind.type];
        if (options.injectStyle === true) list.attributes.set('style', `list-style-type: ${name};`);
        if (options.injectClass === true) addClass(list, `fancylists-${name}`);
        list.attributes.set('type', kind.type);
        kinds.set(list, kind);
        parent.children.push(list);
        addItems(list, items, parser);
      }
      blocks.putBack(block.rest(end));
      return true;
    },
  };
}

function bulletRule(styles: ListStyles): BlockRule {
  return {
    name: 'ulist',
    priority: 30,
    run(parent, blocks, parser) {
      const block = blocks.peek()!;
      if (!bullet.test(block.text(0))) return false;
      blocks.take();
      const { items, end } = itemsOf(block, (text) => {
        const match = bullet.exec(text);
        return match ? match[0].length : readMarker(text, styles) && 'other';
      });
      addBullets(parent, items, parser);
      blocks.putBack(block.rest(end));
      return true;
    },
  };
}

function addBullets(parent: Element, items: Line[][], parser: BlockParser): void {
  const last = lastElement(parent);
  if (isElement(last, 'ul')) {
    goOn(last, items, parser);
    return;
  }
  const list = parent.tag === 'ul' ? parent : element('ul', positionOf(items.flat()));
  if (list !== parent) parent.children.push(list);
  addItems(list, items, parser);
}

/**
 * The lines of each item, without its marker, up to where a list of another kind begins.
 *
 * @param marker units of the marker that a line begins with; `other` when it begins another list
 */
function itemsOf(
  block: Block,
  marker: (text: string) => number | 'other' | undefined,
): { items: Line[][]; end: number } {
  const items: Line[][] = [];
  let end = 0;
  for (const line of block.lines) {
    const last = items[items.length - 1];
    const found = marker(line.text);
    const indent = indentOf(line.text);
    if (found === 'other') break;
    if (found !== undefined) items.push([cut(line, found)]);
    else if (!last) items.push([line]);
    else if (indent >= 4 && indent < 8 && indentOf(last[0]!.text) < 4 && isNested(line.text, marker))
      items.push([line]);
    else last.push(line);
    end += 1;
  }
  return { items, end };
}

function isNested(text: string, marker: (text: string) => number | 'other' | undefined): boolean {
  return marker(text.trimStart()) !== undefined;
}

function delimiterOf(text: string): Delimiter {
  return /^ {0,3}[^\s.)]+\)/.test(text) ? ')' : '.';
}

function listType(given: string | undefined): ListType | undefined {
  return given === '1' || given === 'a' || given === 'A' || given === 'i' || given === 'I'
    ? given
    : undefined;
}
