/** `{ #id .class key="value" }` behind what it describes. */
import type { Extension } from '../contract.ts';
import { isBlockTag } from '../html/names.ts';
import { addClass, isElement, walk, type Element, type Node, text as textNode, type Text } from '../tree.ts';

/** Names and values, and where the list ends in the text. */
interface AttributeList {
  readonly pairs: readonly (readonly [string, string])[];
  /** Behind the closing brace. */
  readonly end: number;
}

const token = /([^ =}]+)=(?:"([^"]*?)"|'([^']*?)')|([^ =}]+)=([^ =}]+)|([^ =}]+)/y;

/** Reads a list that begins with `{` at a place; undefined when there is none. */
export function readAttributes(text: string, at: number): AttributeList | undefined {
  if (text[at] !== '{') return undefined;
  const line = text.indexOf('\n', at);
  const limit = line < 0 ? text.length : line;
  let index = at + 1;
  if (text[index] === ':') index += 1;
  while (text[index] === ' ') index += 1;
  if (text[index] === '}') return undefined;
  const pairs: (readonly [string, string])[] = [];
  while (index < limit && text[index] !== '}') {
    token.lastIndex = index;
    const match = text[index] === ' ' ? null : token.exec(text);
    if (match && token.lastIndex <= limit) {
      pairs.push(pairOf(match));
      index = token.lastIndex;
    } else if (text[index] === ' ') index += 1;
    else {
      // What cannot be read is passed over.
      index = text.indexOf('}', index);
      if (index < 0) return undefined;
    }
  }
  return index < limit ? { pairs, end: index + 1 } : undefined;
}

function pairOf(match: RegExpExecArray): readonly [string, string] {
  const [, quotedName, double, single, name, value, word = ''] = match;
  if (quotedName !== undefined) return [quotedName, double ?? single ?? ''];
  if (name !== undefined) return [name, value ?? ''];
  if (word.startsWith('.')) return ['.', word.slice(1)];
  if (word.startsWith('#')) return ['id', word.slice(1)];
  return [word, word];
}

export function assignAttributes(element: Element, pairs: AttributeList['pairs']): void {
  for (const [name, value] of pairs) {
    if (name === '.') addClass(element, value);
    else element.attributes.set(name.replace(/[^\p{L}\p{N}_:.-]+/gu, '_'), value);
  }
}

export function attrList(): Extension {
  return {
    name: 'attr_list',
    trees: [
      {
        name: 'attr_list',
        priority: 8,
        run(root) {
          walk(root, (element) => {
            if (isBlockTag(element.tag)) atEnd(element);
            behindChildren(element);
          });
          behindChildren(root);
        },
      },
    ],
  };
}

/** Lists right behind inline elements; what stands behind a line break begins a line. */
function behindChildren(parent: Element): void {
  parent.children.forEach((child, index) => {
    const next = parent.children[index + 1];
    if (
      child.type !== 'element' ||
      child.tag === 'br' ||
      isBlockTag(child.tag) ||
      !isPlain(next) ||
      !next.value.startsWith('{')
    )
      return;
    const list = readAttributes(next.value, 0);
    if (!list) return;
    assignAttributes(child, list.pairs);
    next.value = next.value.slice(list.end);
  });
}

const atLineEnd = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'td', 'th']);

/** A list at the end of a block: on a line of its own, or behind a heading's or cell's text. */
function atEnd(element: Element): void {
  const found = lastText(element);
  if (!found) return;
  const { text, startsLine } = found;
  const end = text.value.trimEnd().length;
  if (text.value[end - 1] !== '}') return;
  const start = atLineEnd.has(element.tag)
    ? text.value.search(/ +\{/)
    : lastLineStart(text.value, end, startsLine);
  if (start < 0) return;
  const brace = text.value.indexOf('{', start);
  const list = readAttributes(text.value, brace);
  if (!list || list.end !== end) return;
  assignAttributes(element, list.pairs);
  text.value = text.value.slice(0, start);
  if (/^h[1-6]$/.test(element.tag)) text.value = text.value.replace(/#+$/, '').trimEnd();
}

/** Where the last line begins, its line end included, if nothing but spaces stands before its brace. */
function lastLineStart(value: string, end: number, startsLine: boolean): number {
  const start = value.lastIndexOf('\n', end - 1);
  if (start < 0) return startsLine && /^ *\{/.test(value) ? 0 : -1;
  return /^\n *\{/.test(value.slice(start)) ? start : -1;
}

/** The text at the end of an element; of a list item, the text before a list in it. */
function lastText(element: Element): { text: Text; startsLine: boolean } | undefined {
  let last = element.children.length - 1;
  if (element.tag === 'li') {
    const list = element.children.findIndex((child) => child.type === 'element' && /^[uo]l$/.test(child.tag));
    if (list >= 0) last = list - 1;
  }
  last = joinEscaped(element, last);
  const text = element.children[last];
  return isPlain(text) ? { text, startsLine: isElement(element.children[last - 1], 'br') } : undefined;
}

/** Makes one text of a list that escaped characters have cut; @returns the index of the text. */
function joinEscaped({ children }: Element, last: number): number {
  const end = children[last];
  if (!isPlain(end) || !end.value.trimEnd().endsWith('}') || end.value.includes('{')) return last;
  let first = last - 1;
  while (first > 0 && isWritten(children[first])) first--;
  const start = children[first];
  if (!isPlain(start) || !start.value.includes('{')) return last;
  const parts = children.slice(first, last + 1).filter((child) => child.type === 'text');
  children.splice(first, parts.length, textNode(parts.map(({ value }) => value).join('')));
  return first;
}

/** Text without a brace, or an escaped character. */
function isWritten(node: Node | undefined): boolean {
  if (node?.type !== 'text') return false;
  return node.written !== undefined || (isPlain(node) && !node.value.includes('{'));
}

function isPlain(node: Node | undefined): node is Text {
  return node?.type === 'text' && !node.atomic;
}
