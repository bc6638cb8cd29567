/** The site while it is written: an edit shows, and a broken page does not stop the others. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { repository, TestSite } from './support/slovo.ts';

/** Ms that a busy machine may take. */
const patient = { timeout: 30_000 };

let site: TestSite;
let server: ChildProcess;
let address = '';
let browser: Browser;

beforeAll(async () => {
  site = await TestSite.from({
    'index.md': '# Начало\n\nПърви текст.\n',
    'index.en.md': '# Home\n\nFirst text.\n',
    'архив.md': '# Архив\n\nСъобщенията стоят четири седмици.\n',
  });
  server = spawn(
    join(repository, 'node_modules/.bin/node'),
    ['src/cli/slovo.ts', 'dev', '--content', site.content, '--port', '43217'],
    { cwd: repository, env: { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '' } },
  );
  address = await new Promise((resolve, reject) => {
    let output = '';
    const read = (data: Buffer): void => {
      output += data.toString();
      const found = /http:\/\/localhost:\d+\//.exec(output);
      if (found) resolve(found[0]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', () => {
      reject(new Error(output));
    });
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGINT');
  await site.remove();
});

it('shows an edit in the open tab by itself', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('Първи текст.').waitFor();
  await site.write('index.md', '# Начало\n\nВтори текст.\n');
  await page.getByText('Втори текст.').waitFor();
  await page.close();
});

it('shows a page that is new, and its translation once that is written', async () => {
  const page = await browser.newPage();
  await site.write('нова.md', '# Нова\n\nТекст на новата страница.\n');
  await expect
    .poll(async () => (await page.goto(new URL('/нова/', address).href))?.status(), patient)
    .toBe(200);
  await page.goto(new URL('/en/нова/', address).href);
  await page.getByText('Текст на новата страница.').waitFor();
  await site.write('нова.en.md', '# New\n\nThe text of the new page.\n');
  await page.getByText('The text of the new page.').waitFor();
  await page.close();
});

it('shows what is wrong in a page, with file and line, and the other pages go on', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/архив/', address).href);
  await site.write('архив.md', '# Архив\n\nВижте [нищото](няма-го.md).\n');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('архив.md:3:');
  expect((await page.goto(address))?.status()).toBe(200);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goto(new URL('/архив/', address).href);
  await site.write('архив.md', '# Архив\n\nВижте [началото](index.md).\n');
  await alert.waitFor({ state: 'detached' });
  await page.close();
});

it('answers 404 for a page that was removed', async () => {
  await site.write('кратка.md', '# Кратка\n');
  const page = await browser.newPage();
  const status = async (): Promise<number | undefined> =>
    (await page.goto(new URL('/кратка/', address).href))?.status();
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  await rm(join(site.content, 'кратка.md'));
  await expect.poll(status, { timeout: 30_000 }).toBe(404);
  await page.close();
});
