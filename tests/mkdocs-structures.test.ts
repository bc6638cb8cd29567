/** How a MkDocs project keeps its languages: by suffixes, by folders, as a project each, in the older form. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingIds } from '../src/mkdocs/compare.ts';
import { listFiles } from './support/html.ts';
import { addressesIn, built, navigationOf } from './support/project.ts';

/** The entries of a page's list of languages that lead out of the site. */
function linksOut(html: string): string[] {
  const list = /<nav class="languages"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)" rel="noopener">/g)].map(([, href]) => decodeURI(href!));
}

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

  it('looks for the logo, the icon and the styles of all languages in the original', async () => {
    for (const file of ['index.html', 'ar/index.html']) {
      const html = decodeURI(await site.project.read(file));
      expect(html).toContain('class="mark" src="/img/корица.svg"');
      expect(html).toContain('<link rel="icon" href="/img/корица.svg">');
      expect(html).toContain('<link rel="stylesheet" href="/стил.css">');
    }
    expect(site.ran.output).not.toMatch(/warning/);
  });

  it('leaves out what is not built, and leads where it says instead', async () => {
    expect(existsSync(join(site.project.out, 'de'))).toBe(false);
    expect(linksOut(await site.project.read('index.html'))).toEqual(['https://buecher.example/', '/помощ/']);
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
