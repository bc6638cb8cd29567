/** What a browser does with the pages of this project's site: asks for, refuses, moves, shows and prints. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchedPage } from '../support/browser.ts';
import { openFirstSite, type FirstSite } from '../support/first-site.ts';
import { withPage } from '../support/page-in-browser.ts';

let site: FirstSite;
beforeAll(async () => {
  site = await openFirstSite();
});
afterAll(() => site.close());

const reading = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> => withPage(site, path, options, look);

const faq = '/често-задавани-въпроси/';
/** Has everything that can be written. */
const reference = '/писане-на-страници/';

describe('every page', () => {
  it.each([
    ['as a header and in the page', true],
    ['in the page alone, as on hosts that set no headers', false],
  ])('keeps the policy, %s, and asks for its own four things and pictures only', async (_, withHeader) => {
    const { page, faults, requests, close } = await watchedPage(site.browser);
    try {
      if (!withHeader) {
        await page.route('**/*', async (route) => {
          const response = await route.fetch();
          const headers = response.headers();
          delete headers['content-security-policy'];
          await route.fulfill({ response, headers });
        });
      }
      for (const { file } of site.pages) {
        requests.length = 0;
        await page.goto(site.addressOf(file));
        const asked = requests.filter((url) => !url.startsWith('data:'));
        expect(
          asked.filter((url) => !url.startsWith(site.server.address)),
          file,
        ).toEqual([]);
        const parts = asked.filter((url) => !/\.(?:webp|avif|png|jpe?g|svg|webmanifest|ico)$/.test(url));
        expect(parts.length, `${file}: ${parts.join(' ')}`).toBeLessThanOrEqual(4);
      }
      expect(faults).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    } finally {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await close();
    }
  });

  it.each([390, 1280])('does not move while it loads and is scrolled, %d pixels wide', async (width) => {
    for (const { file } of site.pages) expect(await shiftsOf(file, width), file).toEqual([]);
  });

  it.each([390, 1280])(
    'would be seen to move if its pictures had no sizes, %d pixels wide',
    async (width) => {
      const withoutSizes = (html: string): string =>
        html.replace(/<img\b[^>]*>/g, (tag) => tag.replace(/ (?:width|height)="\d+"/g, ''));
      // On a busy machine, the text is painted late as well.
      const moved = await shiftsOf('поверителност/index.html', width, { change: withoutSizes, lateBy: 600 });
      expect(moved).not.toEqual([]);
    },
  );
});

/**
 * How far parts of a page move while it is read from top to bottom, with every picture late.
 *
 * @param change what the page is instead; `lateBy`: ms that pictures take, long enough that the text around them is
 * painted before: that is when it could move
 */
async function shiftsOf(
  file: string,
  width: number,
  { change, lateBy = 80 }: { change?: (html: string) => string; lateBy?: number } = {},
): Promise<readonly string[]> {
  const { page, close } = await watchedPage(site.browser, { viewport: { width, height: 800 } });
  try {
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shifts: () => string[] };
      const entries: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => {
        entries.push(...list.getEntries());
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      seen.shifts = () => {
        entries.push(...observer.takeRecords());
        return entries.map((entry) => (entry as unknown as { value: number }).value.toFixed(4));
      };
    });
    await page.route(/\.(?:webp|avif|png|svg)$/, async (route) => {
      await new Promise((painted) => setTimeout(painted, lateBy));
      await route.continue();
    });
    if (change) {
      await page.route(site.addressOf(file), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.text()) });
      });
    }
    await page.goto(site.addressOf(file));
    await page.evaluate(async () => {
      const late = (): HTMLImageElement | undefined =>
        [...document.images].find((image) => {
          const { top, bottom } = image.getBoundingClientRect();
          return !image.complete && image.checkVisibility() && bottom >= 0 && top <= innerHeight;
        });
      for (let y = 0; y < document.body.scrollHeight; y += 700) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        for (let image = late(); image; image = late()) {
          await image.decode().catch(() => undefined);
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
      }
    });
    return await page.evaluate(() => (globalThis as unknown as { shifts: () => string[] }).shifts());
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  }
}

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  it('the search leads to the index of all headings, and from there to a section', () =>
    reading('/', options, async (page) => {
      const search = page.locator('.search-button');
      expect((await search.innerText()).trim()).toBe('Показалец');
      await search.click();
      expect(decodeURIComponent(new URL(page.url()).pathname)).toBe('/показалец/');
      await page.locator('article a', { hasText: 'Как да изключа архивирането' }).click();
      const { pathname, hash } = new URL(page.url());
      expect(decodeURIComponent(pathname + hash)).toBe(`${faq}#как-да-изключа-архивирането-на-съобщенията`);
    }));

  it('tabs are chosen, folded parts opened, sheets shown', () =>
    reading(reference, { ...options, viewport: { width: 390, height: 800 } }, async (page) => {
      const set = page.locator('.tabbed-set').first();
      await set.locator('.tabbed-labels > label').nth(1).click();
      expect(await set.locator('.tabbed-block').nth(1).isVisible()).toBe(true);
      expect(await set.locator('.tabbed-block').nth(0).isVisible()).toBe(false);
      await page.locator('.prose details > summary').first().click();
      expect(await page.locator('.prose details > :nth-child(2)').first().isVisible()).toBe(true);
      await page.locator('.menu-button').click();
      expect(await page.locator('.navigation [aria-current]').isVisible()).toBe(true);
    }));

  it('nothing is offered that would need them', () =>
    reading(faq, options, async (page) => {
      expect(
        await page.locator('.theme-switch, .copy-button, .enlarge').filter({ visible: true }).count(),
      ).toBe(0);
    }));
});

