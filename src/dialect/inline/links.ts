/** Passes for links and pictures, written out or by reference. */
import { referenceId } from '../blocks/definition.ts';
import { element, type Element } from '../tree.ts';
import type { InlinePass, Match, Scan } from './engine.ts';
import { linkTail } from './link-tail.ts';

/** A function that gives the `]` belonging to a `[`: -1 when it is never closed. One pass finds all pairs. */
function bracketPairs(text: string): (open: number) => number {
  let pairs: Map<number, number> | undefined;
  return (open) => {
    if (!pairs) {
      pairs = new Map();
      const stack: number[] = [];
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 91) stack.push(at);
        else if (code === 93) {
          const start = stack.pop();
          if (start !== undefined) pairs.set(start, at);
        }
      }
    }
    return pairs.get(open) ?? -1;
  };
}

interface Target {
  readonly url: string;
  readonly title?: string | undefined;
}

type Range = [start: number, end: number];

type Made = { readonly target: Target; readonly end: number } | { readonly end: number } | undefined;

function linkPass(
  name: string,
  priority: number,
  isImage: boolean,
  find: (scan: Scan, open: number, close: number) => Made,
): InlinePass {
  return {
    name,
    priority,
    triggers: isImage ? '!' : '[',
    open(scan) {
      const { text } = scan;
      const closing = bracketPairs(text);
      return (at): Match | undefined => {
        const open = isImage ? at + 1 : at;
        // What an exclamation mark stands before is a picture or nothing.
        if (text[open] !== '[' || (!isImage && text[at - 1] === '!')) return undefined;
        const close = closing(open);
        if (close < 0) return undefined;
        const made = find(scan, open, close);
        if (!made) return undefined;
        if (!('target' in made)) return { end: made.end };
        const { target, end } = made;
        const node = isImage
          ? image(scan, at, end, target, scan.buffer.plain(open + 1, close))
          : link(scan, at, end, target, [open + 1, close]);
        return { end, nodes: [node] };
      };
    },
  };
}

function link(scan: Scan, start: number, end: number, target: Target, inside: [number, number]): Element {
  const node = element('a', scan.buffer.positionAt(start, end), [['href', target.url]]);
  if (target.title !== undefined) node.attributes.set('title', target.title);
  if (inside[1] > inside[0]) node.children.push(scan.inline(...inside));
  return node;
}

function image(scan: Scan, start: number, end: number, target: Target, alt: string): Element {
  const node = element('img', scan.buffer.positionAt(start, end), [['alt', alt]]);
  node.attributes.set('src', target.url);
  if (target.title !== undefined) node.attributes.set('title', target.title);
  return node;
}

/** `(address "title")` behind the brackets. */
const written = (scan: Scan, _open: number, close: number): Made => {
  const tail = linkTail(scan.text, close + 1);
  if (!tail) return undefined;
  const url = scan.buffer.plain(...tail.url).trim();
  const title = tail.title && scan.buffer.plain(...tail.title).replace(/\s/g, ' ');
  return { target: { url, title }, end: tail.end };
};

const label = /\s?\[([^\]]*)\]/y;

/** `[id]` behind the brackets; an empty one stands for what the brackets hold. */
const referred = (scan: Scan, open: number, close: number): Made => {
  label.lastIndex = close + 1;
  const match = label.exec(scan.text);
  if (!match) return undefined;
  const end = close + 1 + match[0].length;
  const range: Range = match[1] === '' ? [open + 1, close] : [end - 1 - match[1]!.length, end - 1];
  return lookUp(scan, range, close, end, match[1] !== '');
};

/** Brackets alone, which hold the id. */
const short = (scan: Scan, open: number, close: number): Made =>
  lookUp(scan, [open + 1, close], close, close + 1, false);

function lookUp(scan: Scan, range: Range, close: number, end: number, isWritten: boolean): Made {
  const id = scan.buffer.plain(...range);
  const target = scan.page.references.get(referenceId(id));
  if (target) {
    // What is no text any more, such as code, is part of no name.
    if (!scan.buffer.hasElement(...range)) return { target, end };
    scan.page.report('reference-with-code', scan.buffer.positionAt(...range), { id });
    return { end };
  }
  // What names an id after brackets was meant as a link; brackets alone may be just that.
  if (isWritten && !/^[\s^]*$/.test(id)) {
    scan.page.report('unknown-reference', scan.buffer.positionAt(close + 1, end), { id });
  }
  return { end };
}

export const linkPasses: readonly InlinePass[] = [
  linkPass('reference', 170, false, referred),
  linkPass('link', 160, false, written),
  linkPass('image_link', 150, true, written),
  linkPass('image_reference', 140, true, referred),
  linkPass('short_reference', 130, false, short),
  linkPass('short_image_ref', 125, true, short),
];
