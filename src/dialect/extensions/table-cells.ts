/** Cuts a row of a table into cells: at `|`, but not in code and not behind a backslash. */

/** Extent of a cell's text in its line, without the spaces around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Has a row a `|` at its start or end? */
export function isBordered(row: string): boolean {
  return row.trimStart().startsWith('|') || hasEndBorder(row.trimEnd());
}

function hasEndBorder(row: string): boolean {
  return /(?<!\\)(?:\\\\)*\|$/.test(row.slice(-64));
}

/**
 * The cells of a row.
 *
 * @param bordered a `|` at the start or end of the row is its edge, not between two cells
 */
export function cellsOf(row: string, bordered: boolean): Cell[] {
  let start = row.length - row.replace(/^ +/, '').length;
  let end = Math.max(start, row.replace(/ +$/, '').length);
  if (bordered) {
    if (row[start] === '|') start += 1;
    if (end > start && hasEndBorder(row.slice(start, end))) end -= 1;
  }
  const cells: Cell[] = [];
  let from = start;
  for (const pipe of pipesIn(row, start, end)) {
    cells.push(trimmed(row, from, pipe));
    from = pipe + 1;
  }
  cells.push(trimmed(row, from, end));
  return cells;
}

function trimmed(row: string, start: number, end: number): Cell {
  let first = start;
  let last = end;
  while (first < last && row[first] === ' ') first++;
  while (last > first && row[last - 1] === ' ') last--;
  return { start: first, end: last };
}

interface Ticks {
  readonly start: number;
  readonly end: number;
  /** Backticks that can open code: one less where a backslash takes the first. */
  readonly opening: number;
  readonly closing: number;
}

const special = /\\\\|(\\?)(`+)|\\\||(\|)/g;

/** Places of the `|` that part cells. */
function pipesIn(row: string, start: number, end: number): number[] {
  const pipes: number[] = [];
  const ticks: Ticks[] = [];
  special.lastIndex = start;
  for (let match = special.exec(row); match && match.index < end; match = special.exec(row)) {
    const [all, escape, run, pipe] = match;
    if (pipe !== undefined) pipes.push(match.index);
    else if (run !== undefined) {
      const closing = run.length;
      const opening = escape ? closing - 1 : closing;
      ticks.push({ start: match.index, end: match.index + all.length, opening, closing });
    }
  }
  if (pipes.length === 0 || ticks.length === 0) return pipes;
  const code = codeIn(ticks);
  let region = 0;
  return pipes.filter((pipe) => {
    while (region < code.length && code[region]!.end <= pipe) region++;
    const around = code[region];
    return !around || pipe < around.start;
  });
}

/** Stretches of code: from a run of backticks to the next of the same length. */
function codeIn(ticks: readonly Ticks[]): Cell[] {
  const byLength = new Map<number, number[]>();
  ticks.forEach(({ closing }, index) => {
    const known = byLength.get(closing);
    if (known) known.push(index);
    else byLength.set(closing, [index]);
  });
  for (const indices of byLength.values()) indices.reverse();
  const stretches: Cell[] = [];
  for (let index = 0; index < ticks.length; index++) {
    const { start, opening } = ticks[index]!;
    const candidates = byLength.get(opening);
    while (candidates && candidates.length > 0 && candidates.at(-1)! <= index) candidates.pop();
    const close = opening > 0 ? candidates?.at(-1) : undefined;
    if (close === undefined) continue;
    stretches.push({ start, end: ticks[close]!.end });
    index = close;
  }
  return stretches;
}
