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
import { material } from './bench/peers/material.ts';
import { slovo } from './bench/peers/slovo.ts';
import { starlight } from './bench/peers/starlight.ts';
import { vitepress } from './bench/peers/vitepress.ts';
import { asPage, asTable, machine } from './bench/report.ts';
import { measureGenerator, type Measured } from './bench/run.ts';

const help = `usage: npm run bench -- [--pages N] [--only NAME,NAME] [--write] [--no-parts]

Makes a bilingual corpus of N pages (default 1000), builds it with Slovo and with each peer that can be had (Hugo
and Material for MkDocs from Debian; Eleventy, Starlight, VitePress and Docusaurus from npm, installed once into
the user's cache folder), from nothing, again, and after an edit of one page, and prints what each cost. Figures
in brackets are ratios to Slovo. Then the benchmarks of its parts: search, links, dialect, and
how fast its pages show.

--only takes beginnings of generators' names; Slovo is always measured. --write writes docs/benchmark.md and its
chart. --no-parts leaves the parts out.`;

const generators: readonly Generator[] = [slovo, hugo, eleventy, material, starlight, vitepress, docusaurus];

/** Programs of their own, each with --help. */
const parts = ['bench-search.ts', 'bench-links.ts', 'bench-dialect.ts', 'bench-performance.ts'];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
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
const pages = Number(values.pages);
if (!Number.isInteger(pages) || pages < 1) {
  console.error(`--pages ${values.pages}: write a whole number from 1.`);
  process.exit(2);
}
const wanted = values.only?.toLowerCase().split(',');

const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-'));
try {
  const corpus = makeCorpus(pages);
  const measured: Measured[] = [];
  for (const generator of generators) {
    const name = generator.name.toLowerCase();
    if (generator !== slovo && wanted && !wanted.some((one) => name.startsWith(one))) continue;
    console.error(`${generator.name} …`);
    try {
      const row = await measureGenerator(generator, corpus, scratch);
      if (row) measured.push(row);
      else console.error(`${generator.name} cannot be had here and is left out.`);
    } catch (error) {
      if (generator === slovo) throw error;
      console.error(
        `${generator.name} is left out: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  console.log(`\n${pages} pages in two languages; ${machine()}\n\n${asTable(measured)}`);
  if (values.write) await writeDocs(measured);
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

async function writeDocs(measured: readonly Measured[]): Promise<void> {
  const docs = join(import.meta.dirname, '../docs');
  const title = `CPU seconds for ${pages} pages in two languages`;
  await writeFile(join(docs, 'benchmark.svg'), asChart(measured, title));
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(join(docs, 'benchmark.md'), asPage(pages, measured, 'benchmark.svg', date));
}
