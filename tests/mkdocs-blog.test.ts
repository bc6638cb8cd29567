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
      '/дневник/category/лодки/',
      '/дневник/category/море/',
      '/дневник/2024/03/02/високата-мачта/',
      // Beside the posts in the folder, and so at their addresses, too.
      '/дневник/img/знак.svg',
      '/дневник/2023/12/31/въже/',
      `/${boat.replace('index.html', '')}`,
      '/дневник/2024/03/02/високата-мачта/',
      '/дневник/category/лодки/',
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
    // A post without the mark is shown whole.
    expect(html).toContain('Втори абзац');
    expect(html).not.toMatch(/Студена|Бележка/);
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
    expect(html).toContain('<a href="/дневник/author/мария/">Мария Кеева</a><small> Майстор</small></li>');
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
    expect(site.told).toMatch(/^docs\/дневник\/\.authors\.yml: warning.*мария/m);
    expect(site.told).toContain('1 warning, 2 notes');
  });
});

describe('the options of a blog', () => {
  const site = built('blog-options');

  it('decide the addresses of posts, lists and pictures, and what is shown', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(site.project.pages()).toEqual(
      [
        'index.html',
        'новини/index.html',
        'новини/стр2/index.html',
        'новини/автор/нели/index.html',
        'новини/за/към_края/index.html',
        'новини/за/дълги_дни/index.html',
        'новини/за/зима/index.html',
        // Made of the heading as it is written, its id among it.
        'новини/към_края/Дълга_зима__зима_/index.html',
        // Of the name of the file, since text stands above the heading.
        'новини/към_края/сняг/index.html',
        'новини/към_края/Лед/index.html',
      ].sort(),
    );
  });

  it('name the lists, and the mark where the beginning of a post ends', async () => {
    const html = await site.project.read('новини/index.html');
    expect(html).toContain('<strong>Теми:</strong>');
    expect(html).toContain('<h2 id="зима">');
    expect(html).not.toContain('Под чертата');
    expect(html).not.toContain('Нели</em>');
    expect(html).toContain('още не е готова');
  });

  it('keep the text of the blog above its further pages, with its links', async () => {
    const html = await site.project.read('новини/стр2/index.html');
    expect(html).toContain('<h1 id="новини-от-зимата">Новини <em>от</em> зимата</h1>');
    expect(addressesIn(html)).toContain('/снимки/нели.svg');
  });

  it('put a list below the text of a page that stands at its address, and write days by a pattern', async () => {
    const html = await site.project.read('новини/за/зима/index.html');
    expect(html).toContain('<h1 id="всичко-за-зимата">Всичко за зимата</h1>');
    expect(addressesIn(html).slice(0, 2)).toEqual([
      '/снимки/нели.svg',
      '/новини/към_края/Дълга_зима__зима_/',
    ]);
    expect(html).toContain('<em>събота, 21.12.2024 · ');
  });

  it('show who wrote a post with a picture of the folder', async () => {
    const html = await site.project.read('новини/към_края/Лед/index.html');
    expect(decodeURI(html)).toContain('<img src="/снимки/нели.svg" width="24" height="24" alt=""');
    expect(html).toContain('<small> пише за лед</small>');
  });

  it('are told where a post is not what they ask for, or they have no effect', () => {
    expect(site.told).toMatch(/^docs\/новини\/за-четене\/зима\.md:3:24: warning\[post-refused\].*зима/m);
    expect(site.told).toMatch(/^docs\/новини\/за-четене\/лед\/index\.md:4:11: warning\[post-refused\].*Иво/m);
    expect(site.told).toMatch(/^docs\/новини\/за-четене\/сняг\.md: warning\[post-refused\]/m);
    expect(site.told).toMatch(/^mkdocs\.yml:\d+:7: warning.*pagination_format/m);
    expect(site.told).toContain('4 warnings');
  });
});
