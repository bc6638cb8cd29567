/** What the benchmark prints and keeps. */
import { cpus, totalmem } from 'node:os';
import type { Measured } from './run.ts';

/** What was measured with one number of pages. */
export interface Size {
  readonly pages: number;
  readonly measured: readonly Measured[];
  /** Generators that are missing, each with the reason. */
  readonly leftOut: readonly string[];
}

const heads = [
  '',
  'cold, CPU s',
  'again, CPU s',
  'one edit, CPU s',
  'cold, wall s',
  'memory, MB',
  'files',
  'site, MB',
  'search',
];

function rowsOf(measured: readonly Measured[]): string[][] {
  const [own] = measured;
  const beside = (value: number, ownValue: number): string =>
    `${value.toFixed(1)} (${(value / ownValue).toFixed(2)}×)`;
  return measured.map((row) => [
    `${row.name} ${row.version}`,
    beside(row.cold.cpu, own!.cold.cpu),
    beside(row.same.cpu, own!.same.cpu),
    beside(row.edited.cpu, own!.edited.cpu),
    beside(row.cold.wall, own!.cold.wall),
    beside(row.cold.memory, own!.cold.memory),
    String(row.files),
    beside(row.bytes / 1e6, own!.bytes / 1e6),
    row.search,
  ]);
}

/** A table for the terminal; what stands in brackets is the ratio to the first row. */
export function asTable(measured: readonly Measured[]): string {
  const rows = [heads, ...rowsOf(measured)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}

/** The machine and what runs on it, in a line. */
export function machine(): string {
  const [processor] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'processor'}, ${memory} GB`;
}

/** `docs/benchmark.md`. @param sizes the main one first; @param chart path of the picture beside it */
export function asPage(sizes: readonly [Size, ...Size[]], chart: string, date: string): string {
  const [{ pages, measured, leftOut }, ...others] = sizes;
  const growth = others.length > 0 ? ` --growth ${others.map((size) => size.pages).join(',')}` : '';
  return `# Benchmark

Written by \`npm run bench -- --pages ${pages}${growth} --write\` on ${date}; ${machine()}.

The corpus is made from a seed: ${pages} pages in Bulgarian and the same in English (${2 * pages} files of about 10 KB), with
headings, lists, a callout, highlighted code, a table and links. Every generator builds it with its default theme; Hugo and
Eleventy, which have none, with a layout of a few lines. _Again_ is the same build with nothing changed, _one edit_ with a
paragraph more on one page. CPU seconds are user and system time of the whole family of processes, the measure that other
programs on the machine disturb least; memory is that of the largest process. In brackets: the ratio to Slovo, in the same
run. What is below 1.00× does better than Slovo there. A build that needs longer than ten minutes is stopped.
${busyness(sizes)}
![Bars: CPU seconds of a cold build and of one edit, for each generator](${chart})

${asMarkdown(measured, leftOut)}
_Search_ says whether figures have a search index in them; _Hugo + Pagefind_ is Hugo and an index of what it has written.
${others.map((size) => `\n## ${size.pages} pages in two languages\n\n${asMarkdown(size.measured, size.leftOut)}`).join('')}`;
}

/** Share of the processors that others may use before it is said. */
const worthSaying = 0.15;

/** A paragraph on what else ran on the machine; empty where that was little. */
function busyness(sizes: readonly Size[]): string {
  const busy = sizes.flatMap(({ pages, measured }) =>
    measured
      .filter(({ others }) => others > worthSaying)
      .map(({ name, others }) => `${name} at ${pages} pages (${Math.round(others * 100)} %)`),
  );
  if (busy.length === 0) return '';
  return `
The machine was busy with other work, which took this share of its processors when a turn began or ended: ${busy.join(', ')}.
CPU seconds are rather too many than too few there, and wall times say nothing.
`;
}

function asMarkdown(measured: readonly Measured[], leftOut: readonly string[]): string {
  const table = [heads, heads.map((_, column) => (column === 0 ? '---' : '---:')), ...rowsOf(measured)];
  const missing = leftOut.map((one) => `\nLeft out: ${one}.\n`).join('');
  return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n${missing}`;
}
