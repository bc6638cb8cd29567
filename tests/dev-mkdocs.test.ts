/** A MkDocs project while it is written: pages, settings, and what settings come from. */
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { openTab, patient, startDev, type DevServer, type Tab } from './support/dev-server.ts';
import { repository } from './support/slovo.ts';

const settings = `INHERIT: base.yml
site_name: Пчелин
nav:
  - Начало: index.md
  - Мед: мед.md
markdown_extensions:
  - admonition
  - pymdownx.snippets:
      base_path: [части]
`;

let folder: string;
let server: DevServer;
let browser: Browser;
let start: Tab;

const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slovo-пчелин-'));
  await cp(join(repository, 'tests/sites/mkdocs-inherit/bg/docs'), join(folder, 'docs'), { recursive: true });
  await write('mkdocs.yml', settings);
  await write('base.yml', 'copyright: Под липите\n');
  await cp(join(folder, 'docs'), join(folder, 'части'), { recursive: true });
  await write('части/съвет.md', 'Първи съвет.\n');
  await write('docs/index.md', '# Начало\n\nТекст.\n\n--8<-- "съвет.md"\n');
  await write('docs/мед.md', '# Мед\n\nТекст.\n');
  server = await startDev(['--project', folder, '--port', '43219']);
  browser = await openBrowser();
  start = await openTab(browser, new URL(server.address));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const shows = (text: string): Promise<void> =>
  start.tab.getByText(text).first().waitFor({ state: 'attached' });
const link = (name: string) => start.tab.getByRole('link', { name, exact: true }).first();

it('shows edits of pages, in the tab that shows them', async () => {
  await write('docs/мед.md', '# Мед\n\nДруг текст.\n');
  await expect.poll(async () => (await server.get('/мед/')).html, patient).toContain('Друг текст.');
  expect(start.loads()).toBe(0);
  await write('docs/index.md', '# Начало\n\nНов текст.\n\n--8<-- "съвет.md"\n');
  await shows('Нов текст.');
});

it('shows edits of what pages include from outside the folder of the pages', async () => {
  await write('части/съвет.md', 'Втори съвет.\n');
  await shows('Втори съвет.');
});

it('shows another title in the navigation, and another page in it', async () => {
  await write('docs/восък.md', '# Восък\n');
  await write('mkdocs.yml', settings.replace('Мед: мед.md', 'За меда: мед.md\n  - Восък: восък.md'));
  await link('За меда').waitFor({ state: 'attached' });
  await link('Восък').waitFor({ state: 'attached' });
});

it('shows edits of the file that settings are inherited from', async () => {
  await write('base.yml', 'copyright: Под дъба\n');
  await shows('Под дъба');
});

it('compiles pages anew when an option of an extension changes', async () => {
  await write('docs/index.md', '# Начало\n\n!!! note\n\n    Бележка.\n');
  await start.tab.locator('.admonition').first().waitFor();
  await write('mkdocs.yml', settings.replace('  - admonition\n', ''));
  await start.tab.locator('.admonition').first().waitFor({ state: 'detached' });
  await write('mkdocs.yml', settings);
  await start.tab.locator('.admonition').first().waitFor();
});

it('shows what is wrong in the settings, beside the site as it was, and goes on when that is mended', async () => {
  await write('mkdocs.yml', settings.replace('site_name: Пчелин', 'site_name: [Пчелин'));
  const alert = start.tab.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/mkdocs\.yml:\d+:\d+: error\[mkdocs-yaml\]/);
  expect(server.output()).toContain(`${join(folder, 'mkdocs.yml')}:`);
  await link('Мед').waitFor({ state: 'attached' });
  // Editors write beside and rename.
  await write('mkdocs.yml~', settings.replace('Пчелин', 'Друг пчелин'));
  await rename(join(folder, 'mkdocs.yml~'), join(folder, 'mkdocs.yml'));
  await alert.waitFor({ state: 'detached' });
  await shows('Друг пчелин');
  expect(server.output()).toContain('No errors any more.');
});
