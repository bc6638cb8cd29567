#!/usr/bin/env node
/** Measures the search beside stock Pagefind and MiniSearch on the corpus of tests/search-corpus. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engines, type Engine, type FirstQueries } from './bench/search-engines.ts';
import { manyPages } from './bench/search-pages.ts';
import { wordsOf } from '../src/search/analyser.ts';
import {
  corpusLocales,
  inLatinLetters,
  withOneSlip,
  readPages,
  readQueries,
  type CorpusPage,
  type CorpusQuery,
} from '../tests/search-corpus/corpus.ts';

const help = `usage: node scripts/bench-search.ts [--pages N] [--misses]

Prints, for Slovo's search, stock Pagefind and MiniSearch: how many of the expected pages are among the first five,
how often the first is right, how often nothing is found,
how many of those found are of another subject; and for the corpus itself and for N pages (default 1000, made of its
sentences) the time to index, the time of a query, and at N pages the bytes of a first search (scripts and texts in brotli,
the rest as it lies) with each word of the pages and with each of the keywords of several words. --misses lists what Slovo does not find,
only of the half that is not kept aside.`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    misses: { type: 'boolean' },
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

/** Of each query the quickest of these is taken: other programs on the machine cost time too. */
const turns = 3;

const scratch = await mkdtemp(join(tmpdir(), 'slovo-bench-search-'));
try {
  const written = await readQueries();
  const queries = [...written, ...inLatinLetters(written), ...withOneSlip(written)];
  console.log(
    `${written.length} queries, and ${queries.length - written.length} of them in Latin letters or with a slip`,
  );
  console.log(
    'found: expected pages among the first five, %; first: the first page is right, %; none: nothing found, %; stray: found pages of another subject, %',
  );
  for (const locale of corpusLocales) {
    const corpus = await readPages(locale);
    console.log(`\n${locale}: ${corpus.length} pages`);
    for (const engine of engines) {
      const opened = await engine.open(corpus, join(scratch, engine.name, locale), []);
      await report(
        engine,
        opened.find,
        new Set(corpus.filter((page) => page.isStray).map((page) => page.slug)),
        queries.filter((query) => query.locale === locale),
      );
    }
  }
  for (const locale of corpusLocales) {
    const own = await readPages(locale);
    const asked = written.filter((query) => query.locale === locale);
    for (const corpus of [own, manyPages(own, pages)]) {
      console.log(`\n${locale}: ${corpus.length} pages`);
      const firsts = firstQueries(corpus === own ? [] : own, asked);
      for (const engine of engines) await reportCost(engine, corpus, asked, firsts);
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

type Find = (query: string) => Promise<string[]>;

async function report(
  engine: Engine,
  find: Find,
  strays: ReadonlySet<string>,
  queries: readonly CorpusQuery[],
): Promise<void> {
  const cells: string[] = [];
  for (const kind of new Set(queries.map((query) => query.kind))) {
    for (const isHeldOut of [false, true]) {
      const asked = queries.filter((query) => query.kind === kind && query.isHeldOut === isHeldOut);
      let found = 0;
      let first = 0;
      let none = 0;
      let stray = 0;
      let results = 0;
      for (const { text, expected } of asked) {
        const slugs = (await find(text)).map((url) => url.replaceAll('/', ''));
        const share = expected.filter((slug) => slugs.slice(0, 5).includes(slug)).length / expected.length;
        found += share;
        first += expected.includes(slugs[0] ?? '') ? 1 : 0;
        none += slugs.length === 0 ? 1 : 0;
        if (!expected.some((slug) => strays.has(slug))) {
          results += slugs.length;
          stray += slugs.filter((slug) => strays.has(slug)).length;
        }
        if (
          values.misses &&
          engine.name === 'Slovo' &&
          !isHeldOut &&
          (share < 1 || !expected.includes(slugs[0] ?? ''))
        ) {
          console.log(`  missed: ${text} → ${slugs.slice(0, 4).join(' ')}, expected ${expected.join(' ')}`);
        }
      }
      const percent = (count: number, of = asked.length): string =>
        ((100 * count) / Math.max(1, of)).toFixed(0).padStart(3);
      cells.push(
        `  ${kind.padEnd(14)}${isHeldOut ? 'kept aside' : 'tuned on  '} ${String(asked.length).padStart(3)} ` +
          `found ${percent(found)}  first ${percent(first)}  none ${percent(none)}  stray ${percent(stray, results)}`,
      );
    }
  }
  console.log([engine.name, ...cells].join('\n'));
}

/** What a reader may begin with: any word that the pages have, or a keyword of the corpus. */
function firstQueries(pages: readonly CorpusPage[], queries: readonly CorpusQuery[]): FirstQueries[] {
  if (pages.length === 0) return [];
  const words = new Set(pages.flatMap(({ title, text }) => wordsOf(`${title} ${text}`)));
  const keywords = queries.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  return [
    { name: 'one word', queries: [...words].filter((word) => word.length > 2) },
    { name: 'several', queries: keywords.filter((text) => text.includes(' ')) },
  ];
}

async function reportCost(
  engine: Engine,
  corpus: readonly CorpusPage[],
  queries: readonly CorpusQuery[],
  firsts: readonly FirstQueries[],
): Promise<void> {
  // Each a folder of its own: a module that was loaded once is not loaded again.
  const folder = await mkdtemp(join(scratch, `${engine.name}-`));
  const { find, indexMs, firstSearches } = await engine.open(corpus, folder, firsts);
  // Once to fetch the index's parts.
  for (const { text } of queries) await find(text);
  const times: { readonly text: string; readonly ms: number }[] = [];
  for (const { text } of queries) {
    const spans: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const since = performance.now();
      await find(text);
      spans.push(performance.now() - since);
    }
    times.push({ text, ms: Math.min(...spans) });
  }
  times.sort((one, other) => one.ms - other.ms);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))]?.ms ?? 0).toFixed(1);
  console.log(
    `${engine.name.padEnd(16)} index ${indexMs.toFixed(0)} ms  ` +
      `query median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (${times.at(-1)?.text ?? ''})`,
  );
  for (const { name, mean, most } of firstSearches)
    console.log(`  first search, ${name.padEnd(9)} ${kilobytes(mean)} KB, at most ${kilobytes(most)}`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
