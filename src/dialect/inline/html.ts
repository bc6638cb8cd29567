/** Passes for what stands in angle brackets, and for character references. */
import { element, literal, type Node, type Position } from '../tree.ts';
import type { InlinePass, Scan } from './engine.ts';

/** A pass for a sticky pattern. */
export function patternPass(
  name: string,
  priority: number,
  triggers: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, at: number, scan: Scan) => ReturnType<ReturnType<InlinePass['open']>>,
  excludedIn?: readonly string[],
): InlinePass {
  return {
    name,
    priority,
    triggers,
    ...(excludedIn && { excludedIn }),
    open(scan) {
      return (at) => {
        pattern.lastIndex = at;
        const match = pattern.exec(scan.text);
        return match ? make(match, at, scan) : undefined;
      };
    },
  };
}

/** `<https://…>`. What it becomes is told by `make`. */
export function autolinkPass(make: (address: string, position: Position) => Node): InlinePass {
  return patternPass('autolink', 120, '<', /<((?:ftps?|https?):\/\/[^<>]*)>/iy, (match, at, { buffer }) => {
    const end = at + match[0].length;
    return { end, nodes: [make(buffer.plain(at + 1, end - 1), buffer.positionAt(at, end))] };
  });
}

export const autolink = autolinkPass((address, position) =>
  element('a', position, [['href', address]], [literal(address)]),
);

/** `<name@example.org>`. Written plainly: hiding it by character references hides it from nobody. */
export const automail = patternPass(
  'automail',
  110,
  '<',
  /<([^<> !]+@[^@<> ]+)>/y,
  (match, at, { buffer }) => {
    const end = at + match[0].length;
    const address = buffer.plain(at + 1, end - 1).replace(/^mailto:/, '');
    const position = buffer.positionAt(at, end);
    return { end, nodes: [element('a', position, [['href', `mailto:${address}`]], [literal(address)])] };
  },
);

/** A tag or comment in a line. */
export const inlineHtml: InlinePass = {
  name: 'html',
  priority: 90,
  triggers: '<',
  open({ text, buffer }) {
    const tag = /<\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?>/y;
    // Where the next comment ends: found once, so that comments that never end cost one look.
    let commentEnd = -2;
    return (at) => {
      tag.lastIndex = at;
      let end = tag.exec(text) ? tag.lastIndex : -1;
      if (end < 0 && text.startsWith('<!--', at)) {
        if (commentEnd !== -1 && commentEnd < at + 4) commentEnd = text.indexOf('-->', at + 4);
        const nested = text.indexOf('<!--', at + 4);
        end = commentEnd >= 0 && (nested < 0 || nested > commentEnd) ? commentEnd + 3 : -1;
      }
      if (end < 0) return undefined;
      return {
        end,
        nodes: [{ type: 'raw', value: buffer.written(at, end), position: buffer.positionAt(at, end) }],
      };
    };
  },
};

/** `&amp;`, `&#8222;`, `&#x201e;`. */
export const entity = patternPass(
  'entity',
  80,
  '&',
  /&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);/y,
  (match, at, { buffer }) => {
    const end = at + match[0].length;
    return { end, nodes: [{ type: 'raw', value: match[0], position: buffer.positionAt(at, end) }] };
  },
);
