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

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([320, 1280])('axe finds nothing on any page, %d pixels wide', async (width) => {
    const found: string[] = [];
    await onEveryPage({ colorScheme, viewport: { width, height: 800 } }, async (page, file) => {
      for (const violation of await violations(page)) found.push(`${file}: ${violation}`);
    });
    expect(found).toEqual([]);
  });
});

describe('what axe does not see', () => {
  /** Everything that an expression finds wrong, on every page. */
  async function wrongOnPages(
    options: Parameters<FirstSite['browser']['newContext']>[0],
    look: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const found: string[] = [];
    await onEveryPage(options, async (page, file) => {
      for (const wrong of await look(page)) found.push(`${file}: ${wrong}`);
    });
    return found;
  }

  it.each([
    [320, '100%'],
    [320, '200%'],
    [1280, '200%'],
  ])(
    '%d pixels wide, with text of %s, no page scrolls sideways and nothing leaves it',
    async (width, size) => {
      const wrong = await wrongOnPages({ viewport: { width, height: 800 } }, (page) =>
        page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          const most = document.documentElement.clientWidth;
          const outside = [...document.querySelectorAll('body *')].filter((element) => {
            const { left, right, width: wide, height } = element.getBoundingClientRect();
            if (wide === 0 || height === 0 || (left >= -1 && right <= most + 1)) return false;
            // What scrolls by itself may hold more than is shown; what is only for screen readers is not seen.
            return !element.closest(
              'pre, .table-scroll, math, .visually-hidden, .sr-only, .skip, .tabbed-set > input',
            );
          });
          const told = outside.map((element) => element.outerHTML.slice(0, 80));
          return scrollWidthOf(document.documentElement) > most ? ['scrolls sideways', ...told] : told;

          function scrollWidthOf(element: Element): number {
            return element.scrollWidth;
          }
        }, size),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('what scrolls by itself is reached by keyboard and has a name, without scripts too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const wrong = await wrongOnPages({ viewport: { width: 320, height: 800 }, javaScriptEnabled }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('main *')]
            .filter((element) => {
              const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
              return scrolls && element.scrollWidth > element.clientWidth + 1;
            })
            .filter((element) => element.tabIndex < 0 || !element.ariaLabel || !element.role)
            .map((element) => element.outerHTML.slice(0, 80)),
        ),
      );
      expect(wrong).toEqual([]);
    }
  });

  it.each([320, 1280])(
    'targets outside of running text are at least 24 pixels, %d pixels wide',
    async (width) => {
      const wrong = await wrongOnPages({ viewport: { width, height: 800 } }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll('a, button, select, summary, label, input:not([type=radio])')]
            .filter((element) => !element.matches('.skip, .headerlink'))
            .filter((element) => !element.closest('.prose :is(p, li, td, th, dd, dt, figcaption, h2, h3)'))
            .filter((element) => {
              const { width: wide, height } = element.getBoundingClientRect();
              return wide > 0 && (wide < 24 || height < 24);
            })
            .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('the first Tab is the way to the text, and Enter goes there', async () => {
    await onEveryPage({}, async (page, file) => {
      await page.keyboard.press('Tab');
      const first = page.locator(':focus');
      expect(await first.getAttribute('class'), file).toBe('skip');
      expect(await first.evaluate((element) => element.getBoundingClientRect().top >= 0), file).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').evaluate((element) => element.localName), file).toBe('main');
    });
  });

  it.each([390, 1280])(
    'the focus is seen, and never under the header, on the way back up, %d wide',
    async (width) => {
      // Without smooth scrolling, so that the page stands still when it is looked at.
      const still = { viewport: { width, height: 600 }, reducedMotion: 'reduce' } as const;
      const wrong = await wrongOnPages(still, async (page) => {
        const hidden: string[] = [];
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
          if (found !== '') hidden.push(found);
        }
        return hidden;
      });
      expect(wrong).toEqual([]);
    },
  );
});
