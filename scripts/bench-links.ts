#!/usr/bin/env node
/** Measures what it costs to resolve the links and translations of a site, apart from reading and compiling it. */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDocuments } from './bench/documents.ts';
import { writeAddressLock } from '../src/site/address-lock.ts';
import { checkSite } from '../src/site/check-site.ts';
import { parseConfig } from '../src/site/config.ts';
import { assembleSite } from '../src/site/pages.ts';
import type { SiteConfig } from '../src/site/model.ts';
import { recordPublished } from '../src/site/published.ts';
import { readLocks } from '../src/site/read-content.ts';
import { readTranslationLock, recordOf, writeTranslationLock } from '../src/site/translation-lock.ts';

const help = `usage: node scripts/bench-links.ts [--pages N]

Makes a bilingual site of N pages in memory (default 10,000: half of them originals, half translations, each with
10 links and 8 sections), and a half and a quarter of it; assembles it, resolves every link and anchor, and
compares it with its lock files. Each size runs in a process of its own; the memory is the process's largest.`;

interface Figures {
  readonly pages: number;
  readonly links: number;
  /** CPU time in ms, user and system. */
  readonly cpu: number;
  /** In megabytes: before, and the most there was. */
  readonly memoryBefore: number;
  readonly memory: number;
  readonly problems: number;
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    locks: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const pages = Number(values.pages);
if (values.help) console.log(help);
else if (!Number.isInteger(pages) || pages < 8) {
  console.error(`--pages ${values.pages}: write a whole number from 8.`);
  process.exitCode = 2;
} else if (values.locks === undefined) await measureAll();
else process.send?.(await measure(pages, values.locks));

async function measureAll(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-'));
  try {
    console.log('   pages    links   CPU ms  µs a page   MB before   MB at most');
    for (const count of [pages / 4, pages / 2, pages].map(Math.floor)) {
      await writeLocks(count, scratch);
      const { cpu, memory, memoryBefore, links, problems } = await apart(count, scratch);
      const cells = [count, links, cpu, (cpu * 1000) / count, memoryBefore, memory];
      const widths = [8, 9, 9, 11, 12, 13];
      console.log(cells.map((cell, place) => cell.toFixed(0).padStart(widths[place]!)).join(''));
      if (problems > 0) throw new Error(`The site that is measured has ${problems} problems.`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The lock files that a site of that size has. */
async function writeLocks(count: number, folder: string): Promise<void> {
  const site = assembleSite(config(), makeDocuments(Math.floor(count / 2)), []);
  const records = [...site.translations].map(
    ([{ source }, { original }]) => [source.path, recordOf(original)] as const,
  );
  await writeFile(join(folder, 'addresses.lock'), writeAddressLock(recordPublished(site, new Map())));
  await writeFile(join(folder, 'translations.lock'), writeTranslationLock(new Map(records)));
}

/** In a process of its own, so that nothing that was measured before is in its memory. */
function apart(count: number, folder: string): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--locks', folder, '--pages', String(count)]);
    child.once('message', (figures) => {
      resolve(figures as Figures);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Measuring ${count} pages failed.`));
    });
  });
}

async function measure(count: number, folder: string): Promise<Figures> {
  const documents = makeDocuments(Math.floor(count / 2));
  const { addresses = '', translations = '' } = await readLocks(folder);

  const memoryBefore = process.memoryUsage().rss / 1e6;
  const start = process.cpuUsage();
  const site = assembleSite(config(), documents, [], [], readTranslationLock(translations).records);
  const checked = checkSite(site, addresses);
  const { user, system } = process.cpuUsage(start);
  if ((checked.recorded?.size ?? 0) < count - 1) throw new Error('The lock lists too little.');
  return {
    pages: site.pages.length,
    links: [...checked.links.values()].reduce((sum, links) => sum + links.length, 0),
    cpu: (user + system) / 1000,
    memoryBefore,
    memory: process.resourceUsage().maxRSS / 1000,
    problems: site.problems.length + checked.problems.length,
  };
}

function config(): SiteConfig {
  const locales = { bg: { label: 'Български' }, en: { label: 'English' } };
  return parseConfig({ title: 'Пример', locales }, { site: 'https://docs.example.org' }).config;
}
