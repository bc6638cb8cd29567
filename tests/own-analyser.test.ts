/** A site that brings the word analysis of a language with it, in one file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUrls, openBundle, type OpenBundle } from './search-corpus/open-bundle.ts';
import { repository, slovo } from './support/slovo.ts';

let out: string;
let uk: OpenBundle;
let bg: OpenBundle;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'slovo-аналіз-'));
  const { exitCode, output } = await slovo(
    ['build', '--out', join(out, 'dist')],
    join(repository, 'tests/sites/own-analyser'),
  );
  expect(output).not.toContain('error');
  expect(exitCode).toBe(0);
  uk = await openBundle(join(out, 'dist/pagefind/uk'));
  bg = await openBundle(join(out, 'dist/pagefind/bg'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const page = encodeURI('/uk/');
const archive = encodeURI('/uk/архив/');

test.each([
  ['its stems', 'паролями', [page]],
  ['its stop words', 'як зберігає архів', [archive]],
  ['its repairs', 'parol', [page]],
  ['a slip', 'повдомлення', [archive]],
  ['the title in the other language, in any form', 'паролите', [page]],
])('finds by %s: %s', async (_, query, expected) => {
  expect(await foundUrls(uk, `${query} `)).toEqual(expected);
});

test('Bulgarian beside it has its own analysis, and knows the other’s words in titles', async () => {
  expect(await foundUrls(bg, 'пароли ')).toEqual(['/']);
  expect(await foundUrls(bg, 'зміни ')).toEqual(['/']);
});

test('a file that is not there is told with its setting', async () => {
  const { openProject } = await import('../src/integration/project.ts');
  const { problems } = openProject(
    { title: 'Поща', locales: { uk: { label: 'Українська', analyser: './няма.ts' } } },
    { root: out },
  );
  expect(problems).toMatchObject([
    { code: 'config-invalid', message: 'locales.uk.analyser: there is no file ./няма.ts.' },
  ]);
});
