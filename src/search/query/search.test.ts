import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUrls, type OpenBundle } from '../../../tests/search-corpus/open-bundle.ts';
import { indexed, pages, type IndexedSite } from '../../../tests/search-corpus/small-site.ts';

let site: IndexedSite;
let bg: OpenBundle;
let en: OpenBundle;

beforeAll(async () => {
  site = await indexed(pages, { locales: ['bg', 'en'] });
  [bg, en] = await Promise.all([site.open('bg'), site.open('en')]);
});

afterAll(() => site.remove());

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
  ['къде сървърът пази моите изключени съобщения докато пътувам и говоря насън', ['/архив/']],
  ['izkliu4wan', ['/архив/']],
  ['parolit', ['/пароли/', '/парола/']],
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
