import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUrls, type OpenBundle } from '../../../tests/search-corpus/open-bundle.ts';
import { indexed, pages, type IndexedSite } from '../../../tests/search-corpus/small-site.ts';

let site: IndexedSite;
let bg: OpenBundle;

beforeAll(async () => {
  site = await indexed(pages, { locales: ['bg', 'en'] });
  bg = await site.open('bg');
});

afterAll(() => site.remove());

test('any interface made for Pagefind finds what it knows in the module', async () => {
  const address = pathToFileURL(join(site.folder, 'pagefind/bg/pagefind.js')).href;
  const module = (await import(address)) as object;
  const names = 'createInstance debouncedSearch destroy filters init mergeIndex options preload search';
  expect(Object.keys(module).sort()).toEqual(names.split(' '));
  expect((await bg.search(null)).results.length).toBeGreaterThan(5);
  expect(await bg.filters()).toEqual({});
  await bg.preload('арх');
  const [early, late] = await Promise.all([
    bg.debouncedSearch('архив', {}, 5),
    bg.debouncedSearch('пароли', {}, 5),
  ]);
  expect(early).toBeNull();
  expect(late?.results).toHaveLength(2);
});

test('another bundle that is merged is searched in its own language', async () => {
  const both = await site.open('bg');
  const other = pathToFileURL(join(site.folder, 'pagefind/en')).href;
  await both.mergeIndex(other, { baseUrl: '/' });
  const found = await foundUrls(both, 'passwords ');
  expect(found).toContain('/en/password/');
  expect(found).toContain('/парола/');
  expect(await foundUrls(both, 'криптирам ')).toEqual(['/омемо/']);
  await expect(bg.mergeIndex(`${other}/nowhere/`)).rejects.toThrow('nowhere');
});

test('addresses carry the words that the page has, under the name that is asked for', async () => {
  const marking = await site.open('bg');
  await marking.options({ highlightParam: 'покажи' });
  const { results } = await marking.search('paroli');
  const addresses = await Promise.all(results.map(async (result) => (await result.data()).url));
  expect(addresses.map(decodeURIComponent).sort()).toEqual([
    '/парола/?покажи=паролата',
    '/пароли/?покажи=пароли',
  ]);
});

test('what asks a worker is not in it', async () => {
  const script = await readFile(join(site.folder, 'pagefind/bg/pagefind.js'), 'utf8');
  expect(script).not.toContain('pagefind-worker');
});
