/** A page of the built site, opened in a browser as a test wants it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchedPage } from './browser.ts';
import type { FirstSite } from './first-site.ts';

/** Does something on one page, and looks that nothing went wrong there. */
export async function withPage(
  site: FirstSite,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, faults, close } = await watchedPage(site.browser, options);
  try {
    await page.goto(new URL(encodeURI(path), site.server.address).href);
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}
