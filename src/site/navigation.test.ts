import { describe, expect, it } from 'vitest';
import type { NavigationItem } from './model.ts';
import { navigationOf } from './navigation.ts';
import { navigationFor } from './navigation-view.ts';
import { viewOf } from './view.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const page = (title: string, settings = ''): string => `---\ntitle: ${title}\n${settings}---\n`;
const files = {
  'index.md': page('Начало'),
  'index.en.md': page('Home'),
  'ябълка.md': page('Ябълка'),
  'азбука.md': page('Азбука'),
  'азбука.en.md': page('Alphabet'),
  'последна.md': page('Абсолютно последна', 'order: 99\n'),
  'първа.md': page('Ясно първа', 'order: 1\n'),
  'скрита.md': page('Скрита', 'hidden: true\n'),
  '404.md': page('Няма такава страница'),
  'guide/index.md': page('Упътване', 'order: 2\n'),
  'guide/б.md': page('Бележки'),
  'guide/дълбоко/а.md': page('Дълбоко вътре'),
  'a_folder-name/в.md': page('В папка'),
};

/** `* Начало, Упътване > [Бележки]`: current with a star, what is below in brackets. */
function written(items: readonly NavigationItem[]): string {
  return items
    .map(
      ({ title, current, items: below }) =>
        `${current ? '*' : ''}${title}${below.length ? ` [${written(below)}]` : ''}`,
    )
    .join(', ');
}

function navigation(route: string, options: VirtualOptions = {}, more: Record<string, string> = {}) {
  const site = siteOf({ ...files, ...more }, options);
  return viewOf(site, site.page(route));
}

/** As where the site is too big to be shown whole. */
function closed(route: string): readonly NavigationItem[] {
  const site = siteOf(files);
  const shown = site.page(route);
  return navigationFor(navigationOf(site, shown.locale), shown, site.config, 10);
}

describe('the navigation of folders', () => {
  it('has the home page first, then by order, then by title; hidden pages and the 404 page are out', () => {
    expect(written(closed('/'))).toBe(
      '*Начало, Ясно първа, Упътване, Абсолютно последна, Азбука, Ябълка, a folder name',
    );
  });

  it('opens the way to the page, with its siblings', () => {
    expect(written(closed('/guide/дълбоко/а/'))).toContain('Упътване [Бележки, дълбоко [*Дълбоко вътре]], ');
  });

  it('shows what is below a section at the section’s own page', () => {
    expect(written(closed('/guide/'))).toContain('*Упътване [Бележки, дълбоко]');
  });

  it('leads from a closed section without a page to its first page', () => {
    const item = closed('/').find(({ title }) => title === 'a folder name');
    expect(item?.href).toBe(`/a_folder-name/${encodeURI('в')}/`);
    const opened = closed('/a_folder-name/в/').find(({ title }) => title === 'a folder name');
    expect(opened).not.toHaveProperty('href');
  });

  it('is shown whole where it is small', () => {
    expect(written(navigation('/').navigation)).toBe(
      '*Начало, Ясно първа, Упътване [Бележки, дълбоко [Дълбоко вътре]], Абсолютно последна, Азбука, Ябълка, a folder name [В папка]',
    );
  });

  it('is in the page’s language, with lang where a title is not', () => {
    const items = navigation('/en/').navigation;
    expect(items.find(({ title }) => title === 'Alphabet')).not.toHaveProperty('lang');
    expect(items.find(({ title }) => title === 'Упътване')).toMatchObject({ lang: 'bg', href: '/en/guide/' });
  });

  it('sorts as the language does, Bulgarian with its own letters first', () => {
    const german = siteOf(
      { 'index.md': '', 'z.md': page('Zebra'), 'a.md': page('Äpfel'), 'b.md': page('Birnen') },
      { locales: { de: { label: 'Deutsch' } } },
    );
    expect(written(viewOf(german, german.page('/')).navigation)).toBe('*Пример, Äpfel, Birnen, Zebra');
  });

  it('sorts numbers by their value', () => {
    const more = { 'в/10.md': page('Глава 10'), 'в/9.md': page('Глава 9') };
    expect(written(navigation('/в/9/', {}, more).navigation)).toContain('[*Глава 9, Глава 10]');
  });
});

describe('a configured navigation', () => {
  const configured: VirtualOptions = {
    navigation: [
      'index',
      { title: { bg: 'Буквите', en: 'Letters' }, page: 'азбука.md' },
      { title: 'Упътване', items: ['guide/index', { title: 'Още', items: ['guide/б'] }] },
      { title: 'XMPP', href: 'https://xmpp.org/' },
    ],
  };

  it('is shown as it is written', () => {
    expect(written(navigation('/guide/б/', configured).navigation)).toBe(
      'Начало, Буквите, Упътване [Упътване, Още [*Бележки]], XMPP',
    );
  });

  it('has the titles of the language', () => {
    expect(navigation('/en/', configured).navigation[1]).toMatchObject({ title: 'Letters' });
  });

  it('leaves other pages without neighbours', () => {
    const view = navigation('/ябълка/', configured);
    expect(view).not.toHaveProperty('previous');
    expect(view).not.toHaveProperty('next');
  });

  it.each([
    [
      'a page that does not exist, with the nearest',
      ['азбка'],
      'navigation-unknown-page',
      "Did you mean 'азбука'?",
    ],
    ['a hidden page', [{ title: 'Тайна', page: 'скрита' }], 'navigation-hidden-page', 'Remove'],
  ])('tells of %s', (_what, entries, code, advice) => {
    const { found } = siteOf(files, { navigation: entries, levels: { 'page-orphan': 'ignore' } });
    expect(found).toEqual([expect.objectContaining({ code, file: 'astro.config.mjs' })]);
    expect(found[0]?.advice).toContain(advice);
  });
});

