/** The search as a reader uses it: on a built site in two languages, below a base path, under its policy. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type FolderServer } from '../src/cli/serve-folder.ts';
import { openBrowser, watchedPage } from './support/browser.ts';
import { TestSite } from './support/slovo.ts';

const filler = 'Всяка страница има текст, за да има какво да се намери под заглавието ѝ. '.repeat(12);

let site: TestSite;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  site = await TestSite.from({
    'index.md': '# Начало\n\nДобре дошли.\n',
    'index.en.md': '# Home\n\nWelcome.\n',
    'парола.md': `# Смяна на парола\n\nСилната парола е дълга. ${filler}\n\n## Забравена\n\nПаролите се възстановяват с писмо до адреса.\n\n## Тайна { data-search-exclude }\n\nНевидимост.\n\n## Накрая\n\nОт паролата зависи много.\n`,
    'парола.en.md': '# Secret word\n\nChange it often, with twelve characters.\n',
    'архив.md': '# Архив\n\nАрхивът пази съобщенията тридесет дни.\n',
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [
        `чай-${at}.md`,
        `${at === 6 ? '---\nsearch: { boost: 5 }\n---\n' : ''}# Чай ${at}\n\nЧайникът ври.\n`,
      ]),
    ),
    'скрита.md': '---\nsearch: false\n---\n# Скрита\n\nНевидимост и съобщения.\n',
  });
  const built = await site.build('--base', '/документация/');
  if (built.exitCode !== 0) throw new Error(built.output);
  server = await serveFolder(site.out, { base: '/документация/', port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

/** A visit that must end without an error or a refusal. */
async function visit(
  path: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, faults, close } = await watchedPage(browser, options);
  try {
    await page.goto(new URL(`/документация${path}`, server.address).href);
    await act(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

/** The machine may be busy: what is to be seen is waited for. */
const soon = <Seen>(see: () => Promise<Seen> | Seen) => expect.poll(see, { timeout: 20_000 });

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(query);
}

const status = (page: Page) => page.locator('.search-status').first();
const pathOf = (page: Page): string => {
  const { pathname, search, hash } = new URL(page.url());
  return decodeURIComponent(pathname + search + hash);
};
const isArchive = ({ pathname }: URL): boolean => decodeURIComponent(pathname).endsWith('/архив/');
const marked = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `Array.from(CSS.highlights.get('found') ?? [], (range) => range.toString().toLowerCase())`,
  );

test('Bulgarian: any form finds the page and its sections, and the keyboard alone leads there', () =>
  visit('/', async (page) => {
    await ask(page, 'пароли');
    await soon(() => status(page).textContent()).toBe('1 резултат');
    expect(await page.locator('.search-results mark').allTextContents()).toContain('Паролите');
    expect(await page.locator('.search-results li a b').allTextContents()).toEqual([
      'Смяна на парола',
      'Забравена',
      'Накрая',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    // The forms found have gone from the address to the page.
    await soon(() => pathOf(page)).toBe('/документация/парола/#забравена');
    expect(new Set(await marked(page))).toEqual(new Set(['парола', 'паролите', 'паролата']));
    await soon(() => page.locator('.found-words').textContent()).toContain('4 намерени думи');
    await page.keyboard.press('Escape');
    expect(await marked(page)).toEqual([]);
    expect(await page.locator('.found-words').count()).toBe(0);
  }));

test('the marks go at a touch, and move nothing on the page', () =>
  visit(
    '/',
    async (page) => {
      await page.locator('.search-button').tap();
      await page.getByRole('searchbox').fill('архивите');
      await page.locator('.search-results a').first().tap();
      await page.waitForURL(isArchive);
      const top = (): Promise<number> =>
        page.evaluate(`document.querySelector('.prose p').getBoundingClientRect().top`);
      await page.locator('.found-words button').waitFor();
      const before = await top();
      expect(await marked(page)).toEqual(['архив', 'архивът']);
      await page.locator('.found-words button').tap();
      expect(await marked(page)).toEqual([]);
      expect(await top()).toBe(before);
    },
    { hasTouch: true, viewport: { width: 390, height: 800 } },
  ));

test('a browser that cannot mark words without elements marks them with some, and takes them away again', () =>
  visit('/', async (page) => {
    await page.addInitScript('delete globalThis.Highlight; delete CSS.highlights;');
    const text = (): Promise<string> => page.evaluate<string>(`document.querySelector('.prose').innerHTML`);
    await page.goto(new URL('документация/парола/', new URL(page.url()).origin).href);
    const before = await text();
    await page.goto(
      new URL('документация/парола/?highlight=парола&highlight=паролата', new URL(page.url()).origin).href,
    );
    await page.locator('.found-words button').waitFor();
    const words = await page.locator('.prose mark.found').allTextContents();
    expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['парола', 'паролата']));
    await page.locator('.found-words button').click();
    expect(await text()).toBe(before);
  }));

