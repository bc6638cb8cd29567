/** Finds the marks of an editor in a text. */

export interface CriticMark {
  readonly kind: 'ins' | 'del' | 'sub' | 'mark' | 'comment';
  readonly start: number;
  readonly end: number;
  /** What stands inside; of a substitution, the old and the new. */
  readonly parts: readonly [old: Range, made?: Range];
}

type Range = readonly [start: number, end: number];

const kinds = { '++': 'ins', '--': 'del', '==': 'mark', '>>': 'comment', '~~': 'sub' } as const;
const closings = { '++': '++}', '--': '--}', '==': '==}', '>>': '<<}', '~~': '~~}' } as const;
type Mark = keyof typeof kinds;

/** All marks, from left to right; what stands in one is not looked into, nor are code spans. */
export function criticMarks(text: string): CriticMark[] {
  const found: CriticMark[] = [];
  if (!text.includes('{')) return found;
  const next = searches(text);
  const codeEnd = codeSpans(text, next);
  const special = /\\+`?|`+|\{(\+\+|--|==|>>|~~)/g;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].startsWith('`')) special.lastIndex = codeEnd(start, end);
    if (match[1] === undefined) {
      // A backslash takes one backtick's meaning; an even number of them does not.
      if (match[0].endsWith('`') && match[0].startsWith('\\') && match[0].length % 2 === 1)
        special.lastIndex = end - 1;
      continue;
    }
    const mark = match[1] as Mark;
    const middle = mark === '~~' ? next('~>', end) : -1;
    if (mark === '~~' && middle < 0) continue;
    const close = next(closings[mark], middle < 0 ? end : middle + 2);
    if (close < 0) continue;
    const parts: CriticMark['parts'] =
      middle < 0
        ? [[end, close]]
        : [
            [end, middle],
            [middle + 2, close],
          ];
    found.push({ kind: kinds[mark], start, end: close + 3, parts });
    special.lastIndex = close + 3;
  }
  return found;
}

/** A function that finds text at or after a place, -1 for none; asked from left to right, it looks once. */
function searches(text: string): (wanted: string, from: number) => number {
  const known = new Map<string, number>();
  return (wanted, from) => {
    let at = known.get(wanted) ?? -2;
    if (at === -2 || (at >= 0 && at < from)) {
      at = text.indexOf(wanted, from);
      known.set(wanted, at);
    }
    return at;
  };
}

/** A function that gives the end of the code span that backticks open, or of the backticks if they open none. */
function codeSpans(
  text: string,
  next: (wanted: string, from: number) => number,
): (start: number, end: number) => number {
  const runs = new Map<number, { starts: number[]; next: number }>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.starts.push(index);
    else runs.set(run.length, { starts: [index], next: 0 });
  }
  return (start, end) => {
    const run = runs.get(end - start);
    if (!run) return end;
    while (run.next < run.starts.length && run.starts[run.next]! < end) run.next++;
    const close = run.starts[run.next];
    const gap = next('\n\n', end);
    return close === undefined || (gap >= 0 && gap < close) ? end : close + end - start;
  };
}
