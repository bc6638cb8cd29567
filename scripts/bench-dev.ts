#!/usr/bin/env node
/** Measures how soon the development server is there, and how soon an edit is seen in a browser. */
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/support/browser.ts';
import { makeCorpus, type CorpusPage } from './bench/corpus.ts';
import type { Generator } from './bench/generator.ts';
import { emptyHome } from './bench/install.ts';
import { docusaurus } from './bench/peers/docusaurus.ts';
import { eleventy } from './bench/peers/eleventy.ts';
import { hugo } from './bench/peers/hugo.ts';
import { material } from './bench/peers/material.ts';
import { slovo } from './bench/peers/slovo.ts';
import { starlight } from './bench/peers/starlight.ts';
import { vitepress } from './bench/peers/vitepress.ts';
import { machine } from './bench/report.ts';
import { edits, furnish } from './bench/serve/edits.ts';
import { measureEdit } from './bench/serve/measure-edit.ts';
import {
  memoryOf,
  processorTimeOf,
  startServer,
  waitForPage,
  waitForWords,
  type Server,
} from './bench/serve/server.ts';

const help = `usage: node scripts/bench-dev.ts [--pages N] [--only NAME,NAME] [--edits N]

Makes a bilingual corpus of N pages (default 2000: 4,000 sources) and serves it with Slovo, from nothing and with
its cache: ms until the first page is there, and ms from saving a file until a tab in Chromium was told and shows
it, for every kind of edit. Then memory before and after a number of edits (--edits, default 200). Then the first
page and one edit with each peer that can be had; figures in brackets are ratios to Slovo.

--only takes beginnings of the peers' names; \`--only slovo\` measures none.`;

const peers: readonly Generator[] = [hugo, material, starlight, vitepress, eleventy, docusaurus];
const port = 45_173;
/** Longest wait in ms for a server's first page. */
const patience = 600_000;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    edits: { type: 'string', default: '200' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const [pages, many] = [Number(values.pages), Number(values.edits)];
if (!Number.isInteger(pages) || pages < 50 || !Number.isInteger(many) || many < 0) {
  console.error('Write whole numbers: --pages from 50, --edits from 0.');
  process.exit(2);
}
const wanted = values.only?.toLowerCase().split(',');

interface Times {
  readonly first: number;
  readonly edit?: number;
}

const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-dev-'));
const browser = await openBrowser();
try {
  console.log(`${pages} pages in two languages, ${2 * pages} sources; ${machine()}\n`);
  const corpus = makeCorpus(pages);
  const own = await measureSlovo(browser, corpus, join(scratch, 'slovo'));
  for (const peer of peers) {
    if (wanted && !wanted.some((one) => peer.name.toLowerCase().startsWith(one))) continue;
    try {
      const times = await measurePeer(browser, peer, corpus);
      if (times)
        console.log(
          `${peer.name}: ${beside('first page', times.first, own.first)}, ${beside('edit shown', times.edit, own.edit)}`,
        );
    } catch (error) {
      console.error(`${peer.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
}

function beside(what: string, ms: number | undefined, own: number | undefined): string {
  if (ms === undefined || own === undefined) return `${what} never`;
  return `${what} ${ms.toFixed(0)} ms (${(ms / own).toFixed(1)}×)`;
}

async function measureSlovo(tabs: Browser, corpus: readonly CorpusPage[], folder: string): Promise<Times> {
  await mkdir(folder, { recursive: true });
  await slovo.prepare(corpus, folder);
  await furnish(folder);
  let first = 0;
  for (const state of ['from nothing', 'with its cache']) {
    const started = await serve(slovo, folder);
    first = started.ms;
    console.log(
      `Slovo, ${state}: first page after ${first.toFixed(0)} ms (${started.processor} ms of processor time)`,
    );
    await waitForWords(started.server, 'still to be compiled', 'All pages are compiled', patience);
    await started.server.stop();
  }
  const { server } = await serve(slovo, folder);
  const shown: (number | undefined)[] = [];
  try {
    for (const edit of edits) {
      const seen = await measureEdit(tabs, server, folder, edit);
      shown.push(seen.shown);
      const [told, done] = [seen.told, seen.shown].map((ms) =>
        ms === undefined ? 'never' : `${ms.toFixed(0)} ms`,
      );
      console.log(
        `  ${edit.name.padEnd(32)} told after ${told!.padStart(8)}, shown after ${done!.padStart(8)}, processor ${seen.processor} ms`,
      );
    }
    if (many > 0) await measureMemory(server, folder);
  } finally {
    await server.stop();
  }
  return { first, ...(shown[1] !== undefined && { edit: shown[1] }) };
}

async function serve(
  generator: Generator,
  folder: string,
): Promise<{ server: Server; ms: number; processor: number }> {
  const started = performance.now();
  const server = startServer(generator.serve!(port), folder, port);
  try {
    await waitForPage(server, '/', patience);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { server, ms: performance.now() - started, processor: await processorTimeOf(server.pid) };
}

async function measureMemory(server: Server, folder: string): Promise<void> {
  const file = join(folder, 'content/раздел-2/страница-32.md');
  const text = await readFile(file, 'utf8');
  const edit = async (from: number, to: number): Promise<number> => {
    for (let count = from; count <= to; count += 1) {
      const mark = `Редакция ${count}.`;
      await writeFile(file, `${text}\n${mark}\n`);
      for (let tries = 0; tries < 500; tries += 1) {
        const page = await fetch(server.address + encodeURI('/раздел-2/страница-32/'));
        if ((await page.text()).includes(mark)) break;
      }
    }
    return memoryOf(server.pid);
  };
  const before = await edit(1, Math.ceil(many / 4));
  const after = await edit(Math.ceil(many / 4) + 1, many);
  console.log(`  memory after ${Math.ceil(many / 4)} edits ${before} MB, after ${many} edits ${after} MB`);
}

async function measurePeer(
  tabs: Browser,
  peer: Generator,
  corpus: readonly CorpusPage[],
): Promise<Times | undefined> {
  if (!peer.serve || (await peer.install()) === undefined) return undefined;
  const folder = peer.home ?? join(scratch, peer.name.replace(/\W+/g, '-').toLowerCase());
  await mkdir(folder, { recursive: true });
  await emptyHome(folder);
  await peer.prepare(corpus, folder);
  const { server, ms } = await serve(peer, folder);
  try {
    const { key } = corpus[30]!;
    const edit = (text: string) => ({
      name: 'text',
      tab: `/${key}${peer === vitepress ? '.html' : '/'}`,
      apply: () => appendFile(join(folder, peer.source(key)), `\n${text}\n`),
      seen: `document.body?.textContent.includes(${JSON.stringify(text)})`,
    });
    await measureEdit(tabs, server, folder, edit('Един нов абзац.'));
    const { shown } = await measureEdit(tabs, server, folder, edit('Друг нов абзац.'));
    return { first: ms, ...(shown !== undefined && { edit: shown }) };
  } finally {
    await server.stop();
    await emptyHome(folder);
  }
}
