/** MkDocs projects as they stand: built unmodified, in all their languages, at the addresses they had. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingIds } from '../src/mkdocs/compare.ts';
import { listFiles } from './support/html.ts';
import { addressesIn, built, navigationOf, TestProject } from './support/project.ts';
import { slovo, type Ran } from './support/slovo.ts';

describe('a project in one language', () => {
  const site = built('one-language');

  it('has every page at its address, and nothing of what it leaves out', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(site.project.pages()).toEqual([
      'index.html',
      'бележки/index.html',
      'упътване/index.html',
      'упътване/първи стъпки/index.html',
      'упътване/разширено/index.html',
    ]);
  });

  it('has the ids of MkDocs, with й and ъ', async () => {
    const ids = async (file: string): Promise<string[]> => [...headingIds(await site.project.read(file))];
    expect(await ids('упътване/първи стъпки/index.html')).toEqual(
      expect.arrayContaining(['първи-стъпки', 'инсталация', 'инсталация_1', 'инсталация-1', 'по-избор']),
    );
    expect(await ids('упътване/разширено/index.html')).toEqual(
      expect.arrayContaining(['разширено', 'c', 'аб-опит', 'заглавие-с-черта', 'сурово']),
    );
    expect(await ids('index.html')).toEqual(
      expect.arrayContaining(['пощенска-кутия', 'под-линукс', 'под-уиндоус', 'в-забележка']),
    );
  });

  it('leads links in Markdown to sources, and those in HTML where a browser would', async () => {
    expect(addressesIn(await site.project.read('index.html'))).toEqual(
      expect.arrayContaining([
        '/кутия/упътване/',
        '/кутия/упътване/първи стъпки/#инсталация',
        '/кутия/файлове/образец.txt',
        '/кутия/img/знак.svg',
      ]),
    );
    expect(addressesIn(await site.project.read('упътване/index.html'))).toContain('/кутия/img/знак.svg');
  });

  it('has the navigation of nav, with the index of a section as the section itself', async () => {
    expect(navigationOf(await site.project.read('упътване/index.html'))).toEqual([
      'Начало /кутия/',
      'Упътване /кутия/упътване/',
      'Първи стъпки /кутия/упътване/първи стъпки/',
      'Разширено /кутия/упътване/разширено/',
      'Общност https://общност.example/',
    ]);
  });

  it('takes titles from nav, front matter of both kinds and headings', async () => {
    const title = async (file: string): Promise<string | undefined> =>
      /<title>(.*?)<\/title>/.exec(await site.project.read(file))?.[1];
    expect(await title('index.html')).toBe('Начало');
    expect(await title('бележки/index.html')).toBe('Бележки · Пощенска кутия');
    expect(await title('упътване/разширено/index.html')).toBe('Разширено · Пощенска кутия');
    expect(await site.project.read('бележки/index.html')).not.toContain('Мария');
  });

  it('has the foot, the logo, the style sheet and the links to edit pages', async () => {
    const html = await site.project.read('index.html');
    expect(html).toContain('© 2024 Пощенска кутия');
    const sheets = [...decodeURI(html).matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
    // The project's own comes last, so that its rules win.
    expect(sheets.map(([, href]) => href)).toEqual([
      expect.stringMatching(/^\/кутия\/_slovo\//),
      '/кутия/стил.css',
    ]);
    expect(decodeURI(html)).toContain('src="/кутия/img/знак.svg"');
    expect(html).toContain('https://github.com/example/mailbox/edit/main/docs/index.md');
  });
});

describe('suffixes with partial translations', () => {
  const site = built('suffix');

  it('has every page in every language that is built, at its own address', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    const keys = [
      'index.html',
      'версия.v2/index.html',
      'упътване/навиване/index.html',
      'упътване/ремонт/index.html',
    ];
    expect(site.project.pages()).toEqual(
      [...keys, ...keys.map((key) => `en/${key}`), ...keys.map((key) => `pt_BR/${key}`)].sort(),
    );
  });

  it('says honestly in which language a text is', async () => {
    const html = await site.project.read('en/упътване/ремонт/index.html');
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<article[^>]* lang="bg"/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(await site.project.read('sitemap.xml')).not.toContain(encodeURI('/en/упътване/ремонт/'));
    expect(await site.project.read('pt_BR/index.html')).toContain('<html lang="pt-BR">');
  });

  it('translates the navigation by its titles, and takes a language’s own whole', async () => {
    expect(navigationOf(await site.project.read('en/упътване/навиване/index.html'))).toEqual([
      'Home /en/',
      'Guide',
      'Winding /en/упътване/навиване/',
      'Ремонт /en/упътване/ремонт/',
    ]);
    expect(navigationOf(await site.project.read('pt_BR/index.html'))).toEqual([
      'Início /pt_BR/',
      'Навиване /pt_BR/упътване/навиване/',
    ]);
  });

  it('keeps links and pictures in the reader’s language', async () => {
    expect(addressesIn(await site.project.read('en/index.html'))).toEqual([
      '/en/упътване/навиване/#how-often',
      '/en/img/циферблат.svg',
    ]);
    expect(addressesIn(await site.project.read('en/упътване/ремонт/index.html'))).toEqual([
      '/en/',
      '/en/упътване/навиване/',
    ]);
  });

  it('has titles of admonitions as the project translates them', async () => {
    expect(await site.project.read('pt_BR/index.html')).toContain('Dica');
  });

  it('has one 404 page and one search a language', () => {
    const files = listFiles(site.project.out);
    expect(files).toEqual(expect.arrayContaining(['404.html', 'en/404.html', 'pt_BR/404.html']));
    expect(files).toEqual(
      expect.arrayContaining(['bg', 'en', 'pt-BR'].map((tag) => `pagefind/${tag}/pagefind.js`)),
    );
  });
});

describe('folders of languages, one of them Arabic', () => {
  const site = built('folder');

  it('has every page in both, what lies outside them in the original', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    const keys = ['index.html', 'доставка/index.html', 'за-всички/index.html', 'поръчка/index.html'];
    expect(site.project.pages()).toEqual([...keys.map((key) => `ar/${key}`), ...keys].sort());
  });

  it('writes from right to left, and the original from left to right', async () => {
    expect(await site.project.read('ar/index.html')).toContain('<html lang="ar" dir="rtl">');
    expect(await site.project.read('ar/доставка/index.html')).toMatch(/<article[^>]* lang="bg" dir="ltr"/);
    expect(await site.project.read('ar/index.html')).toContain('مكتبة');
  });

  it('looks for pictures in the language, then in the original, then outside', async () => {
    expect(addressesIn(await site.project.read('ar/index.html'))).toEqual([
      '/ar/поръчка/',
      '/img/корица.svg',
    ]);
    expect(addressesIn(await site.project.read('index.html'))).toEqual([
      '/поръчка/',
      '/img/корица.svg',
      '/общи/обща.svg',
    ]);
    expect(existsSync(join(site.project.out, 'ar/img/знак.svg'))).toBe(true);
  });

  it('sorts a navigation that is not written by title', async () => {
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Книжарница /',
      'Доставка /доставка/',
      'За всички /за-всички/',
      'Поръчка /поръчка/',
    ]);
  });
});

describe('fallback', () => {
  const only = built('fallback');
  const none = built('no-fallback');

  it('shows the original in a language that has no page at all', async () => {
    expect(only.project.pages()).toEqual([
      'fr/index.html',
      'fr/домати/index.html',
      'index.html',
      'домати/index.html',
    ]);
    expect(addressesIn(await only.project.read('fr/index.html'))).toEqual(['/fr/домати/']);
  });

  it('leaves out what is not translated where the project says so, and leads to the original', async () => {
    expect(none.project.pages()).toEqual([
      'fr/index.html',
      'fr/nouvelles/index.html',
      'index.html',
      'домати/index.html',
    ]);
    expect(addressesIn(await none.project.read('fr/index.html'))).toEqual(['/домати/']);
  });
});

describe('a project for each language, on one base', () => {
  const bulgarian = built('inherit/bg');
  const english = built('inherit/en');

  it('has the settings of both files, and those of its own in place of the others', async () => {
    const html = await bulgarian.project.read('index.html');
    expect(html).toContain('<html lang="bg">');
    expect([...headingIds(html)]).toEqual(expect.arrayContaining(['начало', 'първа-глава']));
    expect(html).toContain('class="headerlink"');
    expect(html).toContain('https://бг.example/@кутия');
    expect(await english.project.read('index.html')).toContain('<html lang="en">');
    expect([...headingIds(await english.project.read('index.html'))]).toEqual(
      expect.arrayContaining(['guide', '_1', 'first-chapter']),
    );
  });

  it('names the file of the base where a setting stands there', () => {
    expect(bulgarian.ran.output).toMatch(
      /^tests\/sites\/mkdocs-inherit\/base\.yml:5:10: warning\[mkdocs-no-effect\]: theme\.icon\.repo/m,
    );
  });
});

describe('the older form of static-i18n', () => {
  const site = built('older-i18n');

  it('means the same as the newer', async () => {
    expect(site.project.pages()).toEqual([
      'en/index.html',
      'en/чук/index.html',
      'index.html',
      'чук/index.html',
    ]);
    expect(navigationOf(await site.project.read('en/чук/index.html'))).toEqual([
      'Home /en/',
      'Tools',
      'Hammer /en/чук/',
    ]);
    expect(await site.project.read('en/index.html')).toContain('Workshop');
  });
});

describe('use_directory_urls: false', () => {
  const site = built('file-addresses');

  it('has a file for each page, and links to it', async () => {
    expect(site.project.pages()).toEqual(['index.html', 'думи/index.html', 'думи/азбука.html']);
    expect(addressesIn(await site.project.read('index.html'))).toEqual([
      '/думи/азбука.html#буки',
      '/думи/',
      '/думи/азбука.html',
    ]);
  });
});

describe('navigation by files in folders', () => {
  const site = built('awesome-nav');

  it('takes titles, order, the rest and what is hidden from them', async () => {
    expect(navigationOf(await site.project.read('градове/index.html'))).toEqual([
      'Пътеводител /',
      'Градове',
      'Градовете /градове/',
      'Пловдив /градове/пловдив/',
      'Варна /градове/варна/',
      'Планини /планини/',
      'Реки',
      'Дунав /реки/дунав/',
      'Арда /реки/арда/',
      'Карта https://карта.example/',
    ]);
  });
});

describe('navigation by a list of links', () => {
  const site = built('literate-nav');

  it('is that of SUMMARY.md', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Начало /',
      'Градове',
      'Варна /градове/варна/',
      'Реки',
      'Дунав /реки/дунав/',
    ]);
  });

  it('tells once of a key above pages, at the first of them', () => {
    const told = site.ran.output.split('\n').filter((line) => line.includes('icon above a page'));
    expect(told).toEqual([expect.stringMatching(/\/docs\/index\.md:3:1: info\[mkdocs-no-effect\].*2 pages/)]);
  });

  it('is annotated for GitHub in the docs folder of the project', async () => {
    const { output } = await slovo(['check', '--project', '.'], site.project.folder, {
      GITHUB_ACTIONS: 'true',
    });
    expect(output).toContain('::notice file=docs/index.md,line=3,');
    expect(output).not.toContain('file=content/');
  });
});

describe('habits of long-lived projects', () => {
  const site = built('habits');

  it('lead out of the site on its own host', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Начало /',
      'Ръководство',
      'Кошери /ръководство/кошери/',
      'Лиценз /лиценз/',
      'Програмата /app/',
      'Таблица /данни/мед.csv',
    ]);
    expect(addressesIn(await site.project.read('index.html'))).toEqual(
      expect.arrayContaining(['/ръководство/кошери/', 'https://pchelar.example/app/']),
    );
    expect(site.ran.output.match(/pchelar\.example\/app\/” is no page/g)).toHaveLength(1);
    expect(site.ran.output).toContain('MkDocs lets pass 1 links and 0 anchors');
  });

  it('climb in raw HTML above the root, as browsers let them', async () => {
    expect(site.ran.output).not.toContain('знак.svg');
    expect(addressesIn(await site.project.read('index.html'))).toContain('/img/знак.svg');
  });

  it('put a single file outside of the docs folder into a page', async () => {
    expect(await site.project.read('лиценз/index.html')).toContain('Правете с него каквото искате.');
  });

  it('switch on extensions of others, which have a counterpart', async () => {
    const html = await site.project.read('index.html');
    expect(html).toMatch(/admonition note.*Пчелите летят при <span class="arithmatex"><math/s);
    expect(site.ran.output).not.toContain('mkdocs-extension');
  });

  it('style elements and play films in pages, which the policy of the site allows in its way', async () => {
    const html = await site.project.read('ръководство/кошери/index.html');
    expect(html).toContain('<p class="own-style-1">Червен</p>');
    expect(html).not.toMatch(/<[^>]+\sstyle=|<style/);
    const sheet = /href="\/(_slovo\/text\.[^"]*)"/.exec(html)?.[1] ?? '';
    expect(await site.project.read(sheet)).toBe(
      '.own-style-1.own-style-1.own-style-1 { color: red }\nh1 { color: green }\n',
    );
    // The test runner sets PROD to nothing: the policy stands in pages all the same.
    expect(html).toContain("; media-src 'self'; connect-src 'self';");
    expect(await site.project.read('index.html')).not.toContain('media-src');
    expect(await site.project.read('_headers')).toContain("; media-src 'self'; connect-src 'self';");
  });

  it('show pictures of other servers, and frames: their words and a link stand there', async () => {
    const html = await site.project.read('ръководство/кошери/index.html');
    expect(html).not.toMatch(/<img[^>]*значка|<iframe/);
    expect(html).toContain('<span class="picture-elsewhere">минава</span>');
    expect(html).toContain('>Филм за кошери</a>');
    const told = site.ran.output.split('\n').filter((line) => /loads-elsewhere|frame-as-link/.test(line));
    expect(told).toEqual([
      expect.stringMatching(
        /кошери\.md:11:1: warning\[loads-elsewhere\]: Pages load nothing from xn--80anehn5d\.example/,
      ),
      expect.stringMatching(/кошери\.md:17:1: warning\[frame-as-link\]/),
    ]);
  });

  it('have types of admonitions of their own, told once each', () => {
    expect(site.ran.output.match(/unknown-admonition/g)).toHaveLength(2);
  });
});

describe('broken configurations', () => {
  const check = async (name: string, ...words: string[]): Promise<Ran> => {
    const project = await TestProject.of(`broken/${name}`);
    const ran = await project.check(...words);
    await project.remove();
    return ran;
  };

  it.each([
    ['yaml', 'mkdocs.yml:4:5: error[mkdocs-yaml]', 'The line is: - "Незатворено: а.md'],
    ['inherit', 'mkdocs.yml:2:1: error[mkdocs-inherit]', '../няма.yml'],
    ['no-docs', 'mkdocs.yml:2:1: error[mkdocs-invalid]', 'страници'],
    ['two-defaults', 'mkdocs.yml:4:7: error[mkdocs-invalid]', 'default: true'],
    ['twice', 'docs/index.md: error[page-twice]', 'index.bg.md'],
  ])('%s is told at its place, and nothing else', async (name, place, text) => {
    const { exitCode, output } = await check(name);
    expect(output).toContain(place);
    expect(output).toContain(text);
    expect(output).toMatch(/^1 error/m);
    expect(output).not.toContain('    at ');
    expect(exitCode).toBe(1);
  });

  it('tells of every setting that has no effect, at its place, with what to do', async () => {
    const { output } = await check('settings');
    const told = [...output.matchAll(/\/mkdocs\.yml:(\d+):\d+: \w+\[(mkdocs-[\w-]+)\]/gm)].map(
      ([, line, code]) => `${line!} ${code!}`,
    );
    expect(told).toEqual([
      '3 mkdocs-wrong-place',
      '6 mkdocs-wrong-place',
      '7 mkdocs-no-effect',
      '8 mkdocs-no-effect',
      '10 mkdocs-unknown-setting',
      '12 mkdocs-no-effect',
      '13 mkdocs-no-effect',
      '15 mkdocs-no-effect',
      '16 mkdocs-no-effect',
      '17 mkdocs-wrong-place',
      '18 mkdocs-no-effect',
      '18 mkdocs-no-effect',
      '21 mkdocs-no-effect',
      '22 mkdocs-no-effect',
      '24 mkdocs-extension',
      '29 mkdocs-python',
      '33 mkdocs-invalid',
      '34 mkdocs-other-effect',
      '37 mkdocs-nav-not-found',
    ]);
    expect(output).toContain('Did you mean navigation.top?');
    expect(output).toContain('Move it to theme.icon.annotation.');
  });

  it('follows the project’s levels, and counts what MkDocs lets pass', async () => {
    const { output } = await check('settings');
    expect(output).toMatch(/docs\/index\.md:3:\d+: warning\[link-anchor-not-found\]/);
    expect(output).toMatch(/docs\/index\.md:3:\d+: info\[link-not-found\]: “\/няма\/”/);
    expect(output).toMatch(/docs\/index\.md:5:1: warning\[unclosed-fence\]/);
    expect(output).toContain('MkDocs lets pass 2 links and 0 anchors');
  });

  it('fails on a warning where it is strict', async () => {
    const project = await TestProject.of('inherit/bg');
    expect((await project.check()).exitCode).toBe(0);
    expect((await project.check('--strict')).exitCode).toBe(1);
    await project.remove();
  });

  it('ends with 2 where there is no project', async () => {
    const { exitCode, output } = await slovo(['build', '--project', '/няма/такъв']);
    expect(output).toContain('mkdocs.yml');
    expect(exitCode).toBe(2);
  });
});

describe('check --against', () => {
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'slovo-стар-'));
    const pages: Readonly<Record<string, string>> = {
      '404.html': '<h1 id="няма">404</h1>',
      'index.html': '<h1 id="речник">Речник</h1>',
      'думи/index.html': '<h1 id="думи">Думи</h1>',
      'думи/азбука.html': '<h1 id="азбука">Азбука</h1><h2 id="буки">Буки</h2>',
    };
    for (const [file, html] of Object.entries(pages)) {
      await mkdir(join(site, file, '..'), { recursive: true });
      await writeFile(join(site, file), html);
    }
  });
  afterAll(() => rm(site, { recursive: true, force: true }));

  it('finds nothing where all addresses and ids are there', async () => {
    const project = await TestProject.of('file-addresses');
    const { exitCode, output } = await project.check('--against', site);
    expect(output).toContain('All addresses and ids');
    expect(exitCode).toBe(0);
  });

  it('finds an old address that leads on, and asks for no heading of the theme', async () => {
    const old = await mkdtemp(join(tmpdir(), 'slovo-старо-'));
    await mkdir(join(old, 'ръководство/старо'), { recursive: true });
    await writeFile(join(old, 'ръководство/старо/index.html'), '<a href="../кошери/">Кошери</a>');
    await writeFile(join(old, 'index.html'), '<h1 id="_1">Пчелар</h1><h4 id="searchModalLabel">Search</h4>');
    const project = await TestProject.of('habits');
    const { exitCode, output } = await project.check('--against', old);
    expect(output).toContain('All addresses and ids');
    expect(exitCode).toBe(0);
    await rm(old, { recursive: true });
  });

  it('lists a page and an id that are not', async () => {
    await writeFile(join(site, 'изгубена.html'), '<h1>Изгубена</h1>');
    await writeFile(join(site, 'index.html'), '<h1 id="речник">Речник</h1><h2 id="речника">Р</h2>');
    const project = await TestProject.of('file-addresses');
    const { exitCode, output } = await project.check('--against', site);
    expect(output).toContain('error[against-page]: The site of MkDocs has a page изгубена.html');
    expect(output).toContain('error[against-id]: In index.html, a heading has the id “речника”');
    expect(exitCode).toBe(1);
  });
});

describe('slovo migrate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slovo-преместен-'));
    const project = await TestProject.of('suffix');
    await cp(project.folder, folder, { recursive: true });
    await project.remove();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('makes a site that is the same, byte for byte, and moves the pages as they are', async () => {
    const [before, after] = [join(folder, 'преди'), join(folder, 'след')];
    expect((await slovo(['build', '--project', folder, '--out', before])).exitCode).toBe(0);
    const page = await readFile(join(folder, 'docs/index.en.md'), 'utf8');
    const { exitCode, output } = await slovo(['migrate', folder]);
    expect(output).toContain('3 languages: Български, English, Português');
    expect(exitCode).toBe(0);
    expect(await readFile(join(folder, 'content/index.en.md'), 'utf8')).toBe(page);
    const ran = await slovo(['build', '--out', after], folder);
    expect(ran.exitCode, ran.output).toBe(0);
    expect(listFiles(after)).toEqual(listFiles(before));
    for (const file of listFiles(before).filter((name) => name.endsWith('.html'))) {
      expect(await readFile(join(after, file), 'utf8'), file).toBe(
        await readFile(join(before, file), 'utf8'),
      );
    }
  });

  it('changes nothing where it was done before', async () => {
    const config = await readFile(join(folder, 'astro.config.mjs'), 'utf8');
    expect((await slovo(['migrate', folder])).exitCode).toBe(2);
    expect(await readFile(join(folder, 'astro.config.mjs'), 'utf8')).toBe(config);
  });
});
