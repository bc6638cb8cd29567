/** Readers encrypt a photo of their own on the built site, in a browser, and Node checks what came of it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchedPage } from './support/browser.ts';
import { withTool, type Tool } from './support/encryption-tool.ts';
import { openFirstSite, type FirstSite } from './support/first-site.ts';
import { repository } from './support/slovo.ts';

const photo = readFileSync(join(repository, 'content/resources/img/photo.jpeg'));

let site: FirstSite;
let folder: string;
beforeAll(async () => {
  site = await openFirstSite();
  folder = await mkdtemp(join(tmpdir(), 'slovo-опит-'));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const bulgarian = 'опитайте-шифрована-снимка/index.html';
const english = 'en/try-an-encrypted-photo/index.html';

const trying = (steps: (tool: Tool) => Promise<void>, file = bulgarian): Promise<void> =>
  withTool(site, file, steps);

function openedByNode(stored: Buffer, { iv, key }: { iv: string; key: string }): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(iv, 'hex'));
  decipher.setAuthTag(stored.subarray(-16));
  return Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]);
}

async function written(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe.each([
  { language: 'bg', file: bulgarian, done: /^Готово: .*117.328/, refused: 'Отказано', opened: 'Отворено' },
  { language: 'en', file: english, done: /^Done: .*117,328/, refused: 'Refused', opened: 'Opened' },
])('the example photo in $language', ({ file, done, refused, opened }) => {
  it('is encrypted as Node would have it, drawn byte for byte, and refused when a bit is wrong', () =>
    trying(async ({ box, status, outcome, link, stored, dots }) => {
      await box.locator('button').first().click();
      await expect.poll(() => status.textContent()).toMatch(done);
      const bytes = await stored();
      expect(openedByNode(bytes, await link()).equals(photo)).toBe(true);
      const drawn = await dots();
      expect(drawn.subarray(0, bytes.length).equals(bytes)).toBe(true);
      expect(drawn.subarray(bytes.length).every((dot) => dot === 255)).toBe(true);

      const open = box.locator('fieldset button.md-button--primary');
      const [right, wrongKey, changedFile] = await box.locator('[type=radio]').all();
      await open.click();
      await expect.poll(() => outcome.textContent()).toContain(opened);
      expect(await box.locator('fieldset canvas').isVisible()).toBe(true);
      for (const choice of [wrongKey, changedFile]) {
        for (const bit of ['0', '100', '255']) {
          await choice!.check();
          await box.locator('[type=number]').fill(bit);
          await open.click();
          await expect.poll(() => outcome.textContent()).toContain(refused);
          expect(await box.locator('fieldset canvas').isVisible()).toBe(false);
          // Back to the right key: every refusal is a new one.
          await right!.check();
          await open.click();
          await expect.poll(() => outcome.textContent()).toContain(opened);
        }
      }
    }, file));
});

describe('a stored file that the reader has', () => {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const stored = Buffer.concat([cipher.update(photo), cipher.final(), cipher.getAuthTag()]);
  const link = `aesgcm://upload.example.org/slot/photo.jpeg#${iv.toString('hex')}${key.toString('hex')}`;

  it('is opened with its link, and given back to the byte', () =>
    trying(async ({ page, box }) => {
      const details = box.locator('details');
      await details.locator('summary').click();
      await details.locator('[type=file]').setInputFiles(await written('снимка.jpeg.encrypted', stored));
      await details.locator('[type=text]').fill(link);
      await details.locator('button').first().click();
      await details.locator('canvas').waitFor();
      const save = details.locator('button').last();
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
      expect(download.suggestedFilename()).toBe('снимка.jpeg');
      expect(readFileSync(await download.path()).equals(photo)).toBe(true);
    }));

  it('is refused with another key, and without a whole fragment', () =>
    trying(async ({ box, status }) => {
      const details = box.locator('details');
      await details.locator('summary').click();
      await details.locator('[type=file]').setInputFiles(await written('друга.encrypted', stored));
      const other = link.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
      await details.locator('[type=text]').fill(other);
      await details.locator('button').first().click();
      await expect.poll(() => details.locator('[role=status]').textContent()).toContain('Отказано');
      expect(await details.locator('canvas').isVisible()).toBe(false);
      await details.locator('[type=text]').fill(link.slice(0, -1));
      await details.locator('button').first().click();
      await expect.poll(() => status.textContent()).toContain('88');
    }));
});

describe('a photo of 50 MB', () => {
  let large: Buffer;
  let path: string;
  beforeAll(async () => {
    // Noise, not packed: as many bytes as pixels say, up to the most that is taken.
    const side = 4170;
    const png = await sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    // What stands behind the end of a PNG is no part of the picture.
    large = Buffer.concat([png, Buffer.alloc(50 * 1024 * 1024 - png.length)]);
    path = await written('голяма.png', large);
  });

  it('is encrypted whole, its first four million bytes are drawn, and the page answers meanwhile', () =>
    trying(async ({ page, box, status, file, link, stored, dots }) => {
      await file.setInputFiles(path);
      // While the worker is at it, the page does what else the reader wants.
      await box.locator('.try-work').waitFor();
      const summary = box.locator('details summary');
      await summary.click();
      expect(await box.locator('details[open]').count()).toBe(1);
      expect(await box.locator('.try-work').isVisible()).toBe(true);
      await expect.poll(() => status.textContent(), { timeout: 60_000 }).toMatch(/^Готово/);
      expect(await box.locator('figcaption').last().textContent()).toMatch(/4.194.304/);
      const bytes = await stored();
      expect(bytes).toHaveLength(large.length + 16);
      expect(openedByNode(bytes, await link()).equals(large)).toBe(true);
      const drawn = await dots();
      expect(drawn.subarray(0, 4 * 1024 * 1024).equals(bytes.subarray(0, 4 * 1024 * 1024))).toBe(true);
      await page.close();
    }));

  it('can be stopped, and another photo taken after it', () =>
    trying(async ({ page, box, status, file }) => {
      await file.setInputFiles(path);
      await box.getByRole('button', { name: 'Спрете' }).click();
      expect(await status.textContent()).toContain('Спряно');
      expect(await box.locator('.try-work').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
      await box.locator('button').first().click();
      await expect.poll(() => status.textContent()).toMatch(/^Готово: .*117.328/);
    }));

  it('may have no byte more', () =>
    trying(async ({ box, status, file }) => {
      await file.setInputFiles(await written('още-по-голяма.png', Buffer.concat([large, Buffer.from([0])])));
      await expect.poll(() => status.textContent()).toContain('по-голям от 50 MB');
      expect(await box.locator('canvas.dots').isVisible()).toBe(false);
    }));
});

describe('a file that is no picture for the browser', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), randomBytes(5000)]);
  it.each([
    ['HEIC', 'снимка.heic', heic, 'HEIC'],
    ['broken', 'счупена.jpeg', Buffer.concat([photo.subarray(0, 300), randomBytes(500)]), 'повреден'],
    ['of another kind', 'текст.txt', Buffer.from('Това е текст.'), 'друг вид'],
  ])('%s: says so in plain words, and is encrypted all the same', (_what, name, bytes, says) =>
    trying(async ({ box, status, file, link, stored }) => {
      await file.setInputFiles(await written(name, bytes));
      await expect.poll(() => status.textContent()).toMatch(/^Готово/);
      expect(await box.locator('.screen').textContent()).toContain(says);
      expect(openedByNode(await stored(), await link()).equals(bytes)).toBe(true);
    }),
  );

  it('says that an empty file is empty', () =>
    trying(async ({ status, file }) => {
      await file.setInputFiles(await written('празна.jpeg', Buffer.alloc(0)));
      await expect.poll(() => status.textContent()).toContain('празен');
    }));
});

it('works by keyboard alone, and tells a screen reader how it goes', () =>
  trying(async ({ page, box, status, outcome }) => {
    // The tool has taken the place of the button, and the focus is on its first control.
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement;
        const type = element?.getAttribute('type') ?? '';
        return type === 'button' ? String(element?.textContent) : type;
      });
    expect(await focused()).toBe('file');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Вземете примерната снимка');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toMatch(/^Готово/);
    const pressUntil = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 20 && (await focused()) !== name; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await pressUntil('radio');
    await page.keyboard.press('ArrowDown');
    await pressUntil('Отворете');
    await page.keyboard.press('Space');
    await expect.poll(() => outcome.textContent()).toContain('Отказано');
    for (const name of ['Изберете файл от устройството си', 'Кой бит, от 0 нататък'])
      expect(await box.getByLabel(name).count()).toBe(1);
    expect(await box.getByRole('img').count()).toBeGreaterThan(1);
  }));

it('fetches nothing for a photo of the reader’s own, and works offline once it is begun', async () => {
  const { page, faults, requests, close } = await watchedPage(site.browser);
  await page.goto(site.addressOf(bulgarian), { waitUntil: 'networkidle' });
  await page.locator('[data-try-encryption] button').click();
  await page.locator('.try-encryption').waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => requests.filter((url) => url.includes('worker')).length).toBe(1);
  await page.context().setOffline(true);
  const before = requests.length;
  await page
    .locator('.try-encryption [type=file]')
    .first()
    .setInputFiles(await written('моя.jpeg', photo));
  await expect.poll(() => page.locator('.try-encryption > [role=status]').textContent()).toMatch(/^Готово/);
  expect(requests.slice(before)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('asks for nothing of the tool before the reader begins, and no other page has it', async () => {
  const { page, requests, close } = await watchedPage(site.browser);
  await page.goto(site.addressOf(bulgarian), { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /worker|begin|try-encryption\./.test(url))).toEqual([]);
  await page.locator('[data-try-encryption] button').click();
  await page.locator('.try-encryption').waitFor();
  expect(requests.some((url) => /try-encryption\./.test(url))).toBe(true);
  await close();
  expect(
    site.pages
      .filter(({ html }) => html.includes('data-try-encryption'))
      .map(({ file }) => file)
      .sort(),
  ).toEqual([bulgarian, english].sort());
});

it('without JavaScript shows the built figures and says what is missing', async () => {
  const { page, faults, close } = await watchedPage(site.browser, { javaScriptEnabled: false });
  await page.goto(site.addressOf(bulgarian));
  expect(await page.getByText('За опита е нужен JavaScript').isVisible()).toBe(true);
  expect(await page.locator('[data-try-encryption]').isVisible()).toBe(false);
  expect(await page.locator('.encrypted-photo img.dots').isVisible()).toBe(true);
  expect(await page.locator('.encrypted-photo table').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
