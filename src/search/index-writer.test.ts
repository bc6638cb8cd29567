import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUrls, openBundle, type OpenBundle } from '../../tests/search-corpus/open-bundle.ts';
import { writeSearchIndex, type IndexedPage } from './index-writer.ts';

function page(url: string, title: string, body: string, locale = 'bg'): IndexedPage {
  const html = `<!doctype html><html lang="${locale}"><head><title>${title}</title>
    <meta property="og:title" content="${title}" data-pagefind-meta="title[content]"></head>
    <body><nav>Парола Архив</nav><main data-pagefind-body><h1 id="h">${title}</h1>${body}</main></body></html>`;
  return { url, html, locale };
}

const pages: IndexedPage[] = [
  page(
    '/пароли/',
    'Сигурност',
    '<p>Силните пароли са дълги.</p><h2 id="смяна">Смяна</h2><p>Сменете ги често, „да—не“.</p>',
  ),
  {
    ...page(
      '/парола/',
      'Забравена',
      '<p>Паролата се възстановява с писмо.</p><p data-pagefind-ignore>Тайна</p>',
    ),
    translations: { en: 'Forgotten "password" & more' },
  },
  page('/архив/', 'Архив', '<p>Архивът пази съобщенията. Изключва се от настройките.</p>'),
  page('/омемо/', 'Криптиране', '<p>OMEMO шифрова съобщенията на всички устройства.</p>'),
  page('/пара/', 'Паралел', '<p>Пароход, гласуване и паралели.</p>'),
  page(
    '/части/',
    'Части',
    '<h2 data-search-exclude id="скрита">Скрита</h2><p>Невидимост.</p><h2 id="видима">Видима</h2><p>Прозорци.</p>',
  ),
  page('/леко/', 'Балкон', '<p>Балкони и тераси, тераси, тераси.</p>'),
  { ...page('/тежко/', 'Балкон', '<p>Балкони и тераси.</p>'), boost: 3 },
  {
    ...page('/en/password/', 'Password', '<p>Change your passwords often — and well.</p>', 'en'),
    translations: { bg: 'Забравена парола' },
  },
  page('/en/archive/', 'Archive', '<p>The archive keeps messages on the server.</p>', 'en'),
];

