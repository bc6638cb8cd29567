import { describe, expect, it } from 'vitest';
import type { NavigationItem } from './model.ts';
import { viewOf } from './view.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const pages = {
  'index.md': '# Начало',
  'index.en.md': '# Home',
  'въпроси.md': '# Въпроси',
  'въпроси.en.md': '# Questions',
  'guide/архив.md': '# Архив',
  'guide/архив.en.md': '# Archive',
};
const levels = { 'page-orphan': 'ignore' } as const;

function site(text: string, options: VirtualOptions = {}) {
  return siteOf({ ...pages, '.nav.yml': text }, { levels, ...options });
}

/** `Начало, Ползване [Архив]`. */
function shown(text: string, route = '/', options: VirtualOptions = {}): string {
  const made = site(text, options);
  expect(made.found).toEqual([]);
  const written = (items: readonly NavigationItem[]): string =>
    items.map(({ title, items: below }) => title + (below.length ? ` [${written(below)}]` : '')).join(', ');
  return written(viewOf(made, made.page(route)).navigation);
}

const sections = `nav:
  - index
  - title: { bg: Ползване, en: Using it }
    items: [въпроси.md, guide/архив]
`;

describe('a navigation beside the pages', () => {
  it('has sections, with a title in each language', () => {
    expect(shown(sections)).toBe('Начало, Ползване [Въпроси, Архив]');
    expect(shown(sections, '/en/')).toBe('Home, Using it [Questions, Archive]');
  });

  it('may be written as in MkDocs', () => {
    const text = 'nav:\n  - index.md\n  - Още:\n      - Отговори: въпроси.md\n  - XMPP: https://xmpp.org/\n';
    expect(shown(text)).toBe('Начало, Още [Отговори], XMPP');
  });

  it('goes before that of the configuration', () => {
    const locales = { bg: { label: 'Български', navigation: ['guide/архив'] }, en: { label: 'English' } };
    expect(shown(sections, '/', { navigation: ['index'], locales })).toBe(
      'Начало, Ползване [Въпроси, Архив]',
    );
  });

  it('makes the breadcrumbs, and the order of previous and next', () => {
    const made = site(sections);
    const view = viewOf(made, made.page('/en/въпроси/'));
    expect(view.breadcrumbs.map(({ title }) => title)).toEqual(['Using it']);
    expect([view.previous?.title, view.next?.title]).toEqual(['Home', 'Archive']);
  });
});

describe('what is wrong in it is told at its place', () => {
  it.each([
    ['nav:\n  - index\n  - впроси', '3:5 navigation-unknown-page', "Did you mean 'въпроси'?"],
    ['nav:\n  - А:\n      - впроси.md', '3:9 navigation-unknown-page', "Did you mean 'въпроси'?"],
    ['nav:\n  - Още: впроси', '2:5 navigation-unknown-page', "Did you mean 'въпроси'?"],
    ['nav:\n  - page: index\n    item: [index]', '3:5 navigation-invalid nav[0].item is not known.', 'items'],
    [
      'nav:\n  - title: { de: A }\n    items: [index]',
      '2:5 navigation-invalid nav[0].title is no title.',
      'bg',
    ],
    ['nav:\n  - items: [index]', '2:5 navigation-invalid nav[0] has no title.', 'Guide'],
    ['nav:\n  - 7', '2:5 navigation-invalid nav[0] is no entry.', 'guide/start'],
    ['- index', '1:1 navigation-invalid There is no list called nav.', 'below nav:'],
    ['', '1:1 navigation-invalid There is no list called nav.', 'below nav:'],
    ['nav: [index]\nsort: asc', '2:1 navigation-invalid sort: is not known.', 'nav: is all there is'],
    ['nav: [index', '1:12 navigation-invalid The navigation is not YAML', 'below nav:'],
    ['nav:\n  - Тук: http://127.0.0.1/', '2:5 link-local-address', 'Link to the page'],
  ])('%j', (text, told, advice) => {
    const found = site(text).found.filter(({ file }) => file === '.nav.yml');
    const [first] = found;
    const said = `${first?.line ?? ''}:${first?.column ?? ''} ${first?.code ?? ''} ${first?.message ?? ''}`;
    expect(found).toHaveLength(1);
    expect(said).toContain(told);
    expect(first?.advice).toContain(advice);
  });
});
