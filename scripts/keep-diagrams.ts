#!/usr/bin/env node
/** Keeps the drawings of all diagrams beside the pages, so that machines without a browser build too. */
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { optionsOf } from '../src/integration/options-of.ts';
import { openProject } from '../src/integration/project.ts';
import { openPool } from '../src/integration/compile/pool.ts';
import { prepare } from '../src/integration/prepare.ts';
import { keepDrawing, keptDrawing } from '../src/media/diagrams/draw.ts';

const help = `usage: node scripts/keep-diagrams.ts [--content DIR]

Draws the diagrams of all pages and puts the drawings into DIR/.diagrams (default: content/.diagrams); drawings
that no page shows any more are taken out. Commit that folder: a machine without Chromium builds from it.`;

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const contentFolder = resolve(values.content);
const shelf = join(contentFolder, '.diagrams');
const { default: config } = (await import(join(process.cwd(), 'astro.config.mjs'))) as { default: unknown };

const found = optionsOf(config);
if (!found) throw new Error('astro.config.mjs has no slovo({ … }) among its integrations.');
const project = openProject(found.options, { root: process.cwd(), contentFolder });
const pool = openPool();
const { diagrams } = await prepare(project, pool);
await pool.close();

const wanted = new Set(diagrams.map(({ digest }) => digest));
for (const digest of wanted) {
  const drawing = await keptDrawing(digest, [shelf, join(project.cacheFolder, 'diagrams')]);
  if (drawing) await keepDrawing(drawing, shelf);
}
const kept = new Set([...wanted].map((digest) => `${digest.slice(0, 16)}.json`));
for (const name of await readdir(shelf).catch(() => [])) if (!kept.has(name)) await rm(join(shelf, name));
console.log(`${wanted.size} drawings are in ${shelf}`);
