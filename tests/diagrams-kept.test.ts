/** The drawings of this project's diagrams are kept beside the pages: a machine without a browser builds too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diagramDigest, keptDrawing } from '../src/media/diagrams/draw.ts';
import { repository } from './support/slovo.ts';

const content = join(repository, 'content');
const fence = /^([ \t]*)``` *mermaid\n([\s\S]*?)^\1```/gm;

const diagrams = readdirSync(content)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [...readFileSync(join(content, name), 'utf8').matchAll(fence)].map((match) => {
      const indent = match[1] ?? '';
      const code = (match[2] ?? '').replace(new RegExp(`^${indent}`, 'gm'), '').replace(/\n$/, '');
      return { name, code, first: code.split('\n').find((line) => !line.startsWith('%%')) ?? '' };
    }),
  );

it('finds the diagrams of the pages', () => {
  expect(diagrams.map(({ name }) => name)).toContain('какво-вижда-сървърът.md');
});

it.each(diagrams)('$name: the drawing of its $first is kept', async ({ code }) => {
  const kept = await keptDrawing(diagramDigest(code), [join(content, '.diagrams')]);
  expect(
    kept,
    'Run `node_modules/.bin/node scripts/keep-diagrams.ts` and commit content/.diagrams.',
  ).toBeDefined();
});
