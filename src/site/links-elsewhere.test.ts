import { describe, expect, it } from 'vitest';
import { files, levels, published } from './virtual-links.ts';
import { viewOf } from './view.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

describe('links that stand in no text', () => {
  const told = (frontMatter: string, options: VirtualOptions = published): string[] =>
    siteOf({ ...files, 'index.md': `---\n${frontMatter}\n---\n# Начало\n` }, options).found.map(
      ({ file, line, code, advice }) => `${file ?? ''}:${line ?? ''} ${code} ${advice ?? ''}`,
    );

  it.each([
    ['hero: { action: въпроси.md }', []],
    ['hero:\n  - въпрси.md', ['index.md:3 link-not-found Did you mean въпроси.md?']],
    ['see: https://docs.example.org/няма-такава-страница/', ['index.md:2 link-not-found ']],
    ['see: http://localhost:8000/', ['index.md:2 link-local-address ']],
    ['picture: guide/схемаа.png', ['index.md:2 link-not-found Did you mean guide/схема.png?']],
    ['note: Пише се в index.mdx, а не тук.', []],
  ])('are resolved in the front matter: %s', (frontMatter, problems) => {
    const found = told(frontMatter);
    expect(found).toHaveLength(problems.length);
    problems.forEach((problem, index) => {
      expect(found[index]).toContain(problem);
    });
  });

  it('are resolved in the navigation', () => {
    const navigation = [
      'index',
      { title: 'Тук', href: 'https://docs.example.org/въпрос/' },
      { title: 'Още', items: [{ title: 'У дома', href: 'http://127.0.0.1/' }] },
    ];
    const options = { ...published, navigation, levels: { ...levels, 'page-orphan': 'ignore' } as const };
    expect(told('order: 1', options)).toEqual([
      expect.stringContaining('astro.config.mjs: link-local-address'),
      expect.stringContaining('astro.config.mjs: link-not-found Did you mean /въпроси/?'),
    ]);
  });

  it('are resolved among the links of the theme', () => {
    const links = ['/въпрси/', '/въпроси/#първи-впрос', '/favicon.svg', '/въпроси.md'];
    const theme = {
      links: links.map((href) => ({ title: 'Тук', href })),
      languages: { en: { links: [{ title: 'Here', href: '/en/въпрси/' }] } },
    };
    expect(told('order: 1', { ...published, theme })).toEqual([
      expect.stringContaining('astro.config.mjs: link-anchor-not-found Did you mean #първи-въпрос?'),
      expect.stringContaining('astro.config.mjs: link-not-found Did you mean /en/въпроси/?'),
      expect.stringContaining('astro.config.mjs: link-not-found Did you mean /въпроси/?'),
    ]);
  });
});

describe('links in the lines above and below every page', () => {
  const lines = {
    announcement: { bg: 'Вижте [това](въпрси.md).', en: 'See [this](/en/въпроси/).' },
    footer: { bg: '[Ние](/ние/) и [те](https://те.example/)' },
  };

  it('are resolved in each language', () => {
    expect(siteOf(files, { ...published, theme: lines }).found.map(({ message }) => message)).toEqual([
      '“/въпрси.md” leads nowhere.',
      '“/ние/” leads nowhere.',
    ]);
  });

  it('lead on from every page to that of the reader’s language', () => {
    const theme = { announcement: 'Вижте [това](въпроси.md).' };
    const site = siteOf(files, { ...published, theme });
    expect(site.found).toEqual([]);
    for (const [route, href] of [
      ['/guide/архив/', '/въпроси/'],
      ['/en/guide/archive/', '/en/въпроси/'],
    ] as const) {
      const [, link] = viewOf(site, site.page(route)).announcement;
      expect(decodeURI(link?.href ?? '')).toBe(href);
    }
  });
});

describe('a link of the theme', () => {
  const foot = (route: string, href: string): string[] => {
    const theme = { links: [{ title: 'Тук', href }] };
    const site = siteOf(files, { ...published, base: '/docs/', theme });
    expect(site.found).toEqual([]);
    return viewOf(site, site.page(route)).links.map((link) => decodeURI(link.href));
  };

  it('leads to a page in the language of the reader, below the base', () => {
    expect(foot('/', '/въпроси.md')).toEqual(['/docs/въпроси/']);
    expect(foot('/en/guide/archive/', '/въпроси.md')).toEqual(['/docs/en/въпроси/']);
  });

  it('leads elsewhere as it is written', () => {
    expect(foot('/', 'https://git.example.org/docs')).toEqual(['https://git.example.org/docs']);
  });
});
