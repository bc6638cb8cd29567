/** Lighthouse on the pages that matter most, in both languages: nothing is below 100. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { openFirstSite, type FirstSite } from '../support/first-site.ts';
import { repository } from '../support/slovo.ts';

const folder = join(repository, 'tests/lighthouse');

const categories = ['accessibility', 'best-practices', 'seo'];

const files = [
  'index.html',
  'en/index.html',
  'поверителност/index.html',
  'en/поверителност/index.html',
  'често-задавани-въпроси/index.html',
  'en/често-задавани-въпроси/index.html',
  'писане-на-страници/index.html',
  'en/writing-pages/index.html',
];

/** `npm test` installs it; it is too large to come with every build. */
describe.skipIf(!existsSync(join(folder, 'node_modules/lighthouse')))('Lighthouse', () => {
  let site: FirstSite;
  let found: readonly (readonly { category: string; score: number; failed: readonly string[] }[])[];

  beforeAll(async () => {
    site = await openFirstSite();
    const output = await run([chromiumPath(), categories.join(), ...files.map(site.addressOf)]);
    found = JSON.parse(output) as typeof found;
  });
  afterAll(() => site.close());

  it.each(files.map((file, index) => [file, index] as const))('gives %s 100', (_, index) => {
    expect(found[index]).toEqual(categories.map((category) => ({ category, score: 1, failed: [] })));
  });
});

function run(words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const node = join(repository, 'node_modules/.bin/node');
    const child = spawn(node, [join(folder, 'run.mjs'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(complaints));
    });
  });
}
