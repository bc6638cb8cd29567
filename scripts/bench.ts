#!/usr/bin/env node
/** Measures Slovo beside other generators on one corpus in one run, and then its parts beside theirs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asChart } from './bench/chart.ts';
import { makeCorpus } from './bench/corpus.ts';
import type { Generator } from './bench/generator.ts';
import { docusaurus } from './bench/peers/docusaurus.ts';
import { eleventy } from './bench/peers/eleventy.ts';
import { hugo } from './bench/peers/hugo.ts';
import { hugoPagefind } from './bench/peers/hugo-pagefind.ts';
import { material } from './bench/peers/material.ts';
import { slovo } from './bench/peers/slovo.ts';
import { starlight } from './bench/peers/starlight.ts';
import { vitepress } from './bench/peers/vitepress.ts';
import { asPage, asTable, machine, type Size } from './bench/report.ts';
import { measureGenerator, type Measured } from './bench/run.ts';

const help = `usage: npm run bench -- [--pages N] [--growth N,N] [--only NAME,NAME] [--write] [--no-parts]

Makes a bilingual corpus of N pages (default 1000), builds it with Slovo and with each peer that can be had (Hugo
and Material for MkDocs from Debian; Eleventy, Starlight, VitePress and Docusaurus from npm, installed once into
the user's cache folder), from nothing, again, and after an edit of one page, and prints what each cost. Figures
in brackets are ratios to Slovo. Then the benchmarks of its parts: development server, search, links, dialect, and
how fast its pages show.

--growth measures Slovo and Hugo with other numbers of pages too. --only takes beginnings of generators' names; Slovo
is always measured. --write writes docs/benchmark.md and its chart. --no-parts leaves the parts out.`;

const generators: readonly Generator[] = [
  ...[slovo, hugo, hugoPagefind, eleventy, material, starlight],
  ...[vitepress, docusaurus],
];

/** Programs of their own, each with --help. */
const parts = [
  'bench-dev.ts',
  'bench-search.ts',
  'bench-links.ts',
  'bench-dialect.ts',
  'bench-performance.ts',
];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    growth: { type: 'string', default: '' },
    only: { type: 'string' },
    write: { type: 'boolean' },
    'no-parts': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const pages = numberOf(values.pages, '--pages');
const growth = values.growth
  .split(',')
  .filter((one) => one !== '')
  .map((one) => numberOf(one, '--growth'));
const wanted = values.only?.toLowerCase().split(',');

const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-'));
try {
  const chosen = generators.filter(
    ({ name }) => name === slovo.name || !wanted || wanted.some((one) => name.toLowerCase().startsWith(one)),
  );
  const first = await measureSize(pages, chosen);
  const others: Size[] = [];
  for (const more of growth) others.push(await measureSize(more, [slovo, hugo, hugoPagefind]));
  if (values.write) await writeDocs([first, ...others]);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

if (!values['no-parts']) {
  for (const part of parts.map((name) => join(import.meta.dirname, name))) {
    if (!existsSync(part)) continue;
    console.log(`\n== ${part.slice(import.meta.dirname.length + 1)}\n`);
    const { status } = spawnSync(process.execPath, [part], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

function numberOf(written: string, flag: string): number {
  const number = Number(written);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${flag} ${written}: write whole numbers from 1.`);
  process.exit(2);
}

async function measureSize(count: number, chosen: readonly Generator[]): Promise<Size> {
  const corpus = makeCorpus(count);
  const measured: Measured[] = [];
  const leftOut: string[] = [];
  for (const generator of chosen) {
    console.error(`${generator.name}, ${count} pages …`);
    try {
      const row = await measureGenerator(generator, corpus, join(scratch, String(count)));
      if (row) measured.push(row);
      else leftOut.push(`${generator.name}: it cannot be had on this machine`);
    } catch (error) {
      if (generator === slovo) throw error;
      const said = error instanceof Error ? error.message : String(error);
      console.error(said);
      leftOut.push(`${generator.name}: ${said.includes('did not end') ? said : 'its build failed'}`);
    }
  }
  for (const { name, others } of measured)
    console.error(`${name}: other programs used ${Math.round(others * 100)} % of the processors`);
  console.log(`\n${count} pages in two languages; ${machine()}\n\n${asTable(measured)}`);
  for (const one of leftOut) console.log(`Left out: ${one}.`);
  return { pages: count, measured, leftOut };
}

async function writeDocs(sizes: readonly [Size, ...Size[]]): Promise<void> {
  const docs = join(import.meta.dirname, '../docs');
  const title = `CPU seconds for ${pages} pages in two languages`;
  await writeFile(join(docs, 'benchmark.svg'), asChart(sizes[0].measured, title));
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(join(docs, 'benchmark.md'), asPage(sizes, 'benchmark.svg', date));
}
