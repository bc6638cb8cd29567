/**
 * Annotations, as Material for MkDocs has them: `(1)` in what has the class `annotate`, and a list behind it.
 * On the site each number is a button that opens its item, a popover: the browser does that without a
 * script, by keyboard too; where it cannot, and in print, the list stays a list.
 */
import type { Extension } from '../contract.ts';
import { pageState, type Page } from '../page.ts';
import { addClass, element, hasClass, isElement, literal, walk, type Element, type Node } from '../tree.ts';

export interface AnnotationOptions {
  /** Numbers in the comments of all code with a list behind it, not of that with the class alone. */
  readonly everyCode?: boolean;
}

export function annotations({ everyCode = false }: AnnotationOptions = {}): Extension {
  const isAnnotated = (node: Element): boolean =>
    hasClass(node, 'annotate') || (everyCode && hasClass(node, 'highlight'));
  return {
    name: 'annotations',
    // Behind all that makes blocks: what is annotated and its list must be neighbours.
    finish: [
      {
        name: 'annotations',
        priority: 10,
        run(root, page) {
          if (page.options.profile !== 'site') return;
          annotateChildren(root, page, isAnnotated);
          walk(root, (parent) => {
            annotateChildren(parent, page, isAnnotated);
          });
        },
      },
    ],
  };
}

const lists = pageState(() => ({ count: 0 }));

function annotateChildren(parent: Element, page: Page, isAnnotated: (node: Element) => boolean): void {
  parent.children.forEach((child, index) => {
    if (!isElement(child) || !isAnnotated(child)) return;
    const list = parent.children
      .slice(index + 1)
      .find((next) => next.type !== 'text' || next.value.trim() !== '');
    if (!isElement(list, 'ol')) return;
    const notes = new Notes(list, page);
    annotate(child, notes, hasClass(child, 'annotate'));
    if (notes.isUsed) addClass(list, 'annotations');
  });
}

/** The items of a list, and buttons that open them. */
class Notes {
  readonly #items: readonly Element[];
  readonly #page: Page;
  readonly #list: number;
  isUsed = false;

  constructor(list: Element, page: Page) {
    this.#items = list.children.filter((child) => isElement(child, 'li'));
    this.#page = page;
    this.#list = lists(page).count += 1;
  }

  has(number: number): boolean {
    return number >= 1 && number <= this.#items.length;
  }

  button(number: number): Element {
    const item = this.#items[number - 1]!;
    const id = `annotation-${this.#list}-${number}`;
    item.attributes.set('id', id);
    item.attributes.set('popover', '');
    this.isUsed = true;
    return element('button', item.position, [
      ['type', 'button'],
      ['class', 'annotation'],
      ['popovertarget', id],
      ['aria-label', this.#page.options.words?.annotation(number) ?? String(number)],
      ['data-number', String(number)],
    ]);
  }
}

/** Elements in which a number in brackets is what it says. */
const literalTags = new Set(['a', 'kbd', 'button', 'script', 'math']);

/** @param isAsked the author has marked it: what looks like a comment is one */
function annotate(parent: Element, notes: Notes, isAsked: boolean): void {
  if (parent.tag === 'code') {
    annotateCode(parent, notes, isAsked);
    return;
  }
  parent.children = parent.children.flatMap((child): Node[] => {
    if (child.type === 'element' && !literalTags.has(child.tag)) annotate(child, notes, isAsked);
    if (child.type !== 'text' || child.atomic === true) return [child];
    return child.value.split(/(\(\d+\))/).map((piece, place): Node => {
      const number = place % 2 === 1 ? Number(piece.slice(1, -1)) : 0;
      return notes.has(number) ? notes.button(number) : { type: 'text', value: piece };
    });
  });
}

/** What begins a comment, a number, `!` where the number takes the comment's place, what ends a comment. */
const inComment = /(#|\/\/|--|;|%|<!--|\/\*)?([ \t]*)\((\d+)\)(!)?([ \t]*(?:-->|\*\/))?/g;

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly button: Element;
}

function annotateCode(code: Element, notes: Notes, isAsked: boolean): void {
  const { text, comments } = flattened(code);
  const cuts: Cut[] = [];
  for (const match of text.matchAll(inComment)) {
    const [all, mark = '', space = '', digits = '', replaces, closes = ''] = match;
    const number = Number(digits);
    const bracket = match.index + mark.length + space.length;
    if (
      !notes.has(number) ||
      ((mark === '' || !isAsked) && !comments.some(([from, to]) => from <= bracket && bracket < to))
    )
      continue;
    const whole = replaces !== undefined && mark !== '';
    cuts.push({
      start: whole ? match.index : bracket,
      end: match.index + all.length - (whole ? 0 : closes.length),
      button: notes.button(number),
    });
  }
  if (cuts.length > 0) code.children = withCuts(code.children, cuts, { at: 0 });
}

/** The text of code, and which parts of it the highlighter knows as comments. */
function flattened(code: Element): { text: string; comments: (readonly [number, number])[] } {
  let text = '';
  const comments: (readonly [number, number])[] = [];
  const read = (node: Node): void => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return;
    const start = text.length;
    node.children.forEach(read);
    if (hasClass(node, 'tk-comment')) comments.push([start, text.length]);
  };
  read(code);
  return { text, comments };
}

/** Nodes with ranges of their text replaced; `cursor` goes along with the text. */
function withCuts(nodes: readonly Node[], cuts: readonly Cut[], cursor: { at: number }): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'element') return [{ ...node, children: withCuts(node.children, cuts, cursor) }];
    if (node.type !== 'text') return [node];
    const start = cursor.at;
    const end = (cursor.at += node.value.length);
    const result: Node[] = [];
    let done = start;
    for (const cut of cuts) {
      if (cut.end <= done || cut.start >= end) continue;
      if (cut.start > done) result.push(literal(node.value.slice(done - start, cut.start - start)));
      if (cut.start >= start) result.push(cut.button);
      done = Math.min(end, cut.end);
    }
    if (done < end) result.push(literal(node.value.slice(done - start)));
    return result;
  });
}
