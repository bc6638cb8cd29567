/** The site while it is written: an edit shows, and a broken page does not stop the others. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { openBrowser } from './support/browser.ts';
import { openTab, patient, startDev, type DevServer } from './support/dev-server.ts';
import { TestSite } from './support/slovo.ts';

const picture = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 30, channels: 3, background: '#484' } })
    .png()
    .toBuffer();

let site: TestSite;
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  site = await TestSite.from({
    'index.md': '# Начало\n\nПърви текст.\n',
    'index.en.md': '# Home\n\nFirst text.\n',
    'архив.md': '# Архив\n\nСъобщенията стоят четири седмици.\n',
    'ключове.md': '# Ключове\n\n--8<-- "_част.md"\n\nКъм [сроковете](срокове.md#дълги).\n',
    'срокове.md': '# Срокове\n\n## Дълги\n\nТекст.\n',
    '_част.md': 'Включена част.\n',
    'компонент.mdx': '# Компонент\n\n<Admonition type="tip">Съвет.</Admonition>\n',
    'снимка.md': '# Снимка\n\n![Едно](едно.png)\n',
    'едно.png': await picture(40),
  });
  server = await startDev(['--content', site.content, '--port', '43217']);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
  await site.remove();
});

const at = (path: string): URL => new URL(path, server.address);
const statusOf = async (path: string): Promise<number> => (await server.get(path)).status;

it('says how many pages there are, where, and how it is ended', () => {
  expect(server.output()).toContain(`${site.content} at ${server.address}`);
  expect(server.output()).toMatch(/^12 pages of /m);
  expect(server.output()).toContain('Ctrl+C');
});

it('shows an edit in the open tab by itself', async () => {
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.getByText('Първи текст.').waitFor();
  await site.write('index.md', '# Начало\n\nВтори текст.\n');
  await page.getByText('Втори текст.').waitFor();
  await page.close();
});

it('shows a page that is new, and its translation once that is written', async () => {
  const page = await browser.newPage();
  await site.write('нова.md', '# Нова\n\nТекст на новата страница.\n');
  await expect.poll(() => statusOf('/нова/'), patient).toBe(200);
  await page.goto(at('/en/нова/').href);
  await page.getByText('Текст на новата страница.').waitFor();
  await site.write('нова.en.md', '# New\n\nThe text of the new page.\n');
  await page.getByText('The text of the new page.').waitFor();
  await page.close();
});

it('shows what is wrong in a page, with file and line, and the other pages go on', async () => {
  const page = await browser.newPage();
  await page.goto(at('/архив/').href);
  await site.write('архив.md', '# Архив\n\nВижте [нищото](няма-го.md).\n');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('архив.md:3:');
  expect((await page.goto(server.address))?.status()).toBe(200);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goto(at('/архив/').href);
  await site.write('архив.md', '# Архив\n\nВижте [началото](index.md).\n');
  await alert.waitFor({ state: 'detached' });
  await page.close();
});

it('answers 404 for a page that was removed', async () => {
  await site.write('кратка.md', '# Кратка\n');
  await expect.poll(() => statusOf('/кратка/'), patient).toBe(200);
  await rm(join(site.content, 'кратка.md'));
  await expect.poll(() => statusOf('/кратка/'), patient).toBe(404);
});

it('loads those tabs again that show what was edited, and no others', async () => {
  const [start, keys, terms, component] = await Promise.all(
    ['/', '/ключове/', '/срокове/', '/компонент/'].map((path) => openTab(browser, at(path))),
  );
  const loads = (): (number | undefined)[] => [start, keys, terms, component].map((one) => one?.loads());

  await site.write('срокове.md', '# Срокове\n\n## Дълги\n\nДруг текст.\n');
  await terms!.tab.getByText('Друг текст.').waitFor();
  expect(loads()).toEqual([0, 0, 1, 0]);

  await site.write('_част.md', 'Друга част.\n');
  await keys!.tab.getByText('Друга част.').waitFor();
  expect(loads()).toEqual([0, 1, 1, 0]);

  await site.write('компонент.mdx', '# Компонент\n\n<Admonition type="tip">Друг съвет.</Admonition>\n');
  await component!.tab.getByText('Друг съвет.').waitFor();
  expect(loads()).toEqual([0, 1, 1, 1]);

  // The section that another page links to: that page has an error now.
  await site.write('срокове.md', '# Срокове\n\n## Кратки\n\nДруг текст.\n');
  await keys!.tab.getByRole('alert').waitFor();
  expect(loads()).toEqual([0, 2, 2, 1]);
  await site.write('срокове.md', '# Срокове\n\n## Дълги\n\nДруг текст.\n');
  await keys!.tab.getByRole('alert').waitFor({ state: 'detached' });

  // A title stands in the navigation of every page.
  await site.write('срокове.md', '# Нови срокове\n\n## Дълги\n\nДруг текст.\n');
  for (const one of [start, keys, terms, component])
    await one!.tab.getByRole('link', { name: 'Нови срокове' }).first().waitFor({ state: 'attached' });
  for (const one of [start, keys, terms, component]) await one!.tab.close();
});

it('shows another picture of the same name', async () => {
  const { tab } = await openTab(browser, at('/снимка/'));
  const width = (): Promise<number> => tab.evaluate('document.images[0].naturalWidth');
  await expect.poll(width, patient).toBe(40);
  await writeFile(join(site.content, 'едно.png'), await picture(50));
  await expect.poll(width, patient).toBe(50);
  await tab.close();
});

it('shows the whole edit of an editor that empties files first, writes in parts, or writes beside and renames', async () => {
  const { tab } = await openTab(browser, at('/архив/'));
  const file = join(site.content, 'архив.md');

  await writeFile(file, '');
  await writeFile(file, '# Архив\n\nСлед изпразване.\n');
  await tab.getByText('След изпразване.').waitFor();

  for (let part = 1; part <= 20; part += 1) await writeFile(file, `# Архив\n\nДо част ${part}.\n`);
  await tab.getByText('До част 20.').waitFor();

  for (const text of ['Преименуван веднъж.', 'Преименуван пак.']) {
    await writeFile(`${file}~`, `# Архив\n\n${text}\n`);
    await rename(`${file}~`, file);
    await tab.getByText(text).waitFor();
  }

  await rename(file, join(site.content, '.архив.md.bak'));
  await writeFile(file, '# Архив\n\nСъс запазено старо.\n');
  await tab.getByText('Със запазено старо.').waitFor();
  await tab.close();
});

/** Titles of what the search of an open page finds. */
async function foundFor(page: Page, query: string): Promise<string[]> {
  await page.locator('.search-button').click();
  await page.locator('dialog.search input').fill(query);
  await page.locator('.search-results a').first().waitFor();
  const titles = await page.locator('.search-results a').allTextContents();
  await page.keyboard.press('Escape');
  return titles.map((title) => title.trim());
}

