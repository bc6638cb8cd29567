/** Passes for what is taken literally: code, escaped characters, marks that stand alone. */
import type { Page } from '../page.ts';
import { element, literal, text as textNode, type Node, type Position } from '../tree.ts';
import { isSpace } from './characters.ts';
import type { InlinePass, Match } from './engine.ts';

/** `` `code` ``: closed by as many backticks as opened it. What it becomes is told by `make`. */
export function backtickPass(make: (code: string, position: Position, page: Page) => Node): InlinePass {
  return {
    name: 'backtick',
    priority: 190,
    triggers: '`\\',
    open({ text, buffer, page }) {
      const closing = backtickRuns(text);
      return (at) => {
        if (text[at] === '\\') {
          const end = endOfRun(text, at, '\\');
          const count = end - at;
          if (text[end] !== '`') return { end };
          // An odd backslash is for the backtick behind it.
          if (count % 2 === 1) return { end: end + 1 };
          return { end, nodes: [literal('\\'.repeat(count / 2))] };
        }
        const end = endOfRun(text, at, '`');
        for (let length = end - at; length > 0; length--) {
          const close = closing(length, at + length + 1);
          if (close < 0) continue;
          const code = buffer.plain(at + length, close);
          const node = make(code, buffer.positionAt(at, close + length), page);
          return { end: close + length, nodes: [node] };
        }
        return { end };
      };
    },
  };
}

export const backticks = backtickPass((code, position) =>
  element('code', position, [], [literal(code.trim())]),
);

/** A function that finds the next run of exactly `length` backticks at or after a place: -1 for none. */
function backtickRuns(text: string): (length: number, from: number) => number {
  const runs = new Map<number, { starts: number[]; next: number }>();
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
    const end = endOfRun(text, at, '`');
    const known = runs.get(end - at);
    if (known) known.starts.push(at);
    else runs.set(end - at, { starts: [at], next: 0 });
    at = end;
  }
  return (length, from) => {
    const run = runs.get(length);
    if (!run) return -1;
    while (run.next < run.starts.length && run.starts[run.next]! < from) run.next++;
    return run.starts[run.next] ?? -1;
  };
}

export function endOfRun(text: string, at: number, mark: string): number {
  let end = at;
  while (text[end] === mark) end++;
  return end;
}

/** A backslash before a character that would mean something. */
export const escapes: InlinePass = {
  name: 'escape',
  priority: 180,
  triggers: '\\',
  open({ text, page }) {
    return (at): Match | undefined => {
      const next = text[at + 1];
      if (next === undefined) return undefined;
      return page.escapes.has(next) ? { end: at + 2, nodes: [literal(next, `\\${next}`)] } : { end: at + 2 };
    };
  },
};

/** Two spaces at the end of a line. */
export const lineBreak: InlinePass = {
  name: 'linebreak',
  priority: 100,
  triggers: '\n',
  open({ text, buffer }) {
    return (at) =>
      text[at - 1] === ' ' && text[at - 2] === ' '
        ? { start: at - 2, end: at + 1, nodes: [element('br', buffer.positionAt(at - 2, at + 1))] }
        : undefined;
  },
};

/** Marks of emphasis with space on both sides. */
export const loneMarks: InlinePass = {
  name: 'not_strong',
  priority: 70,
  triggers: '*_',
  open({ text }) {
    return (at) => {
      const end = endOfRun(text, at, text[at]!);
      const alone = (at === 0 || isSpace(text[at - 1])) && (end === text.length || isSpace(text[end]));
      if (end - at > 3 || !alone) return { end };
      return { end, nodes: [textNode(text.slice(at, end))] };
    };
  },
};
