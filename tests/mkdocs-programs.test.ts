/** What a MkDocs project runs or loads: its own scripts as they stand; programs and templates are told by name. */
import { createServer, type Server } from 'node:http';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, watchedPage } from './support/browser.ts';
import { listFiles } from './support/html.ts';
import { built, navigationOf } from './support/project.ts';
import { slovo } from './support/slovo.ts';

const base = '/наръчник/';

describe('a project with scripts, programs and templates', () => {
  const site = built('programs');

  it('loads its own scripts as they are written, after what Material would tell them', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    const html = decodeURI(await site.project.read('index.html'));
    expect([...html.slice(html.indexOf('<body')).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      `<script src="${base}material-events.js">`,
      `<script src="${base}скриптове/брояч.js">`,
      `<script src="${base}скриптове/модул.mjs" type="module" async>`,
      `<script src="${base}скриптове/късен.js" defer>`,
    ]);
  });

  it('publishes what in the folder of its theme is no template, and shows its logo and styles', async () => {
    const files = listFiles(site.project.out);
    expect(files).toEqual(expect.arrayContaining(['assets/зъбно.svg', 'assets/тема.css']));
    expect(files.filter((file) => /README|partials|main\.html|\.icons/.test(file))).toEqual([]);
    expect(decodeURI(await site.project.read('index.html'))).toContain(`src="${base}assets/зъбно.svg"`);
    expect(decodeURI(await site.project.read('index.html'))).toContain(`href="${base}assets/тема.css"`);
  });

  it('shows files of its theme on pages in any folder, as if they lay among the pages', async () => {
    const html = decodeURI(await site.project.read('раздел/лост/index.html'));
    expect(html).toContain(`<img alt="Зъбно колело" src="${base}assets/зъбно.svg">`);
    expect(site.told).not.toContain('link-not-found');
  });

  it('leads out of the site where others live on its host', async () => {
    expect(await site.project.read('раздел/лост/index.html')).toContain(`href="/издания/"`);
    expect(site.told).toMatch(
      /^docs\/раздел\/лост\.md:\d+:1: info\[link-own-host\]: “\/издания\/” is no page/m,
    );
  });

  it('announces what its template does, where that is nothing but text and links', async () => {
    expect(await site.project.read('раздел/лост/index.html')).toContain(
      '<aside class="announcement" data-text="Ново &amp; важно: версия 2">Ново &amp; важно: <a href="https://новини.example/а" rel="noopener">версия 2</a></aside>',
    );
  });

  it('has icons of its own in the navigation and in the text, without what they would run', async () => {
    const shape = '<path d="M1 8 4 1l3 7"/>';
    const html = decodeURI(await site.project.read('index.html'));
    expect(/<nav class="navigation".*?<\/a>/s.exec(html)?.[0]).toContain(
      `<svg class="icon" aria-hidden="true"><use href="${base}_slovo/icons.svg#мои-а"></use></svg>`,
    );
    expect(/<article[^]*<\/article>/.exec(html)?.[0]).toContain(shape);
    const icons = await site.project.read('_slovo/icons.svg');
    expect(icons).toContain(`<symbol id="мои-а" viewBox="0 0 9 9" fill="currentColor">${shape}</symbol>`);
    expect(html + icons).not.toContain('alert');
    expect(site.told).toMatch(
      /^docs\/раздел\/макара\.md:3:1: warning\[icon-unknown\].*\n.*material-wrench\?/m,
    );
  });

  it('has the contents of a page below its entry in the navigation', async () => {
    const html = decodeURI(await site.project.read('index.html'));
    expect(html).not.toContain('class="contents"');
    expect(/<div class="contents-inside">(.*?)<\/div>/s.exec(html)?.[1]?.match(/href="[^"]*"/g)).toEqual([
      'href="#_2"',
      'href="#_3"',
    ]);
  });

  it('tells of hooks by what they define, of templates by what they change, and of scripts of others', () => {
    const told = [...site.told.matchAll(/^mkdocs\.yml:(\d+):\d+: (\w+)\[[\w-]+\]: (.*)$/gm)].map(
      ([, line, severity, message]) => `${line!} ${severity!} ${message!}`,
    );
    expect(told).toEqual([
      expect.stringMatching(/^3 warning strict /),
      expect.stringMatching(/^6 warning The template тема\/main\.html .* in extrahead\.$/),
      expect.stringMatching(/^6 warning The template тема\/partials\/footer\.html /),
      expect.stringMatching(/^13 warning The hook кука\.py .*\(on_page_markdown, on_post_build\)\.$/),
      expect.stringMatching(/^14 warning The hook няма\.py /),
      expect.stringMatching(/^25 warning The script https:\/\/cdn\.example\/нещо\.js /),
      expect.stringMatching(/^26 warning There is no file скриптове\/няма\.js /),
      expect.stringMatching(/^27 warning extra_templates /),
      expect.stringMatching(/^18 info The script скриптове\/брояч\.js is loaded/),
      expect.stringMatching(/^19 info The script скриптове\/модул\.mjs is loaded/),
      expect.stringMatching(/^21 info The script скриптове\/късен\.js is loaded/),
      expect.stringMatching(/^23 info The script скриптове\/формули\.js has no effect/),
      expect.stringMatching(/^24 info The script .*mathjax.* has no effect/),
    ]);
  });

  it('has the settings of .meta.yml above the pages of the folder, unless they say other', async () => {
    const lever = await site.project.read('раздел/лост/index.html');
    expect(lever).toContain('without-toc without-path');
    expect(navigationOf(lever).slice(2)).toEqual([
      `Лост New ${base}раздел/лост/`,
      `Макара Deprecated ${base}раздел/макара/`,
    ]);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let server: Server;
    beforeAll(async () => {
      const types: Readonly<Record<string, string>> = {
        '.html': 'text/html',
        '.js': 'text/javascript',
        '.mjs': 'text/javascript',
        '.css': 'text/css',
        '.svg': 'image/svg+xml',
      };
      server = createServer((request, response) => {
        const path = decodeURI(request.url!)
          .slice(base.length)
          .replace(/(^|\/)$/, '$1index.html');
        readFile(join(site.project.out, path)).then(
          (bytes) => {
            response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
            response.end(bytes);
          },
          () => response.writeHead(404).end(),
        );
      }).listen(0);
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it('runs them, under the site’s policy', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { page, faults, close } = await watchedPage(browser);
      await page.goto(`http://localhost:${port}${encodeURI(base)}`);
      await page.waitForFunction('document.body.dataset.module !== undefined');
      expect(await page.evaluate('({ ...document.body.dataset })')).toMatchObject({
        count: '2',
        module: 'да',
        late: 'interactive',
      });
      expect(faults).toEqual([]);
      await close();
    });

    it('has the announcement make room for a list of languages, which opens below the header', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { page, close } = await watchedPage(browser, { viewport: { width: 360, height: 640 } });
      await page.goto(`http://localhost:${port}${encodeURI(base)}`);
      const announcement = page.locator('.announcement');
      await announcement.waitFor();
      const { languages, header } = await page.evaluate(() => {
        const list = document.createElement('div');
        list.className = 'languages';
        list.popover = 'auto';
        list.textContent = 'Български';
        document.body.append(list);
        list.showPopover();
        const header = document.querySelector('.header')!.getBoundingClientRect().bottom;
        return { languages: list.getBoundingClientRect().top, header };
      });
      expect(languages).toBeGreaterThanOrEqual(header);
      expect(await announcement.isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await announcement.isVisible()).toBe(true);
      await close();
    });

    it('lets readers close the announcement, and shows it no more', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { page, faults, close } = await watchedPage(browser);
      const announcement = page.locator('.announcement');
      await page.goto(`http://localhost:${port}${encodeURI(base)}`);
      await announcement.getByRole('button', { name: 'Close' }).click();
      expect(await announcement.count()).toBe(0);
      await page.goto(`http://localhost:${port}${encodeURI(`${base}раздел/лост/`)}`);
      expect(await announcement.isVisible()).toBe(false);
      expect(faults).toEqual([]);
      await close();
    });

    it('keeps the section in the address, and takes the header away while the reader scrolls down', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { page, close } = await watchedPage(browser, { viewport: { width: 1000, height: 400 } });
      await page.goto(`http://localhost:${port}${encodeURI(base)}`);
      await page.locator('.announcement button').waitFor();
      await page.evaluate("document.getElementById('_2').style.marginTop = '900px'");
      await page.mouse.wheel(0, 5000);
      await expect.poll(() => page.evaluate('location.hash')).toBe('#_3');
      const header = () => page.locator('.header').boundingBox();
      await expect.poll(async () => ((await header())?.y ?? 0) < -30).toBe(true);
      await page.mouse.wheel(0, -300);
      await expect.poll(async () => (await header())?.y).toBe(0);
      await close();
    });

    it('is accessible with all that the project adds to its pages', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { page, close } = await watchedPage(browser, { bypassCSP: true });
      await page.goto(`http://localhost:${port}${encodeURI(`${base}раздел/лост/`)}`);
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
      const violations = 'axe.run().then(({ violations }) => violations.map(({ id }) => id))';
      expect(await page.evaluate(violations)).toEqual([]);
      await close();
    });
  });

  it('keeps all of it when it is moved over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slovo-преместен-'));
    await cp(site.project.folder, folder, { recursive: true, filter: (path) => !path.includes('.slovo') });
    // A copy has no history, so neither may the site that it is compared with.
    const before = join(folder, 'преди');
    expect((await slovo(['build', '--project', folder, '--out', before])).exitCode).toBe(0);
    expect((await slovo(['migrate', folder])).exitCode).toBe(0);
    const out = join(folder, 'след');
    const ran = await slovo(['build', '--out', out], folder);
    expect(ran.exitCode, ran.output).toBe(0);
    expect(listFiles(out)).toEqual(listFiles(before));
    for (const page of ['index.html', 'раздел/лост/index.html']) {
      expect(await readFile(join(out, page), 'utf8')).toBe(await readFile(join(before, page), 'utf8'));
    }
    await rm(folder, { recursive: true });
  });
});
