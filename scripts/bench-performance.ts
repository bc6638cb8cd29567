#!/usr/bin/env node
/** Asks Lighthouse how fast the pages of the built site show on a phone with a slow network. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { serveFolder } from '../src/cli/serve-folder.ts';
import { chromiumPath } from '../tests/support/browser.ts';

const help = `usage: node scripts/bench-performance.ts [--out DIR]

Prints Lighthouse's performance score, of 100, for the first pages of the site built into DIR (default: dist).
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

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../tests/lighthouse');
if (!existsSync(join(folder, 'node_modules'))) {
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

const paths = ['', 'en/', 'поверителност/', 'en/поверителност/', 'писане-на-страници/', 'en/writing-pages/'];
const server = await serveFolder(values.out, { base: '/', port: 0 });
try {
  const addresses = paths.map((path) => new URL(path, server.address).href);
  const words = [join(folder, 'run.mjs'), chromiumPath(), 'performance', ...addresses];
  const { stdout } = await run(process.execPath, words);
  const found = JSON.parse(stdout) as readonly (readonly { score: number }[])[];
  console.log("Lighthouse's performance score, of 100");
  found.forEach(([performance], index) => {
    console.log(`${String(Math.round((performance?.score ?? 0) * 100)).padStart(5)}  /${paths[index] ?? ''}`);
  });
} finally {
  await server.close();
}
