/** Material's blog: posts at their addresses, and lists of them by page, month and category. */
import { describe, expect, it } from 'vitest';
import { addressesIn, built, navigationOf } from './support/project.ts';

describe('a blog', () => {
  const site = built('blog');
  const boat = 'дневник/2024/03/09/спуснахме-лодката-във-вода/index.html';

  it('has posts at the addresses of their day and title, lists beside them, and no drafts', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(site.project.pages()).toEqual(
      [
        'index.html',
        'дневник/index.html',
        'дневник/2023/12/31/въже/index.html',
        'дневник/2024/03/02/високата-мачта/index.html',
        boat,
        'дневник/author/мария/index.html',
        'дневник/archive/2023/12/index.html',
        'дневник/archive/2024/03/index.html',
        'дневник/category/лодки/index.html',
        'дневник/category/море/index.html',
        'дневник/page/2/index.html',
        'дневник/posts/без-дата/index.html',
      ].sort(),
    );
  });

  it('lists the newest first, each with how it begins and links that lead where they did', async () => {
    expect(addressesIn(await site.project.read('дневник/index.html'))).toEqual([
      `/${boat.replace('index.html', '')}`,
      '/дневник/2024/03/02/високата-мачта/',
      '/дневник/posts/img/знак.svg',
      '/дневник/2023/12/31/въже/',
      `/${boat.replace('index.html', '')}`,
      '/дневник/2024/03/02/високата-мачта/',
      '/дневник/2024/03/02/високата-мачта/',
      '/дневник/page/2/',
      '/дневник/category/лодки/',
      '/дневник/category/море/',
      '/дневник/archive/2024/03/',
      '/дневник/archive/2023/12/',
    ]);
    const html = await site.project.read('дневник/index.html');
    expect(html).toContain('Какво става на кея.');
    // The heading, not the title of the page: Material's id is made of it.
    expect(html).toContain('>Мачта</a></h2>');
    expect(html).toContain('9.03.2024 г. · Мария Кеева');
    expect(html).toContain('>март 2024</a>');
    expect(html).not.toMatch(/Студена|Втори абзац|Бележка/);
    expect(addressesIn(await site.project.read('дневник/page/2/index.html'))).toEqual([
      '/дневник/2023/12/31/въже/',
      '/дневник/',
    ]);
  });

  it('has lists by category and by month, which search engines leave out', async () => {
    const html = await site.project.read('дневник/category/лодки/index.html');
    expect(html).toContain('<title>Лодки · Корабостроителница</title>');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(addressesIn(html)).toContain('/дневник/2024/03/02/високата-мачта/');
    expect(await site.project.read('sitemap.xml')).toContain(encodeURI('/дневник/2023/12/31/въже/'));
  });

  it('says above a post when and by whom it was written, and what it is about', async () => {
    const html = decodeURI(await site.project.read(boat));
    expect(html).toContain('<time datetime="2024-03-09">9.03.2024 г.</time>');
    expect(html).toContain('<li class="plain"><a href="/дневник/author/мария/">Мария Кеева</a></li>');
    expect(html).toContain('<li class="plain">Време за четене: 1 минута</li>');
    expect(html).toContain('<a href="/дневник/category/море/">Море</a>');
    expect(html).toContain('aria-label="Етикети"');
  });

  it('is in the navigation as one page, and links to files of posts and lists are resolved', async () => {
    expect(navigationOf(await site.project.read(boat))).toEqual(['Начало /', 'Дневник /дневник/']);
    expect(addressesIn(await site.project.read('index.html'))).toEqual([
      `/${boat.replace('index.html', '')}#вода`,
      '/дневник/archive/2024/03/',
    ]);
    expect(site.told).not.toContain('mkdocs-nav-omitted');
  });

  it('has a page of each author, with the posts that are theirs', async () => {
    const html = await site.project.read('дневник/author/мария/index.html');
    expect(html).toContain('<title>Мария Кеева · Корабостроителница</title>');
    expect(addressesIn(html)).toContain('/дневник/2024/03/09/спуснахме-лодката-във-вода/');
    expect(/<article.*<\/article>/s.exec(html)?.[0].match(/<h2/g)).toHaveLength(1);
  });

  it('leads from each post to the one before, the one after, and what its author names', async () => {
    const html = decodeURI(await site.project.read('дневник/2024/03/02/високата-мачта/index.html'));
    expect(html).toContain('<a rel="prev" href="/дневник/2023/12/31/въже/">');
    expect(html).toContain('<a rel="next" href="/дневник/2024/03/09/спуснахме-лодката-във-вода/">');
    const rope = decodeURI(await site.project.read('дневник/2023/12/31/въже/index.html'));
    const related = /<nav class="elsewhere".*?<\/nav>/s.exec(rope)?.[0] ?? '';
    expect(
      [...related.matchAll(/<a href="([^"]*)".*?>(.*?)<\/a>/g)].map(([, href, title]) => [href, title]),
    ).toEqual([
      ['/', 'Начало'],
      ['/дневник/2024/03/09/спуснахме-лодката-във-вода/#вода', 'Лодката'],
      ['https://пристан.example/', 'https://пристан.example/'],
      ['/дневник/няма.md', 'дневник/няма.md'],
    ]);
    expect(site.told).toMatch(/^docs\/дневник\/posts\/въже\.md:7:5: info\[link-not-found\]/m);
  });

  it('tells of a post without a day, of what it cannot do, and of nothing else', () => {
    expect(site.told).toMatch(/^docs\/дневник\/posts\/без-дата\.md: info\[post-undated\]/m);
    expect(site.told).toMatch(/^mkdocs\.yml:14:7: warning.*draft_if_future_date/m);
    expect(site.told).toContain('1 warning, 2 notes');
  });
});
