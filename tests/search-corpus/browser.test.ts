import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/search/index-writer.ts';
import { openBrowser, watchedPage } from '../support/browser.ts';
import { readPages } from './corpus.ts';

const base = '/документация/';
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

let folder = '';
let server: Server;
let origin = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  await writeSearchIndex({ outDir: folder, pages: [...(await readPages('bg')), ...(await readPages('en'))] });
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const headers = { 'content-security-policy': policy };
    if (path === base) {
      response
        .writeHead(200, { ...headers, 'content-type': 'text/html' })
        .end('<!doctype html><html lang="bg">');
      return;
    }
    readFile(join(folder, path.replace(base, ''))).then(
      (content) =>
        response.writeHead(200, { ...headers, 'content-type': types[extname(path)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['bg', 'смяната на паролата', '/документация/parola/'],
  ['bg', 'izklu4wane na arhiva', '/документация/arhiv/'],
  ['en', 'passwrod characters', '/документация/password/'],
])(
  'in a browser, under the strict policy and below a base path, %s finds for %s',
  async (locale, query, first) => {
    const { page, faults, close } = await watchedPage(browser);
    try {
      await page.goto(`${origin}${encodeURI(base)}`);
      // A script of the page would need an address of its own under this policy; the devtools' are not bound by it.
      // As text: the test runner would rewrite the import of a function.
      const found = await page.evaluate<string>(`(async () => {
      const bundle = await import(${JSON.stringify(`${encodeURI(base)}pagefind/${locale}/pagefind.js`)});
      await bundle.options({ baseUrl: ${JSON.stringify(base)}, excerptLength: 22, noWorker: true });
      await bundle.init();
      const { results } = await bundle.search(${JSON.stringify(query)});
      return (await results[0].data()).url;
    })()`);
      expect(decodeURI(found)).toBe(first);
      expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
    } finally {
      await close();
    }
  },
);
