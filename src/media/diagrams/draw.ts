/**
 * Draws diagrams: Mermaid in a headless Chromium, where there is one. What was drawn is kept by content, in
 * the cache and, if a maintainer keeps it, beside the pages, so that machines without a browser build too.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDrawing, type Drawing, type DrawingProblem } from './drawing.ts';
import { settings } from './settings.ts';

const require = createRequire(import.meta.url);
const script = new URL('./draw-in-page.js', import.meta.url);

/** Changes with everything that changes a drawing but its source. */
const drawer = createHash('sha256')
  .update((require('mermaid/package.json') as { version: string }).version)
  .update(JSON.stringify(settings))
  .update(await readFile(script))
  .digest('hex');

export function diagramDigest(code: string): string {
  return createHash('sha256').update(drawer).update(code).digest('hex');
}

/** Where drawings are looked for, the first that has one wins; new ones go into the last. */
export type Shelves = readonly [string, ...string[]];

/** Draws what is on no shelf yet, all in one run of the browser. */
export async function drawDiagrams(
  codes: readonly string[],
  shelves: Shelves,
): Promise<ReadonlyMap<string, Drawing | DrawingProblem>> {
  const result = new Map<string, Drawing | DrawingProblem>();
  const missing: string[] = [];
  for (const code of new Set(codes)) {
    const kept = await keptDrawing(diagramDigest(code), shelves);
    if (kept) result.set(code, kept);
    else missing.push(code);
  }
  if (missing.length === 0) return result;
  const outcomes = await drawInBrowser(missing);
  for (const [index, code] of missing.entries()) {
    const outcome = outcomes[index];
    const drawing: unknown = Object.assign({}, outcome, { digest: diagramDigest(code) });
    if (isDrawing(drawing)) {
      await keepDrawing(drawing, shelves.at(-1)!);
      result.set(code, drawing);
    } else result.set(code, problemOf(outcome));
  }
  return result;
}

/** A drawing that is on one of the shelves. */
export async function keptDrawing(digest: string, shelves: readonly string[]): Promise<Drawing | undefined> {
  for (const shelf of shelves) {
    try {
      const kept: unknown = JSON.parse(await readFile(join(shelf, `${digest.slice(0, 16)}.json`), 'utf8'));
      if (isDrawing(kept) && kept.digest === digest) return kept;
    } catch {
      // Not there, or not whole: the next shelf, or it is drawn anew.
    }
  }
  return undefined;
}

export async function keepDrawing(drawing: Drawing, shelf: string): Promise<void> {
  await mkdir(shelf, { recursive: true });
  const file = join(shelf, `${drawing.digest.slice(0, 16)}.json`);
  await writeFile(`${file}.${process.pid}`, `${JSON.stringify(drawing, null, 1)}\n`);
  await rename(`${file}.${process.pid}`, file);
}

function problemOf(outcome: unknown): DrawingProblem {
  const field = (name: string): unknown =>
    typeof outcome === 'object' && outcome !== null ? Reflect.get(outcome, name) : undefined;
  const message = field('message');
  const line = field('line');
  return {
    message: typeof message === 'string' ? message : 'the browser gave no drawing',
    ...(typeof line === 'number' && { line }),
  };
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Longest time in ms that the browser is waited for. */
const patience = 120_000;

async function drawInBrowser(codes: readonly string[]): Promise<readonly unknown[]> {
  const browser = process.env['CHROMIUM'] ?? browsers.find(existsSync);
  if (!browser) {
    const message =
      'there is no Chromium to draw it with, and no drawing of it is kept: run `node scripts/keep-diagrams.ts` where there is one';
    return codes.map(() => ({ message }));
  }
  const folder = await mkdtemp(join(tmpdir(), 'slovo-diagrams-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, await pageFor(codes));
    const dom = await run(browser, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--allow-file-access-from-files',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--virtual-time-budget=60000',
      '--dump-dom',
      pathToFileURL(page).href,
    ]);
    const encoded = /<script type="application\/json" id="outcomes">([^<]*)</.exec(dom)?.[1];
    if (encoded === undefined) return codes.map(() => ({ message: 'the browser gave no drawing' }));
    return JSON.parse(Buffer.from(encoded, 'base64').toString()) as unknown[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pageFor(codes: readonly string[]): Promise<string> {
  const mermaid = pathToFileURL(join(require.resolve('mermaid/package.json'), '../dist/mermaid.min.js'));
  // `<` is written as an escape, so that no text of a diagram can end the script.
  const data = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
  return `<!doctype html><meta charset="utf-8"><body><script src="${mermaid.href}"></script>
<script>${await readFile(script, 'utf8')}
drawAll(${data(codes)}, ${data(settings)});</script>`;
}

function run(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, [...words], { maxBuffer: 256 * 1024 * 1024, timeout: patience }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}
