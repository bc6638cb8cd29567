/** The page on which readers encrypt a photo of their own, begun in a browser. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchedPage } from './browser.ts';
import type { FirstSite } from './first-site.ts';

/** The page with the tool begun, and its parts as a reader knows them. */
export interface Tool {
  readonly page: Page;
  readonly box: Locator;
  readonly status: Locator;
  readonly file: Locator;
  readonly outcome: Locator;
  readonly link: () => Promise<{ iv: string; key: string }>;
  /** Saves the encrypted file, as the button does. */
  readonly stored: () => Promise<Buffer>;
  /** The grey values of the drawing's dots. */
  readonly dots: () => Promise<Buffer>;
}

/** What the reader does must end without an error, a refused resource or a request elsewhere. */
export async function withTool(
  site: FirstSite,
  file: string,
  steps: (tool: Tool) => Promise<void>,
): Promise<void> {
  const { page, faults, requests, close } = await watchedPage(site.browser);
  try {
    await page.goto(site.addressOf(file));
    await page.locator('[data-try-encryption] button').click();
    const box = page.locator('.try-encryption');
    await box.waitFor();
    const saved = async (button: Locator): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return readFileSync(await download.path());
    };
    await steps({
      page,
      box,
      status: box.locator('> [role=status]'),
      file: box.locator('[type=file]').first(),
      outcome: box.locator('fieldset [role=status]'),
      link: async () => {
        const text = (await box.locator('code', { hasText: 'aesgcm://upload' }).textContent()) ?? '';
        const [, iv = '', key = ''] = /#([0-9a-f]{24})([0-9a-f]{64})$/.exec(text) ?? [];
        return { iv, key };
      },
      stored: () => saved(box.getByRole('button', { name: /Запазете шифрования|Save the encrypted/ })),
      dots: async () => {
        const base64 = await box.locator('canvas.dots').evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The dots are on no canvas.');
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          let text = '';
          for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at]!);
          return btoa(text);
        });
        return Buffer.from(base64, 'base64');
      },
    });
    expect(faults).toEqual([]);
    const { origin } = new URL(site.server.address);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
  } finally {
    await close();
  }
}
