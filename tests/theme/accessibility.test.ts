/** WCAG 2.2 AA on every page of this project's site: what axe sees, and what it does not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirstSite, type FirstSite } from '../support/first-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: FirstSite;
beforeAll(async () => {
  site = await openFirstSite();
});
afterAll(() => site.close());

/** Does something on every page of the site, in one tab. */
async function onEveryPage(
  options: Parameters<FirstSite['browser']['newContext']>[0],
  look: (page: Page, file: string) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    for (const { file } of site.pages) {
      await page.goto(site.addressOf(file));
      await look(page, file);
    }
  } finally {
    await context.close();
  }
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the policy of the page would refuse that.
  await page.evaluate(axeSource);
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  const results = await page.evaluate((given) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (where: Document, how: RunOptions) => Promise<AxeResults> };
    };
    return axe.run(document, given);
  }, options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
  );
}

/** What leaves the window sideways, apart from what scrolls by itself and what only screen readers meet. */
function outside(page: Page, fontSize: string): Promise<string[]> {
  return page.evaluate((size) => {
    const root = document.documentElement;
    root.style.fontSize = size;
    const most = root.clientWidth;
    const apart = 'pre, .table-scroll, math, .visually-hidden, .sr-only, .skip, .tabbed-set > input';
    const found = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || (left >= -1 && right <= most + 1)) return false;
      return !element.closest(apart);
    });
    const scrolls = root.scrollWidth > most;
    root.style.fontSize = '';
    const told = found.map((element) => element.outerHTML.slice(0, 80));
    return scrolls ? ['scrolls sideways', ...told] : told;
  }, fontSize);
}

/** Targets outside of running text that a finger would miss. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, select, summary, label, input:not([type=radio])')]
      .filter((element) => !element.matches('.skip, .headerlink'))
      .filter((element) => !element.closest('.prose :is(p, li, td, th, dd, dt, figcaption, h2, h3)'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
  );
}

/** What scrolls by itself and the keyboard does not reach, or has no name. */
function unreached(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => element.tabIndex < 0 || !element.ariaLabel || !element.role)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** What the first Tab and Enter do, where that is not the way to the text. */
async function wrongFirstTab(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const element = document.activeElement;
    const isSeen = element && element.getBoundingClientRect().top >= 0;
    return `${element?.className ?? ''} ${isSeen ? 'seen' : 'unseen'}`;
  });
  await page.keyboard.press('Enter');
  const second = await page.evaluate(() => document.activeElement?.localName ?? '');
  return first === 'skip seen' && second === 'main' ? [] : [`${first}, then ${second}`];
}

const looks: Readonly<Record<string, (page: Page) => Promise<string[]>>> = {
  'begins with the way to the text': wrongFirstTab,
  'has nothing that axe finds in light': violations,
  'has nothing that axe finds in dark': async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const found = await violations(page);
    await page.emulateMedia({ colorScheme: 'light' });
    return found;
  },
  'does not scroll sideways': (page) => outside(page, ''),
  'does not scroll sideways with text twice as large': (page) => outside(page, '200%'),
  'has targets of at least 24 pixels': smallTargets,
  'reaches by Tab and names what scrolls by itself': unreached,
};

describe.each([320, 1280])('every page, %d pixels wide,', (width) => {
  // Loading a page costs more than looking at it: each is loaded once, and looked at in every way.
  const found = new Map<string, string[]>();
  beforeAll(async () => {
    const options = { colorScheme: 'light', viewport: { width, height: 800 } } as const;
    await onEveryPage(options, async (page, file) => {
      for (const [name, look] of Object.entries(looks)) {
        const wrong = (await look(page)).map((text) => `${file}: ${text}`);
        found.set(name, [...(found.get(name) ?? []), ...wrong]);
      }
    });
  });

  it.each(Object.keys(looks))('%s', (name) => {
    expect(found.get(name)).toEqual([]);
  });
});

describe('every page', () => {
  it('reaches and names what scrolls by itself without scripts too', async () => {
    const found: string[] = [];
    const options = { viewport: { width: 320, height: 800 }, javaScriptEnabled: false };
    await onEveryPage(options, async (page, file) => {
      for (const wrong of await unreached(page)) found.push(`${file}: ${wrong}`);
    });
    expect(found).toEqual([]);
  });

  it.each([390, 1280])(
    'the focus is seen, and never under the header, on the way back up, %d wide',
    async (width) => {
      // Without smooth scrolling, so that the page stands still when it is looked at.
      const still = { viewport: { width, height: 600 }, reducedMotion: 'reduce' } as const;
      const wrong: string[] = [];
      await onEveryPage(still, async (page, file) => {
        await page.evaluate(() => {
          scrollTo(0, document.body.scrollHeight);
          document.querySelector<HTMLElement>('.footer a')?.focus();
        });
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press('Shift+Tab');
          const found = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body || element.closest('.header, .skip')) return undefined;
            const { top, bottom, height } = element.getBoundingClientRect();
            const header = document.querySelector('.header')!.getBoundingClientRect().bottom;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
            const shown = element.matches('.tabbed-set > input, .theme-switch select');
            // A block higher than the window cannot be wholly in view.
            const covered = height < 400 && (top < header - 1 || bottom > innerHeight + 1);
            return (!seen && !shown) || covered
              ? `${element.outerHTML.slice(0, 80)} ${Math.round(top)}–${Math.round(bottom)} ${outlineStyle}`
              : '';
          });
          if (found === undefined) break;
          if (found !== '') wrong.push(`${file}: ${found}`);
        }
      });
      expect(wrong).toEqual([]);
    },
  );
});
