/** The lines of a page as text and tags of Jinja: `{% … %}`, without comments and the marks of what is raw. */
import { part, type Line } from '../../lines.ts';

export type Piece =
  | { readonly kind: 'text'; readonly line: Line; readonly isRaw: boolean }
  | { readonly kind: 'tag'; readonly line: Line; readonly word: string; readonly rest: string }
  /** The end of a line; `isKept`: with nothing in it, it is a blank line, and not one of comments alone. */
  | { readonly kind: 'end'; readonly line: Line; readonly isKept: boolean };

/** What statements stand between: `{%` and `%}`, where the site says nothing else. */
export type Statements = readonly [opening: string, closing: string];

/** A statement, or a comment. No part of a text is looked at twice: one ends before another can begin. */
function markOf([opening, closing]: Statements): RegExp {
  const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const stops = opening.includes(closing[0]!) ? closing[0]! : closing[0]! + opening[0]!;
  const statement = `${quoted(opening)}([-+]?)\\s*(\\w+)([^${quoted(stops)}]*?)([-+]?)${quoted(closing)}`;
  return new RegExp(`${statement}|\\{#(?:(?!\\{#|#\\})[^\\n])*#\\}`, 'g');
}

/** The pieces in their order; a tag with a hyphen takes the blanks and ends of lines on that side away. */
export function piecesOf(lines: readonly Line[], statements: Statements = ['{%', '%}']): Piece[] {
  const mark = markOf(statements);
  const pieces: Piece[] = [];
  let isRaw = false;
  let isTrimming = false;

  const addText = (line: Line): void => {
    const start = isTrimming ? line.text.length - line.text.trimStart().length : 0;
    const kept = start > 0 ? part(line, start) : line;
    if (kept.text === '') return;
    isTrimming = false;
    pieces.push({ kind: 'text', line: kept, isRaw });
  };

  for (const line of lines) {
    let done = 0;
    let isMarked = false;
    let hasTag = false;
    const mayHave = line.text.includes(statements[0]) || line.text.includes('{#');
    for (const match of mayHave ? line.text.matchAll(mark) : []) {
      const [whole, before, word, rest = '', after] = match;
      if (isRaw ? word !== 'endraw' : word === 'endraw') continue;
      addText(part(line, done, match.index));
      done = match.index + whole.length;
      isMarked = true;
      if (before === '-') trimEnd(pieces);
      if (word === 'raw' || word === 'endraw') isRaw = word === 'raw';
      else if (word !== undefined) {
        hasTag = true;
        pieces.push({ kind: 'tag', line: part(line, match.index, done), word, rest: rest.trim() });
      }
      isTrimming = after === '-';
    }
    addText(done === 0 ? line : part(line, done));
    if (!isTrimming) pieces.push({ kind: 'end', line: part(line, 0, 0), isKept: hasTag || !isMarked });
  }
  return pieces;
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last && last.kind !== 'tag'; last = pieces.at(-1)) {
    pieces.pop();
    if (last.kind === 'end') continue;
    const end = last.line.text.trimEnd().length;
    if (end === 0) continue;
    pieces.push({ ...last, line: part(last.line, 0, end) });
    return;
  }
}
