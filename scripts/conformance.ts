#!/usr/bin/env node
/** Runs vectors of the dialect: input, extensions, and the HTML that the reference makes of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { renderVector, type Vector } from './conformance/render-vector.ts';
import { sameDocument } from './conformance/same-document.ts';

const help = `usage: npm run conformance -- [--dump OUT.json] [--gaps GAPS.json] [--show ID] FILE.json…

Prints a line per file, NAME passed/total, and at last total passed/total.
--dump  writes [{ "id", "html" }] of all vectors
--gaps  a list of { "id", "why" }: fails when a vector fails that is not in it, or one passes that is
--show  prints input, expected and actual of one vector, by the beginning of its id`;

const { values, positionals } = parseArgs({
  options: {
    dump: { type: 'string' },
    gaps: { type: 'string' },
    show: { type: 'string' },
    failed: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const missing = positionals.filter((file) => !existsSync(file));
if (positionals.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `There is no ${missing.join(', ')}.` : help);
  process.exit(2);
}

const dumped: { id: string; html: string }[] = [];
const failed: string[] = [];
const passedIds: string[] = [];
let total = 0;
for (const file of positionals) {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
  let passed = 0;
  for (const vector of vectors) {
    const html = renderVector(vector);
    dumped.push({ id: vector.id, html });
    if (sameDocument(html, vector.expected)) {
      passed += 1;
      passedIds.push(vector.id);
    } else failed.push(vector.id);
    if (values.show !== undefined && vector.id.startsWith(values.show)) show(vector, html);
  }
  total += vectors.length;
  console.log(`${basename(file, '.json')} ${passed}/${vectors.length}`);
}
if (values.failed) for (const id of failed) console.log(`  ${id}`);
console.log(`total ${total - failed.length}/${total}`);
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify(dumped, null, 1));
if (values.gaps !== undefined) process.exitCode = reportGaps(values.gaps);

function show(vector: Vector, html: string): void {
  console.log(`--- ${vector.id} ${JSON.stringify(vector.extensions)} ${JSON.stringify(vector.options)}`);
  console.log(`${vector.input}\n--- expected\n${vector.expected}\n--- actual\n${html}\n---`);
}

/** @returns the exit code */
function reportGaps(file: string): number {
  const gaps = JSON.parse(readFileSync(file, 'utf8')) as { id: string; why: string }[];
  const known = new Set(gaps.map(({ id }) => id));
  const surprises = failed.filter((id) => !known.has(id));
  const closed = passedIds.filter((id) => known.has(id));
  for (const id of surprises) console.error(`fails, and is no known gap: ${id}`);
  for (const id of closed) console.error(`passes, and is listed as a gap: ${id}`);
  return surprises.length + closed.length > 0 ? 1 : 0;
}