describe('previous and next', () => {
  it('follow the navigation into sections and out of them', () => {
    const view = navigation('/guide/дълбоко/а/');
    expect(view.previous).toMatchObject({ title: 'Бележки' });
    expect(view.next).toMatchObject({ title: 'Абсолютно последна' });
  });

  it('are missing at the ends', () => {
    expect(navigation('/')).not.toHaveProperty('previous');
    expect(navigation('/a_folder-name/в/')).not.toHaveProperty('next');
  });

  it('say the language of titles that are not translated', () => {
    expect(navigation('/en/').next).toMatchObject({ title: 'Ясно първа', lang: 'bg' });
  });
});

describe('breadcrumbs', () => {
  it('are the sections above the page', () => {
    expect(navigation('/guide/дълбоко/а/').breadcrumbs.map(({ title }) => title)).toEqual([
      'Упътване',
      'дълбоко',
    ]);
    expect(navigation('/').breadcrumbs).toEqual([]);
  });
});

describe('a level with very many entries', () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`г/с${index}.md`, page(`Страница ${index}`)]),
  );
  const site = siteOf({ ...files, ...many });
  const level = (route: string): readonly NavigationItem[] => {
    const shown = site.page(route);
    const items = navigationFor(navigationOf(site, shown.locale), shown, site.config, 10);
    return items.find(({ open }) => open)?.items ?? [];
  };

  it('is shown around the page', () => {
    const shown = level('/г/с500/').map(({ title }) => title);
    expect(shown).toHaveLength(12);
    expect(shown).toContain('Страница 500');
    expect(shown.at(0)).toBe('…');
    expect(shown.at(-1)).toBe('…');
  });

  it('is whole at its ends', () => {
    expect(level('/г/с0/').map(({ title }) => title)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `Страница ${index}`),
      '…',
    ]);
    expect(level('/г/с999/').at(-1)?.title).toBe('Страница 999');
  });
});

describe('what a page shows of a navigation in sections', () => {
  /** @returns the characters of the longest navigation of any page */
  const most = (sections: number, pages: number): number => {
    const items = (section: number): string[] =>
      Array.from({ length: pages }, (_, index) => `р${section}/с${index}`);
    const list = Array.from({ length: sections }, (_, section) => section);
    const navigation = list.map((section) => ({ title: `Раздел ${section}`, items: items(section) }));
    const entries = Object.fromEntries(list.flatMap(items).map((key) => [`${key}.md`, page(key)]));
    const site = siteOf({ 'index.md': page('Начало'), ...entries }, { navigation });
    const tree = navigationOf(site, site.locales[0]!);
    return Math.max(
      ...tree.order.map((shown) => JSON.stringify(navigationFor(tree, shown, site.config)).length),
    );
  };

  it('does not grow with the number of pages', () => {
    const [small, big] = [most(50, 50), most(50, 100)];
    // The numbers in titles and addresses have more digits, and that is all.
    expect(big).toBeLessThan(small * 1.1);
  });
});

describe('sections that are open on every page', () => {
  const of = (count: number): Record<string, string> => ({
    'index.md': page('Начало'),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => at).flatMap((at) => [
        [`р${at % 4}/с${at}.md`, page(`С${at}`)] as const,
        [`р${at % 4}/д/с${at}.md`, page(`Д${at}`)] as const,
      ]),
    ),
  });
  const shown = (count: number, openSections: 'first' | 'all', tabs = false): readonly NavigationItem[] =>
    viewOf(...at(siteOf(of(count), { theme: { openSections, tabs } }))).navigation;
  const at = (site: ReturnType<typeof siteOf>): Parameters<typeof viewOf> => [site, site.page('/')];
  const entries = (items: readonly NavigationItem[]): number =>
    items.reduce((sum, item) => sum + 1 + entries(item.items), 0);

  it('are those of the first level, or all', () => {
    expect(entries(shown(20, 'first'))).toBe(1 + 4 + 20 + 4);
    expect(entries(shown(20, 'all'))).toBe(1 + 4 + 20 + 4 + 20);
  });

  it('are fewer where a page could not hold them', () => {
    expect(entries(shown(60, 'all'))).toBe(1 + 4 + 60 + 4);
    expect(entries(shown(400, 'all'))).toBe(1 + 4);
  });

  it('are those of the reader’s own section where the first level is a row', () => {
    expect(entries(shown(20, 'all', true))).toBe(1 + 4);
    const site = siteOf(of(20), { theme: { openSections: 'all', tabs: true } });
    expect(entries(viewOf(site, site.page('/р0/с0/')).navigation)).toBe(1 + 4 + 6 + 5);
  });
});
