#!/usr/bin/env node
/** Measures the dialect beside markdown-it and remark, on the same pages in one run. */
import { parseArgs } from 'node:util';
import { dialectEngines, pagesOf, speedOf } from './bench/dialect-engines.ts';

const help = `usage: node scripts/bench-dialect.ts [--content DIR] [--only NAME]

Prints how many MB of Markdown each engine turns into HTML in a second of CPU, without highlighting: Slovo's dialect,
markdown-it and remark. The pages are those of DIR (default content), over and over to a few MB. --only takes the
beginning of an engine's name.`;

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const written = pagesOf(values.content);
const size = written.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
if (size === 0) {
  console.error(`There is no page in ${values.content}.`);
  process.exit(2);
}
const times = Math.ceil(1_500_000 / size);
const pages = Array.from({ length: times }, () => written).flat();
const engines = dialectEngines().filter(({ name }) =>
  name.toLowerCase().startsWith(values.only.toLowerCase()),
);
const speeds = engines.map((engine) => ({ name: engine.name, speed: speedOf(engine, pages, size * times) }));
const own = speeds[0]?.speed ?? 1;
const width = Math.max(...speeds.map(({ name }) => name.length));
console.log(
  `${written.length} pages, ${(size / 1000).toFixed(0)} KB, ${times} times; Node ${process.version}\n`,
);
for (const { name, speed } of speeds) {
  console.log(`${name.padEnd(width)}  ${speed.toFixed(1).padStart(6)} MB/s  (${(speed / own).toFixed(2)}×)`);
}
