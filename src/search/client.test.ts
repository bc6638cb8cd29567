import { expect, test } from 'vitest';
import { foundPage, type PageData } from './client.ts';
import { foundForms, withHighlights } from './found-forms.ts';

const page: PageData = {
  url: '/docs/архив/',
  content: 'Архив. Който архивира, пази „архива“ и архива.',
  locations: [0, 2, 4, 6],
  excerpt: 'който <mark>архивира,</mark> пази',
  meta: { title: 'Архив', en: 'Archive' },
  sub_results: [
    { title: 'Архив', url: '/docs/архив/', excerpt: '<mark>архив</mark>' },
    { title: 'Изключване', url: '/docs/архив/#изключване', excerpt: '„<mark>архива“</mark>' },
  ],
};
const highlights = ['архив', 'архивира', 'архива']
  .map((form) => `highlight=${encodeURIComponent(form)}`)
  .join('&');

test('groups what is found on a page under its headings, without the page itself', () => {
  expect(foundPage(page).excerpt).toBe('<mark>архив</mark>');
  expect(foundPage(page).sections).toEqual([
    {
      title: 'Изключване',
      href: `/docs/архив/?${highlights}#изключване`,
      excerpt: '„<mark>архива</mark>“',
    },
  ]);
});

test('the places that say most come first', () => {
  const place = (name: string, ...scores: number[]): (typeof page.sub_results)[number] => ({
    title: name,
    url: `/а/#${name}`,
    excerpt: '',
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  });
  const places = [place('а', 1), place('б', 1, 1), place('в', 1), place('г', 9)];
  const { sections } = foundPage({ ...page, sub_results: places });
  expect(sections.map(({ title }) => title)).toEqual(['г', 'б', 'а']);
});

test.each([
  ['Забравена <mark>парола?</mark> Пишете ни.', 'Пишете ни.'],
  ['Забравена <mark>парола?</mark>', 'Забравена <mark>парола</mark>?'],
  ['за забравена <mark>парола</mark>', 'за забравена <mark>парола</mark>'],
])('does not say the heading twice: %s', (excerpt, expected) => {
  const part = { title: 'Забравена парола', url: '/а/#б', excerpt };
  expect(foundPage({ ...page, sub_results: [part] }).sections[0]?.excerpt).toBe(expected);
});

test('shows at most three places of a page', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ title: '', url: `/а/#${index}`, excerpt: '' }));
  expect(foundPage({ ...page, sub_results: many }).sections).toHaveLength(3);
});

test('a page without a title is called by its address', () => {
  expect(foundPage({ ...page, meta: {} }).title).toBe('/docs/архив/');
});

test('says by which title in another language a page was found', () => {
  const foundBy = { tag: 'en', title: 'Archive' };
  expect(foundPage({ ...page, locations: [] }, ['en'])).toMatchObject({ foundBy, href: '/docs/архив/' });
  // Where the text or the title has it too, that is no news.
  expect(foundPage(page, ['en'])).not.toHaveProperty('foundBy');
  expect(foundPage({ ...page, locations: [] }, ['title', 'en'])).not.toHaveProperty('foundBy');
});

test.each([
  ['<mark>парола.</mark>', '<mark>парола</mark>.'],
  ['<mark>парола;</mark>', '<mark>парола</mark>;'],
  ['<mark>парола&quot;;</mark>', '<mark>парола</mark>&quot;;'],
  ['<mark>(парола)</mark>', '(<mark>парола</mark>)'],
  ['<mark>&quot;парола&quot;,</mark>', '&quot;<mark>парола</mark>&quot;,'],
  ['<mark>a-b</mark> и <mark>в</mark>', '<mark>a-b</mark> и <mark>в</mark>'],
])('marks the word alone: %s', (excerpt, expected) => {
  expect(foundPage({ ...page, excerpt, sub_results: [] }).excerpt).toBe(expected);
});

test('what stands under the heading of the page itself is no section of it', () => {
  const own = { title: 'Архив', url: '/docs/архив/#архив', excerpt: 'начало' };
  expect(foundPage({ ...page, sub_results: [own] })).toMatchObject({ excerpt: 'начало', sections: [] });
});

test('a page that is found in sections alone shows what they say', () => {
  expect(foundPage({ ...page, sub_results: page.sub_results.slice(1) }).excerpt).toBe('');
});

test.each([
  ['Парола, парола и „Паролата“ — A&B', [0, 1, 3, 5], ['парола', 'паролата', 'a&b']],
  ['нищо —', [1, 99], []],
])('gives each form of “%s” once', (content, locations, forms) => {
  expect(foundForms({ content, locations })).toEqual(forms);
});

test('finds the forms of a writing without spaces', () => {
  const raw_content = '更改 \u200b密码\u200b和\u200b设备';
  expect(foundForms({ content: '更改 密码和设备', raw_content, locations: [1, 3] })).toEqual([
    '密码',
    '设备',
  ]);
});

test('gives no more forms than an address bears', () => {
  const words = Array.from({ length: 99 }, (_, index) => `дума${index}`);
  const forms = foundForms({ content: words.join(' '), locations: words.map((_, index) => index) });
  expect(forms.length).toBeLessThan(30);
});

test.each([
  ['/а/', [], '/а/'],
  ['/a/#b', ['one', 'two'], '/a/?highlight=one&highlight=two#b'],
  ['/a/', ['a&b'], '/a/?highlight=a%26b'],
])('carries the found forms along: %s', (url, forms, expected) => {
  expect(withHighlights(url, forms)).toBe(expected);
});