test('what was searched instead is said, and the reader can insist', () =>
  visit('/', async (page) => {
    await ask(page, 'parola');
    await soon(() => status(page).textContent()).toContain('Показани са резултати за „парола“.');
    await page.getByRole('button', { name: 'Търсене точно на „parola“' }).click();
    await soon(() => status(page).textContent()).toContain('Няма резултати за „parola“');
    await page.keyboard.press('End');
    await page.keyboard.type(' фотосинтеза');
    await soon(() => status(page).textContent()).toContain('Не се среща на сайта: фотосинтеза');
  }));

test('a page or section that is left out is not found, and an untranslated page only in its language', async () => {
  await visit('/', async (page) => {
    await ask(page, 'невидимост');
    await soon(() => status(page).textContent()).toContain('Няма резултати');
  });
  await visit('/en/', async (page) => {
    await ask(page, 'съобщенията');
    await soon(() => status(page).textContent()).toContain('No results for “съобщенията”');
    // What the other language has is a group of its own.
    const group = page.locator('.search-elsewhere');
    await soon(() => group.textContent()).toContain('1 result in Bulgarian');
    expect(await group.locator('ol').getAttribute('lang')).toBe('bg');
    expect(await group.locator('b').allTextContents()).toEqual(['Архив']);
  });
});

test('as many as are found are told to all, the heaviest first, and the others come when they are asked for', () =>
  visit('/', async (page) => {
    await ask(page, 'чайник');
    await soon(() => status(page).textContent()).toBe('7 резултата');
    expect(await status(page).getAttribute('role')).toBe('status');
    const titles = page.locator('.search-results > li > a');
    expect(await titles.count()).toBe(5);
    expect(await titles.first().textContent()).toContain('Чай 6');
    await page.getByRole('button', { name: 'Още резултати' }).click();
    await soon(() => titles.count()).toBe(7);
    expect(await titles.nth(5).evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('.search-more').first().isHidden()).toBe(true);
  }));

test('English: a page is found by its Bulgarian title, and the other language is asked on demand', () =>
  visit('/en/', async (page) => {
    await ask(page, 'паролите');
    await soon(() => status(page).textContent()).toBe('1 result');
    const text = await page.locator('.search-results').first().textContent();
    expect(text).toContain('Secret word');
    expect(text).toContain('Its title in Bulgarian: “Смяна на парола”');
    await page.getByRole('button', { name: 'Search in Bulgarian too' }).click();
    await soon(() => page.locator('.search-elsewhere b').allTextContents()).toContain('Забравена');
  }));

describe('the dialog', () => {
  test('shares its query in the address, opens by it, and gives the focus back', () =>
    visit('/?q=архив', async (page) => {
      await soon(() => status(page).textContent()).toBe('1 резултат');
      await page.keyboard.press('Escape');
      await soon(() => pathOf(page)).toBe('/документация/');
      const button = page.locator('.search-button');
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('searchbox').fill('писмо/парола');
      await soon(() => pathOf(page)).toBe('/документация/?q=писмо/парола');
      await page.keyboard.press('Escape');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  test('leaves single keys to what is typed', () =>
    visit('/', async (page) => {
      await ask(page, 'a/b');
      expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
    }));

  test('keeps what was followed on the device, and clears it', () =>
    visit('/', async (page) => {
      await ask(page, 'архив');
      await page.locator('.search-results a').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(isArchive);
      await page.keyboard.press('Control+KeyK');
      await soon(() => page.locator('.search-recent').allTextContents()).toEqual(['архив']);
      await page.locator('.search-recent').click();
      await soon(() => status(page).textContent()).toBe('1 резултат');
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: 'Изчистване на списъка' }).click();
      expect(await page.locator('.search-recent').count()).toBe(0);
    }));
});