let folder = '';
let bg: OpenBundle;
let en: OpenBundle;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  await writeSearchIndex({ outDir: folder, pages, locales: ['bg', 'en'] });
  bg = await openBundle(join(folder, 'pagefind/bg'));
  en = await openBundle(join(folder, 'pagefind/en'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('another form of the word is found, the exact form first', async () => {
  expect(await foundUrls(bg, 'паролата ')).toEqual(['/парола/', '/пароли/']);
  expect(await foundUrls(bg, 'пароли ')).toEqual(['/пароли/', '/парола/']);
});

test.each([
  ['глас ', []],
  ['съобщение', ['/архив/', '/омемо/']],
  ['изключване на архива', ['/архив/']],
  ['как да изключа архива?', ['/архив/']],
  ['паролит', ['/пароли/', '/парола/']],
  ['криптир', ['/омемо/']],
  ['parola', ['/пароли/', '/парола/']],
  ['izklu4wane', ['/архив/']],
  ['kak da izklyucha na arhiva', ['/архив/']],
  ['омемо', ['/омемо/']],
  ['съобшение', ['/архив/', '/омемо/']],
  ['„архивът пази“', ['/архив/']],
  ['„архива пази“ OMEMO', []],
  ['хиляда чудеса', []],
  ['', []],
  ['?!', []],
  ['\u0000<b>"', []],
])('finds for %s', async (query, expected) => {
  expect((await foundUrls(bg, query)).sort()).toEqual([...expected].sort());
});

test('says what was searched instead, and can be told not to', async () => {
  expect((await bg.search('Parola за архив ')).corrected).toEqual({
    shown: 'парола за архив',
    original: 'Parola за архив',
  });
  expect((await bg.search('parola', { asTyped: true })).results).toEqual([]);
  expect((await bg.search('izklu4wane na arhiva')).corrected?.shown).toBe('изключване на архива');
  expect((await bg.search('парола')).corrected).toBeUndefined();
});

test.each([
  ['a word of 100,000 letters', 'паролата'.repeat(12_500)],
  ['a pasted page', 'паролата фотосинтеза zxcvb '.repeat(10_000)],
  ['quotation marks', '„'.repeat(20_000)],
  ['Latin letters', 'yaua'.repeat(10_000)],
])('bears %s', async (_, query) => {
  expect((await bg.search(query)).results.length).toBeLessThan(pages.length);
});

test('says which words are nowhere', async () => {
  const answer = await bg.search('архив, фотосинтеза? ');
  expect(answer.notFound).toEqual(['фотосинтеза']);
  expect(answer.results).toHaveLength(1);
});

test.each([
  ['password', ['/en/password/']],
  ['passwrod', ['/en/password/']],
  ['зьяяудиа', ['/en/password/']],
  ['язссворд', ['/en/password/'], false],
  ['how do I change the password', ['/en/password/']],
  ['пассворд', ['/en/password/']],
])('finds in English for %s', async (query, expected, found = true) => {
  expect(await foundUrls(en, query)).toEqual(found ? expected : []);
});

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

test('any interface made for Pagefind finds what it knows in the module', async () => {
  const address = pathToFileURL(join(folder, 'pagefind/bg/pagefind.js')).href;
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

test('two runs write the same bytes', async () => {
  const again = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  try {
    await writeSearchIndex({ outDir: again, pages, locales: ['bg', 'en'] });
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const { parentPath, name } of names) {
      const file = join(parentPath, name);
      expect(await readFile(file.replace(folder, again)), file).toEqual(await readFile(file));
    }
  } finally {
    await rm(again, { recursive: true, force: true });
  }
});

test('a language is added with one file', async () => {
  const out = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  try {
    const module = join(out, 'macedonian.ts');
    await writeFile(
      module,
      `export default {
        locale: 'mk',
        letters: /^[а-яѓѕјљњќџ]+$/,
        ownsStems: true,
        stem: (word: string) => word.replace(/(?:та|и|а)$/, ''),
        isStopWord: (word: string) => word === 'на',
        repairs: (text: string) => [text.replace('lozinka', 'лозинка')],
      };`,
    );
    const mk = [
      page('/лозинка/', 'Лозинка', '<p>Лозинките се тајни.</p>', 'mk'),
      page('/б/', 'Друго', '<p>Нешто</p>', 'mk'),
    ];
    await writeSearchIndex({ outDir: out, pages: mk, analysers: { mk: pathToFileURL(module) } });
    const bundle = await openBundle(join(out, 'pagefind/mk'));
    expect(await foundUrls(bundle, 'лозинки на')).toEqual(['/лозинка/']);
    expect(await foundUrls(bundle, 'lozinka')).toEqual(['/лозинка/']);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test.each([
  ['zh', '密码', '/密码/'],
  ['zh', '更改密码', '/密码/'],
  ['zh', '设备', '/设备/'],
  ['ja', '鍵', '/鍵/'],
  ['th', 'รหัสผ่าน', '/รหัส/'],
])('words of a writing without spaces are found: %s %s', async (locale, query, url) => {
  const out = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  const written = [
    page('/密码/', '账户', '<p>您可以随时更改密码。</p>', 'zh'),
    page('/设备/', '其他', '<p>每个设备都有自己的钥匙。</p>', 'zh'),
    page('/鍵/', '端末', '<p>端末ごとに鍵があります。</p>', 'ja'),
    page('/他/', 'その他', '<p>写真を送ります。</p>', 'ja'),
    page('/รหัส/', 'บัญชี', '<p>คุณเปลี่ยนรหัสผ่านได้ตลอดเวลา</p>', 'th'),
    page('/อื่น/', 'อื่น', '<p>ข้อความ</p>', 'th'),
  ];
  try {
    await writeSearchIndex({ outDir: out, pages: written });
    expect(await foundUrls(await openBundle(join(out, `pagefind/${locale}`)), query)).toEqual([url]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test.each(['bg', 'en'])('a beginning finds words in all parts of a large index: %s', async (locale) => {
  const out = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  const letters = Array.from(locale === 'bg' ? 'бвгдзклмнпрст' : 'bcdfglmnprst');
  const begin = locale === 'bg' ? 'кри' : 'cri';
  const vowel = locale === 'bg' ? 'о' : 'o';
  const invented = letters.flatMap((one) => letters.map((other) => `${begin}${one}${vowel}${other}`));
  const filling = letters.flatMap((one) => letters.map((other) => `${one}${vowel}${other}`)).join(' ');
  const written = invented.map((word, at) => page(`/${at}/`, `${at}`, `<p>${word} ${filling}</p>`, locale));
  try {
    await writeSearchIndex({ outDir: out, pages: written });
    const bundle = await openBundle(join(out, 'pagefind', locale));
    expect((await bundle.search(begin)).results).toHaveLength(written.length);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test('what a hyphen joins is found as one word too', async () => {
  const out = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  const written = [
    page('/a/', 'Account', '<p>Write us an e-mail.</p>', 'en'),
    page('/б/', 'Акаунт', '<p>Пишете по е-поща.</p>'),
  ];
  try {
    await writeSearchIndex({ outDir: out, pages: written });
    expect(await foundUrls(await openBundle(join(out, 'pagefind/en')), 'emails ')).toEqual(['/a/']);
    expect(await foundUrls(await openBundle(join(out, 'pagefind/bg')), 'епощата ')).toEqual(['/б/']);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test('a language without pages still has a bundle', async () => {
  const out = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  try {
    await writeSearchIndex({ outDir: out, pages: [], locales: ['bg'] });
    expect(await foundUrls(await openBundle(join(out, 'pagefind/bg')), 'парола')).toEqual([]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
