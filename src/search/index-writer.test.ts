import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUrls, type OpenBundle } from '../../tests/search-corpus/open-bundle.ts';
import { indexed, page, pages, type IndexedSite } from '../../tests/search-corpus/small-site.ts';

let site: IndexedSite;
let bg: OpenBundle;
let en: OpenBundle;

beforeAll(async () => {
  site = await indexed(pages, { locales: ['bg', 'en'] });
  [bg, en] = await Promise.all([site.open('bg'), site.open('en')]);
});

afterAll(() => site.remove());

test('a page is found by the title of its translation, and the answer says where', async () => {
  const { results } = await bg.search('password ');
  expect(await Promise.all(results.map(async (result) => (await result.data()).url))).toEqual(['/парола/']);
  expect(results[0]).toMatchObject({ matchedMetaFields: ['en'] });
});

test.each([
  ['passwords', '/парола/', 'en'],
  ['Forgotten password', '/парола/', 'en'],
])('%s finds the Bulgarian page by its English title', async (query, url, field) => {
  const { results } = await bg.search(`${query} `);
  const data = await results[0]!.data();
  expect(data.url).toBe(url);
  expect(data.meta[field]).toBe('Forgotten "password" & more');
});

test.each(['парола', 'паролите', 'забравените пароли'])(
  '%s finds the English page by any form of its Bulgarian title',
  async (query) => {
    const { results, corrected } = await en.search(`${query} `);
    expect(results[0]).toMatchObject({ matchedMetaFields: ['bg'] });
    expect((await results[0]!.data()).meta).toMatchObject({ title: 'Password', bg: 'Забравена парола' });
    expect(corrected).toBeUndefined();
  },
);

test.each([
  ['a block', 'тайната '],
  ['a section', 'невидимост '],
  ['its heading', 'скрита '],
])('what is not to be indexed is not: %s', async (_, query) => {
  expect(await foundUrls(bg, query)).toEqual([]);
});

test('the section after one that is left out is found', async () => {
  expect(await foundUrls(bg, 'прозорец ')).toEqual(['/части/']);
});

test.each(['спирането', 'как се спира архива', 'mam'])(
  '%s finds the page that says it is looked for so',
  async (query) => {
    expect(await foundUrls(bg, `${query} `)).toEqual(['/архив/']);
  },
);

test('a word that an author names weighs as one of the title', async () => {
  const own = await indexed([
    { ...page('/архив/', 'Архив', '<p>Изключва се от настройките.</p>'), words: ['спиране'] },
    page(
      '/ток/',
      'Ток',
      '<p>Спиране на тока: спиране на водата, спиране на парното и спиране на всичко.</p>',
    ),
  ]);
  try {
    expect(await foundUrls(await own.open('bg'), 'спиране ')).toEqual(['/архив/', '/ток/']);
  } finally {
    await own.remove();
  }
});

test('a page that weighs more comes first', async () => {
  expect(await foundUrls(bg, 'тераси ')).toEqual(['/тежко/', '/леко/']);
});

test('excerpts, titles and sections show the words of the page', async () => {
  const { results } = await bg.search('смяна');
  const data = await results[0]!.data();
  expect(data.meta['title']).toBe('Сигурност');
  expect(data.excerpt).toContain('Силните пароли са дълги');
  expect(data.excerpt).toContain('„да—не“');
  expect(data.sub_results.at(-1)).toMatchObject({
    title: 'Смяна',
    url: expect.stringContaining('#') as string,
  });
  expect(data.sub_results.at(-1)?.excerpt).toMatch(/<mark>(?:Смяна|Сменете)/);
});

test('two runs write the same bytes', async () => {
  const again = await indexed(pages, { locales: ['bg', 'en'] });
  try {
    const names = (await readdir(site.folder, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const { parentPath, name } of names) {
      const file = join(parentPath, name);
      expect(await readFile(file.replace(site.folder, again.folder)), file).toEqual(await readFile(file));
    }
  } finally {
    await again.remove();
  }
});

test('a language without pages still has a bundle', async () => {
  const empty = await indexed([], { locales: ['bg'] });
  try {
    expect(await foundUrls(await empty.open('bg'), 'парола')).toEqual([]);
  } finally {
    await empty.remove();
  }
});
