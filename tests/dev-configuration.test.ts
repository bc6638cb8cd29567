/** The configuration while the site is served: an edit shows, and a mistake is told and ends nothing. */
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { Clone } from './support/clone.ts';
import { openTab, patient, startDev, type DevServer, type Tab } from './support/dev-server.ts';

const configuration = (title: string, { options = '', others = '' } = {}): string =>
  `import { slovo } from './src/integration/slovo.ts';
export default {
  site: 'https://примери.example',
  ${others}
  integrations: [slovo({ title: '${title}', locales: { bg: { label: 'Български' } }, ${options} })],
};
`;

let clone: Clone;
let server: DevServer;
let browser: Browser;
let start: Tab;

const configure = (text: string): Promise<void> => clone.write({ 'astro.config.mjs': text });
const titleOf = (): Promise<string> => start.tab.title();

beforeAll(async () => {
  clone = await Clone.with({
    'astro.config.mjs': configuration('Извор'),
    'content/index.md': '# Начало\n',
    'content/архив.md': '# Архив\n\nТекст.\n',
    'theme/own.css': 'main { outline: 7px solid; }\n',
  });
  server = await startDev(['--port', '43223'], { folder: clone.folder });
  browser = await openBrowser();
  start = await openTab(browser, new URL('/архив/', server.address));
});

afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
  await clone.remove('.');
});

it('shows another title, without starting again', async () => {
  await configure(configuration('Река'));
  await expect.poll(titleOf, patient).toContain('Река');
  expect(server.output()).not.toContain('started again');
});

it('tells a mistake of syntax with its place, shows the site as it was, and goes on when it is mended', async () => {
  await configure(configuration('Река').replace('],\n};', '\n};'));
  const alert = start.tab.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('astro.config.mjs:6:1: error[config-invalid]');
  expect(server.output()).toContain('astro.config.mjs:6:1:');
  expect(await titleOf()).toContain('Река');
  await clone.write({ 'content/архив.md': '# Архив\n\nДруг текст.\n' });
  await start.tab.getByText('Друг текст.').waitFor();
  await configure(configuration('Море'));
  await alert.waitFor({ state: 'detached' });
  expect(await titleOf()).toContain('Море');
});

it('tells what a configuration throws where it throws, and one without slovo', async () => {
  const alert = start.tab.getByRole('alert');
  await configure(`${configuration('Море')}няма();\n`);
  await alert.getByText('astro.config.mjs:7:1').waitFor();
  await configure('export default {};\n');
  await alert.getByText('slovo({ … })').waitFor();
  await configure(configuration('Море'));
  await alert.waitFor({ state: 'detached' });
});

it('waits for whoever writes it in parts', async () => {
  const file = join(clone.folder, 'astro.config.mjs');
  const errors = (): number => server.output().split('config-invalid').length;
  const before = errors();
  for (let count = 1; count <= 5; count += 1) {
    const text = configuration(`Извор ${count}`);
    await writeFile(file, text.slice(0, 150));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await appendFile(file, text.slice(150));
    await expect.poll(titleOf, patient).toContain(`Извор ${count}`);
  }
  expect(errors()).toBe(before);
});

const outline = (): Promise<string> =>
  start.tab.evaluate(`getComputedStyle(document.querySelector('main')).outlineWidth`);

it('is shown in a tab whose server ended while the page was loading', async () => {
  const { tab } = start;
  const client = '**/@vite/client';
  await tab.route(client, (route) => route.abort());
  await tab.reload();
  await tab.unroute(client);
  await configure(configuration('Бряг', { options: `theme: { styles: ['./theme/own.css'] }` }));
  await expect.poll(outline, patient).toBe('7px');
  await configure(configuration('Бряг'));
  await expect.poll(outline, patient).not.toBe('7px');
});

it('starts again with another theme, and with what Astro alone reads, in the tab that is open', async () => {
  await configure(configuration('Извор', { options: `theme: { styles: ['./theme/own.css'] }` }));
  await expect.poll(outline, patient).toBe('7px');
  await configure(configuration('Извор', { others: `base: '/docs',` }));
  await expect.poll(async () => (await server.get('/docs/')).status, patient).toBe(200);
  // The tab may be loading again by itself just now, at its address of before.
  const { href } = new URL('/docs/архив/', server.address);
  const went = (): Promise<boolean> =>
    start.tab.goto(href).then(
      () => true,
      () => false,
    );
  await expect.poll(went, patient).toBe(true);
  await clone.write({ 'content/архив.md': '# Архив\n\nПод друга основа.\n' });
  await start.tab.getByText('Под друга основа.').waitFor();
});

it('stays as it was where Astro cannot start with it', async () => {
  await configure(configuration('Извор', { others: `base: '/docs', output: 'няма такова',` }));
  await expect.poll(() => server.output(), patient).toContain('no server can be started');
  await expect.poll(async () => (await server.get('/docs/')).status, patient).toBe(200);
});
