/** Pictures, cards and grids of this project's pages, as a browser shows them and readers use them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirstSite, type FirstSite } from '../support/first-site.ts';
import { withPage } from '../support/page-in-browser.ts';

let site: FirstSite;
beforeAll(async () => {
  site = await openFirstSite();
});
afterAll(() => site.close());

describe('a figure', () => {
  it('opens large by keyboard, turns to the next, and gives the focus back', () =>
    withPage(site, '/често-задавани-въпроси/', {}, async (page) => {
      const [before, after] = [page.locator('.enlarge').first(), page.locator('.prose figcaption')];
      const small = await page.locator('.prose figure img').first().boundingBox();
      await before.focus();
      await page.keyboard.press('Enter');
      const dialog = page.locator('.picture-dialog');
      await dialog.waitFor();
      const large = await dialog.locator('img').boundingBox();
      expect(large!.width).toBeGreaterThan(small!.width);
      // Its sheet comes before that of the page, and still has its way.
      const close = await dialog.locator('.picture-close').boundingBox();
      expect(close!.x).toBeGreaterThan(1280 / 2);
      const caption = await dialog.locator('figcaption').boundingBox();
      expect(caption!.y).toBeGreaterThan(large!.y + large!.height);
      expect(await dialog.getAttribute('aria-label')).toBe(await after.nth(0).innerText());
      await page.keyboard.press('ArrowRight');
      expect(await dialog.getAttribute('aria-label')).toBe(await after.nth(1).innerText());
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await before.evaluate((button) => button === document.activeElement)).toBe(true);
    }));

  it('opens by its picture, and closes by a click', () =>
    withPage(site, '/en/поверителност/', { viewport: { width: 390, height: 800 } }, async (page) => {
      await page.locator('.prose figure img').first().click();
      const dialog = page.locator('.picture-dialog');
      await dialog.waitFor();
      await dialog.locator('img').click();
      await dialog.waitFor({ state: 'detached' });
    }));
});

/** Has cards with several links. */
const reference = '/писане-на-страници/';

describe('a card', () => {
  it('leads where the link in its first line does, wherever it is clicked', () =>
    withPage(site, '/', {}, async (page) => {
      // In the middle of it, where its text is.
      await page.locator('.cards li').first().click();
      await page.waitForURL((url) => decodeURI(url.pathname) === '/поверителност/');
    }));

  it('has its links to itself where there are more', () =>
    withPage(site, reference, {}, async (page) => {
      await page.locator('.cards li strong').first().click();
      expect(decodeURI(new URL(page.url()).pathname)).toBe(reference);
    }));
});

describe('a list in a grid', () => {
  it('is one cell where there are others', () =>
    withPage(site, '/', {}, async (page) => {
      const places = await page.evaluate(() => {
        const grid = document.createElement('div');
        grid.className = 'grid';
        grid.innerHTML = '<div>Обещания</div><ul><li>Без реклами</li><li>Без бисквитки</li></ul>';
        document.querySelector('.prose')!.append(grid);
        return [...grid.querySelectorAll('div, li')].map((one) => one.getBoundingClientRect());
      });
      const [other, first, second] = places;
      expect(first!.x).toBeGreaterThan(other!.right);
      expect(first!.y).toBeCloseTo(other!.y, -1);
      expect(second!.x).toBe(first!.x);
      expect(second!.y).toBeGreaterThan(first!.y);
    }));
});
