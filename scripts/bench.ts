#!/usr/bin/env node
/** Measures Slovo beside the other generators that are installed, on one corpus, in one run. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './bench/corpus.ts';
import { generators, measureGenerator, type Measured } from './bench/generators.ts';

const help = `usage: npm run bench -- [--pages N] [--only NAME]

Makes a bilingual corpus of N pages (default 200), builds it with Slovo and with each peer that is installed
(Debian's hugo, and mkdocs with mkdocs-material), cold and again with nothing changed, and prints what each cost.
Figures behind × are ratios to Slovo. --only takes the beginning of a generator's name. Without it, what the links
of 10,000 pages cost and what the search finds are measured too (scripts/bench-links.ts, scripts/bench-search.ts).`;

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '200' }, only: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const pages = Number(values.pages);
if (!Number.isInteger(pages) || pages < 1) {
  console.error(`--pages ${values.pages}: write a whole number from 1.`);
  process.exit(2);
}

const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-'));
try {
  const corpus = makeCorpus(pages);
  const rows: Measured[] = [];
  for (const generator of generators) {
    if (values.only !== undefined && !generator.name.toLowerCase().startsWith(values.only.toLowerCase()))
      continue;
    if (!generator.isPresent()) {
      console.log(`${generator.name}: not installed, left out`);
      continue;
    }
    rows.push(await measureGenerator(generator, corpus, scratch));
  }
  console.log(
    `\n${pages} pages in two languages; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`,
  );
  printTable(rows);
  if (values.only === undefined) {
    console.log('\nLinks and translations of a site in memory\n');
    spawnSync(process.execPath, [join(import.meta.dirname, 'bench-links.ts')], { stdio: 'inherit' });
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
if (values.only === undefined) {
  console.log('\nSearch\n');
  const script = join(import.meta.dirname, 'bench-search.ts');
  process.exitCode = spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}

function printTable(rows: readonly Measured[]): void {
  const first = rows[0];
  if (!first) return;
  const ratio = (value: number, own: number): string => `${value.toFixed(1)} (${(value / own).toFixed(2)}×)`;
  const head = ['', 'cold CPU s', 'cold wall s', 'warm CPU s', 'memory MB', 'files', 'MB'];
  const lines = rows.map((row) => [
    row.name,
    ratio(row.cold.cpu, first.cold.cpu),
    ratio(row.cold.wall, first.cold.wall),
    ratio(row.warm.cpu, first.warm.cpu),
    ratio(row.cold.memory, first.cold.memory),
    String(row.files),
    (row.bytes / 1e6).toFixed(1),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    );
  }
}
