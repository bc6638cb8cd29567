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
    expect(html).toContain('<li class="plain">Мария Кеева</li>');
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

  it('tells of a post without a day, of what it cannot do, and of nothing else', () => {
    expect(site.told).toMatch(/^docs\/дневник\/posts\/без-дата\.md: info\[post-undated\]/m);
    expect(site.told).toMatch(/^mkdocs\.yml:13:7: warning.*authors_profiles/m);
    expect(site.told).toContain('1 warning, 1 note');
  });
});
