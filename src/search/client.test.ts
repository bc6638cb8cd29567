import { expect, test } from 'vitest';
import { foundPage, withFoundWords } from './client.ts';

const page = {
  url: '/docs/архив/',
  excerpt: 'който <mark>архивира,</mark> пази',
  meta: { title: 'Архив' },
  sub_results: [
    { title: 'Архив', url: '/docs/архив/', excerpt: '<mark>архив</mark>' },
    { title: 'Изключване', url: '/docs/архив/#изключване', excerpt: '„<mark>архива“</mark>' },
  ],
};

test('groups what is found on a page under its headings, without the page itself', () => {
  expect(foundPage(page).sections).toEqual([
    {
      title: 'Изключване',
      href: `/docs/архив/?highlight=${encodeURIComponent('архива')}#изключване`,
      excerpt: '„<mark>архива</mark>“',
    },
  ]);
});

test('shows at most three places of a page', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ title: '', url: `/а/#${index}`, excerpt: '' }));
  expect(foundPage({ ...page, sub_results: many }).sections).toHaveLength(3);
});

test('a page without a title is called by its address', () => {
  expect(foundPage({ ...page, meta: {} }).title).toBe('/docs/архив/');
});

test.each([
  ['<mark>парола.</mark>', '<mark>парола</mark>.'],
  ['<mark>(парола)</mark>', '(<mark>парола</mark>)'],
  ['<mark>&quot;парола&quot;,</mark>', '&quot;<mark>парола</mark>&quot;,'],
  ['<mark>a-b</mark> и <mark>в</mark>', '<mark>a-b</mark> и <mark>в</mark>'],
])('marks the word alone: %s', (excerpt, expected) => {
  expect(foundPage({ ...page, excerpt }).excerpt).toBe(expected);
});

test.each([
  ['/а/', 'нищо', '/а/'],
  ['/a/#b', '<mark>One</mark> <mark>one!</mark> <mark>two</mark>', '/a/?highlight=one&highlight=two#b'],
  ['/a/', '<mark>—</mark>', '/a/'],
  ['/a/', '<mark>A&amp;B</mark>', '/a/?highlight=a%26amp%3Bb'],
])('carries the found words along: %s', (url, excerpt, expected) => {
  expect(withFoundWords(url, excerpt)).toBe(expected);
});
