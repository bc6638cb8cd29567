/** The reader keeps the place when the language changes, with JavaScript and without. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchedPage } from './support/browser.ts';
import { openFirstSite, type FirstSite } from './support/first-site.ts';

const sections = {
  bg: { path: '/поверителност/', id: 'какво-се-съхранява' },
  en: { path: '/en/поверителност/', id: 'overview-of-the-stored-data' },
} as const;

let site: FirstSite;

beforeAll(async () => {
  site = await openFirstSite();
});

afterAll(() => site.close());

async function visit(
  options: Parameters<typeof watchedPage>[1],
  steps: (page: Page, where: () => string) => Promise<void>,
): Promise<void> {
  const { page, faults, close } = await watchedPage(site.browser, options);
  try {
    await steps(page, () => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).hash));
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

const open = (page: Page, address: string) => page.goto(new URL(address, site.server.address).href);
const wide = { viewport: { width: 1280, height: 700 } };

/** Whether the heading is in view, and below the header. */
async function isShown(page: Page, id: string): Promise<boolean> {
  const header = (await page.locator('.header').boundingBox()) ?? { height: 0, y: 0 };
  const heading = await page.locator(`[id="${id}"]`).boundingBox();
  return heading !== null && heading.y >= header.y + header.height && heading.y < 700;
}

it.each([
  ['bg', 'en'],
  ['en', 'bg'],
] as const)(
  'from %s to %s the link at the top leads to the section that is being read, and back',
  (from, to) =>
    visit(wide, async (page, where) => {
      const [here, there] = [sections[from], sections[to]];
      await open(page, here.path);
      await page.locator(`[id="${here.id}"]`).evaluate((heading) => {
        heading.scrollIntoView({ behavior: 'instant' });
      });
      const link = page.locator(`.languages a[lang="${to}"]`);
      await expect
        .poll(async () => decodeURI((await link.getAttribute('href')) ?? ''))
        .toContain(`#${there.id}`);
      // With the mouse itself: Playwright's own click scrolls the page towards what is sticky.
      const box = await link.boundingBox();
      await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
      await page.waitForURL((url) => decodeURIComponent(url.hash) === `#${there.id}`);
      expect(where()).toBe(`${there.path}#${there.id}`);
      await expect.poll(() => isShown(page, there.id)).toBe(true);

      await page.goBack();
      await expect.poll(() => where()).toBe(here.path);
      await expect.poll(() => isShown(page, here.id)).toBe(true);
    }),
);

it('at the top of the page the link leads to the page', () =>
  visit(wide, async (page, where) => {
    await open(page, sections.bg.path);
    await page.click('.languages a[lang="en"]');
    await page.waitForURL((url) => url.pathname.startsWith('/en/'));
    expect(where()).toBe(sections.en.path);
  }));

it('with JavaScript the contents have one link an entry', () =>
  visit(wide, async (page) => {
    await open(page, sections.bg.path);
    expect(await page.locator('.section-language').count()).toBeGreaterThan(1);
    expect(await page.locator('.section-language:visible').count()).toBe(0);
  }));

it('without JavaScript each entry of the contents has a link to its section in the other language', () =>
  visit({ ...wide, javaScriptEnabled: false }, async (page, where) => {
    await open(page, sections.bg.path);
    await page.click(`.contents li:has(> a[href="#${sections.bg.id}"]) > .section-language`);
    await expect.poll(() => where()).toBe(`${sections.en.path}#${sections.en.id}`);
    await expect.poll(() => isShown(page, sections.en.id)).toBe(true);
  }));

it('an old address leads on without JavaScript, and the section’s old id to the section', () =>
  visit({ ...wide, javaScriptEnabled: false }, async (page, where) => {
    await open(page, '/en/privacy/');
    await expect.poll(() => where()).toBe(sections.en.path);
    await open(page, `${sections.bg.path}#_4`);
    await expect.poll(() => isShown(page, sections.bg.id)).toBe(true);
  }));