it('searches the pages as they are now, and goes on after an edit', async () => {
  await site.write('търсене.md', '# Търсене\n\n## Фотосинтеза\n\nЗелените листа дишат.\n');
  await site.write('търсене.en.md', '# Searching\n\nGreen leaves breathe.\n');
  await expect.poll(async () => (await server.get('/en/търсене/')).html, patient).toContain('Green leaves');
  const page = await browser.newPage();
  await page.goto(server.address);
  expect((await foundFor(page, 'фотосинтезата '))[0]).toContain('Търсене');
  await site.write('търсене.md', '# Търсене\n\nКитоваците плуват.\n');
  await expect.poll(async () => (await server.get('/търсене/')).html, patient).toContain('Китоваци');
  await page.goto(server.address);
  expect((await foundFor(page, 'китовак '))[0]).toContain('Търсене');
  await page.goto(at('/en/').href);
  expect((await foundFor(page, 'leaf breathing '))[0]).toContain('Searching');
  await page.close();
});

it('finds an .mdx page by what stands in its components, and goes on after an edit', async () => {
  const page = await browser.newPage();
  await page.goto(server.address);
  expect((await foundFor(page, 'другите съвети '))[0]).toContain('Компонент');
  await site.write('компонент.mdx', '# Компонент\n\n<Admonition type="tip">Носорози.</Admonition>\n');
  await expect.poll(async () => (await server.get('/компонент/')).html, patient).toContain('Носорози');
  await page.goto(server.address);
  expect((await foundFor(page, 'носорогът '))[0]).toContain('Компонент');
  await page.close();
});