describe('a reader who asks for', () => {
  it('less motion gets none', () =>
    reading(reference, { reducedMotion: 'reduce' }, async (page) => {
      const moving = await page.evaluate(() => {
        const durations = [...document.querySelectorAll('*')].flatMap((element) =>
          [undefined, '::before', '::after'].map((part) => {
            const { transitionDuration, animationName } = getComputedStyle(element, part);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none'
              ? element.outerHTML.slice(0, 60)
              : '';
          }),
        );
        return [...durations.filter(Boolean), getComputedStyle(document.documentElement).scrollBehavior];
      });
      expect(moving).toEqual(['auto']);
    }));

  it('more contrast gets the ink of the text for all text, and lines of it', () =>
    reading(faq, { contrast: 'more' }, async (page) => {
      const [ink, muted, line] = await page.evaluate(() => {
        const navigation = document.querySelector('.navigation a:not([aria-current])')!;
        return [
          getComputedStyle(document.body).color,
          getComputedStyle(navigation).color,
          getComputedStyle(document.querySelector('.neighbours a')!).borderTopColor,
        ];
      });
      expect(muted).toBe(ink);
      expect(line).toBe(ink);
    }));

  it('colours of the system’s own sees every icon and every edge', () =>
    reading(reference, { forcedColors: 'active' }, async (page) => {
      const unseen = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const icons: [string, string][] = [
          ['.menu-button', '::before'],
          ['.search-button', '::before'],
          ['.theme-switch', '::before'],
          ['.admonition-title', '::before'],
          ['details > summary', '::before'],
          ['.copy-button', '::before'],
          ['.navigation [aria-current]', '::before'],
        ];
        const hidden = icons
          .filter(([selector]) => document.querySelector(selector))
          .filter(([selector, part]) => {
            const style = getComputedStyle(document.querySelector(selector)!, part);
            return style.backgroundColor === paper || style.backgroundColor === 'rgba(0, 0, 0, 0)';
          })
          .map(([selector]) => selector);
        const flat = ['.admonition', 'details', '.highlight', '.search-button']
          .filter((selector) => document.querySelector(selector))
          .filter(
            (selector) => getComputedStyle(document.querySelector(selector)!).borderTopStyle === 'none',
          );
        return [...hidden, ...flat];
      });
      expect(unseen).toEqual([]);
    }));
});

describe('on paper', () => {
  it('there is the text alone, opened, with the addresses of its links', () =>
    reading(reference, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const chrome of [
        '.header',
        '.navigation',
        '.contents',
        '.neighbours',
        '.footer',
        '.skip',
        '.page-head',
      ]) {
        expect(await page.locator(chrome).filter({ visible: true }).count(), chrome).toBe(0);
      }
      const folded = page.locator('.prose details:not([open]) > :nth-child(2)');
      expect(await folded.count()).toBeGreaterThan(0);
      for (const part of await folded.all()) expect((await part.boundingBox())?.height).toBeGreaterThan(0);
      for (const block of await page.locator('.tabbed-block').all())
        expect(await block.isVisible()).toBe(true);
      const link = page.locator('.prose a[href="https://xmpp.org/"]').first();
      const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
      expect(after).toContain('https://xmpp.org/');
      // Ink on white, whatever the screen's theme is.
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
    }));
});
