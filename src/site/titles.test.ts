import { describe, expect, it } from 'vitest';
import { siteOf } from './virtual-site.ts';

/** Pages of a MkDocs project whose navigation is written in one language, in both. */
const files = {
  'index.md': '## Добре дошли\n',
  'index.en.md': '## Welcome\n',
  'guide.md': '## Кошери\n',
  'guide.en.md': '## Hives\n',
  'мед.md': '## Сортове\n',
  'мед.en.md': '# Honey\n',
};
const navigation = [
  { title: { bg: 'Начало' }, page: 'index' },
  { title: { bg: 'Ръководство', en: 'Manual' }, page: 'guide' },
  { title: { bg: 'Мед' }, page: 'мед' },
];

describe('the title of a page of MkDocs', () => {
  const site = siteOf(files, { mkdocs: {}, navigation });
  it.each([
    ['/', 'Начало'],
    ['/guide/', 'Ръководство'],
    ['/en/guide/', 'Manual'],
    ['/мед/', 'Мед'],
    // Its own, since the navigation has none in that language.
    ['/en/мед/', 'Honey'],
    // It has none either.
    ['/en/', 'Начало'],
  ])('of %s is %s', (route, title) => {
    expect(site.page(route).title).toBe(title);
  });
});
