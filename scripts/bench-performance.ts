#!/usr/bin/env node
/** Asks Lighthouse how fast the pages of the built site show on a phone with a slow network. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { serveFolder } from '../src/cli/serve-folder.ts';
import { chromiumPath } from '../tests/support/browser.ts';

const help = `usage: node scripts/bench-performance.ts [--out DIR]

Prints Lighthouse's performance score, of 100, and what it is made of, for the first pages of the site built into DIR (default: dist).
Lighthouse is installed into tests/lighthouse when it is missing.`;

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
if (!existsSync(join(values.out, 'index.html'))) {
  console.error(`There is no site in ${values.out}: run \`npm run build\` first.`);
  process.exit(2);
}

interface Performance {
  readonly score: number;
  readonly blocked: number;
  readonly shift: number;
}

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../tests/lighthouse');
if (!existsSync(join(folder, 'node_modules'))) {
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

const pages = ['', 'поверителност/', 'често-задавани-въпроси/'];
const paths = [...pages, 'писане-на-страници/', ...pages.map((page) => `en/${page}`), 'en/writing-pages/'];
const server = await serveFolder(values.out, { base: '/', port: 0 });
try {
  const addresses = paths.map((path) => new URL(path, server.address).href);
  const words = [join(folder, 'run.mjs'), chromiumPath(), 'performance', ...addresses];
  const { stdout } = await run(process.execPath, words);
  const found = JSON.parse(stdout) as readonly (readonly Performance[])[];
  console.log("Lighthouse's performance score, of 100; milliseconds blocked; layout shift");
  found.forEach(([performance], index) => {
    const { score = 0, blocked = NaN, shift = NaN } = performance ?? {};
    const columns = [String(Math.round(score * 100)), blocked.toFixed(0), shift.toFixed(3)];
    console.log(`${columns.map((column) => column.padStart(5)).join('  ')}  /${paths[index] ?? ''}`);
  });
} finally {
  await server.close();
}
