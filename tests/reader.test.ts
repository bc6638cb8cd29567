/** A reader walks through the built site of this project, in both languages. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchedPage } from './support/browser.ts';
import { openFirstSite, type FirstSite } from './support/first-site.ts';

let site: FirstSite;

beforeAll(async () => {
  site = await openFirstSite();
});

afterAll(() => site.close());

interface Walk {
  readonly page: Page;
  /** Goes to an address of the site, written in Unicode. */
  readonly to: (path: string) => Promise<number>;
  /** Where the reader is: path and fragment, in Unicode. */
  readonly where: () => string;
}

/** A walk that must end without an error, a refused resource or a request elsewhere. */
async function walk(
  steps: (walk: Walk) => Promise<void>,
  options: Parameters<typeof watchedPage>[1] = {},
): Promise<void> {
  const { page, faults, requests, close } = await watchedPage(site.browser, options);
  try {
    await steps({
      page,
      to: async (path) => (await page.goto(new URL(path, site.server.address).href))?.status() ?? 0,
      where: () => {
        const { pathname, hash } = new URL(page.url());
        return decodeURIComponent(pathname + hash);
      },
    });
    expect(faults).toEqual([]);
    const { origin } = new URL(site.server.address);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  } finally {
    await close();
  }
}

const languages = [
  {
    tag: 'bg',
    prefix: '/',
    question: 'как-да-изключа-архивирането-на-съобщенията',
    other: 'English',
    query: 'архивирането',
  },
  {
    tag: 'en',
    prefix: '/en/',
    question: 'how-do-i-turn-off-message-archiving',
    other: 'Български',
    query: 'archiving',
  },
] as const;

describe.each(languages)('a reader in $tag', ({ tag, prefix, question, other, query }) => {
  const faq = `${prefix}често-задавани-въпроси/`;
  const privacy = `${prefix}поверителност/`;

  it('comes from the home page through the navigation to Privacy, and from there to the answer', () =>
    walk(async ({ page, to, where }) => {
      await to(prefix);
      expect(await page.getAttribute('html', 'lang')).toBe(tag);
      await page.click(`.navigation a[href="${encodeURI(privacy)}"]`);
      await page.waitForLoadState();
      expect(where()).toBe(privacy);
      expect(await page.getAttribute('.navigation [aria-current=page]', 'href')).toBe(encodeURI(privacy));
      await page.click(`article a[href$="#${encodeURI(question)}"] >> nth=0`);
      await page.waitForLoadState();
      expect(where()).toBe(`${faq}#${question}`);
      const edge = async (selector: string, side: 'top' | 'bottom'): Promise<number> =>
        page.locator(selector).evaluate((one, name) => one.getBoundingClientRect()[name], side);
      const heading = `[id="${question}"]`;
      await expect.poll(() => edge(heading, 'top')).toBeLessThan(300);
      expect(await edge(heading, 'top')).toBeGreaterThanOrEqual(await edge('.header', 'bottom'));
    }));

  it('finds a section by a word, with the keyboard alone, and the word is marked in the result', () =>
    walk(async ({ page, to, where }) => {
      await to(prefix);
      await page.keyboard.press('/');
      const dialog = page.locator('dialog.search');
      await dialog.waitFor();
      await page.keyboard.type(query);
      await dialog.locator('.search-results mark').first().waitFor();
      expect(await dialog.locator('[role=status]').textContent()).toMatch(/^\d+ /);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== encodeURI(prefix));
      expect(where()).toContain(prefix);
    }));

  it('closes the search and is where the reader was', () =>
    walk(async ({ page, to }) => {
      await to(prefix);
      await page.focus('.search-button');
      await page.keyboard.press('Enter');
      await page.locator('dialog.search[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog.search[open]').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-button');
    }));

  it('changes the language and comes to the same page', () =>
    walk(async ({ page, to, where }) => {
      await to(privacy);
      await page.click(`.languages a:text-is("${other}")`);
      await page.waitForLoadState();
      expect(where()).toBe(prefix === '/' ? '/en/поверителност/' : '/поверителност/');
    }));

  it('chooses the dark theme, and the next page is dark before it is painted', () =>
    walk(async ({ page, to }) => {
      await to(prefix);
      const paper = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.selectOption('.theme-switch select', 'dark');
      const dark = await paper();
      expect(dark).not.toBe(light);
      await to(faq);
      expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
      expect(await paper()).toBe(dark);
      await page.selectOption('.theme-switch select', 'system');
      expect(await paper()).toBe(light);
    }));

  it('on a phone opens the navigation and the contents, and goes on', () =>
    walk(
      async ({ page, to, where }) => {
        await to(faq);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBe(0);
        await page.click('.contents-button');
        await page
          .locator('.contents a')
          .and(page.locator(`[href$="#${question}"]`))
          .click();
        expect(where()).toBe(`${faq}#${question}`);
        await page.click('.menu-button');
        await page.click(`.navigation a[href="${encodeURI(privacy)}"]`);
        await page.waitForLoadState();
        expect(where()).toBe(privacy);
      },
      { viewport: { width: 390, height: 800 } },
    ));

  it('without JavaScript reads, goes on and changes the language', () =>
    walk(
      async ({ page, to, where }) => {
        await to(privacy);
        expect(await page.locator('.theme-switch').isVisible()).toBe(false);
        await page.click(`article a[href$="#${encodeURI(question)}"] >> nth=0`);
        expect(where()).toBe(`${faq}#${question}`);
        await page.click(`.languages a:text-is("${other}")`);
        expect(where()).toContain('често-задавани-въпроси');
      },
      { javaScriptEnabled: false },
    ));

  it('is told in the same language that an address leads nowhere', async () => {
    const { page, close } = await watchedPage(site.browser);
    const answer = await page.goto(new URL(`${prefix}няма-такава/страница/`, site.server.address).href);
    expect(answer?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(tag);
    // The page is found at any depth: its styles must be as well.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.header')!).display)).not.toBe(
      'block',
    );
    await close();
  });
});

it('moves only the text that a language does not share: the interface of a page is wholly in its language', () =>
  walk(async ({ page, to }) => {
    for (const path of ['/en/', '/en/поверителност/', '/en/често-задавани-въпроси/']) {
      await to(path);
      const shell = await page.evaluate(() => {
        document.querySelector('article')?.remove();
        document.querySelectorAll('[lang]').forEach((one) => {
          if (one !== document.documentElement) one.remove();
        });
        return document.body.innerText;
      });
      expect(shell.match(/[а-я]+/giu) ?? []).toEqual([]);
    }
  }));
