/** A site in three languages, one of them right-to-left: German is the original, Arabic and Bulgarian follow. */
import { describe, expect, test } from 'vitest';
import { decodeAddress } from './address.ts';
import { sitemapXml } from './sitemap.ts';
import { viewOf } from './view.ts';
import { siteOf } from './virtual-site.ts';

const locales = {
  ar: { label: 'العربية' },
  de: { label: 'Deutsch', default: true },
  bg: { label: 'Български' },
};

const site = siteOf(
  {
    'index.md': '# Willkommen\n\n[Schlüssel](schlüssel.md#was-ist-das) [Über](über.md)',
    'index.ar.md': '# مرحبا\n\n[مفتاح](schlüssel.md#ما-هذا)',
    'index.bg.md': '# Добре дошли\n\n[Ключ](schlüssel.bg.md#какво-е-това) [Über](über.md)',
    'schlüssel.md': '# Schlüssel\n\n## Was ist das\n\n![Bild](bild.png)',
    'schlüssel.ar.md': '---\nslug: مفتاح\n---\n# مفتاح\n\n## ما هذا\n\n![صورة](bild.png)',
    'schlüssel.bg.md':
      '# Ключ\n\n## Какво е това\n\n![Картина](bild.png) [на немски](/schlüssel/#was-ist-das)',
    'über.md': '# Über uns\n\n[Start](/) [Schlüssel](https://doku.example.org/schlüssel/#was-ist-das)',
    'bild.png': '',
    'bild.ar.png': '',
  },
  { locales, site: 'https://doku.example.org' },
);
const hrefs = (route: string): string[] => site.linksOf(route).map(({ href }) => decodeAddress(href));
const view = (route: string): ReturnType<typeof viewOf> => viewOf(site, site.page(route));

test('nothing is wrong with it', () => {
  expect(site.found).toEqual([]);
});

test('the language marked as default is at the root, whichever is offered first', () => {
  expect(site.locales.map(({ tag, segment, dir }) => [tag, segment, dir])).toEqual([
    ['ar', 'ar', 'rtl'],
    ['de', '', 'ltr'],
    ['bg', 'bg', 'ltr'],
  ]);
  expect([...site.byRoute.keys()].sort()).toEqual(
    [
      '/',
      '/ar/',
      '/ar/über/',
      '/ar/مفتاح/',
      '/bg/',
      '/bg/schlüssel/',
      '/bg/über/',
      '/schlüssel/',
      '/über/',
    ].sort(),
  );
});

describe('links lead', () => {
  test('to the reader’s language', () => {
    expect(hrefs('/')).toEqual(['/schlüssel/#was-ist-das', '/über/']);
    expect(hrefs('/ar/')).toEqual(['/ar/مفتاح/#ما-هذا']);
    expect(hrefs('/bg/')).toEqual(['/bg/schlüssel/#какво-е-това', '/bg/über/']);
  });

  test('to the language they name, where it is another than the text’s', () => {
    expect(hrefs('/bg/schlüssel/')).toEqual(['/bild.png', '/schlüssel/#was-ist-das']);
    expect(site.linksOf('/bg/schlüssel/')[1]).toMatchObject({ hreflang: 'de' });
  });

  test('to the picture of the text’s language', () => {
    expect(hrefs('/ar/مفتاح/')).toEqual(['/bild.ar.png']);
  });

  test('from a page without translation to the reader’s language, and to the original where only it has the section', () => {
    expect(hrefs('/über/')).toEqual(['/', '/schlüssel/#was-ist-das']);
    expect(hrefs('/bg/über/')).toEqual(['/bg/', '/schlüssel/#was-ist-das']);
    expect(hrefs('/ar/über/')).toEqual(['/ar/', '/schlüssel/#was-ist-das']);
    expect(site.linksOf('/ar/über/')[0]).toMatchObject({ hreflang: 'ar' });
  });
});

describe('a page names its translations', () => {
  const named = (route: string): string[] =>
    view(route).alternates.map(({ hreflang, href }) => `${hreflang} ${decodeAddress(href)}`);

  test('itself among them, and all of them the same', () => {
    expect(named('/schlüssel/')).toEqual([
      'ar https://doku.example.org/ar/مفتاح/',
      'de https://doku.example.org/schlüssel/',
      'bg https://doku.example.org/bg/schlüssel/',
      'x-default https://doku.example.org/schlüssel/',
    ]);
    expect(named('/ar/مفتاح/')).toEqual(named('/schlüssel/'));
    expect(named('/bg/schlüssel/')).toEqual(named('/schlüssel/'));
  });

  test('but not where the text is only shown in place of one', () => {
    expect(named('/über/')).toEqual([
      'de https://doku.example.org/über/',
      'x-default https://doku.example.org/über/',
    ]);
    expect(named('/ar/über/')).toEqual([]);
    expect(view('/ar/über/')).toMatchObject({ indexable: false });
    expect(decodeAddress(view('/ar/über/').canonical ?? '')).toBe('https://doku.example.org/über/');
  });

  test('as the sitemap does', () => {
    const xml = sitemapXml(site) ?? '';
    const entries = xml.split('<url>').slice(1);
    expect(entries).toHaveLength(site.pages.filter((page) => view(page.route).indexable).length);
    for (const entry of entries) {
      const address = /<loc>([^<]*)/.exec(entry)?.[1] ?? '';
      const page = site.page(decodeAddress(new URL(address).pathname));
      const links = Array.from(
        entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g),
        ([, hreflang, href]) => ({
          hreflang,
          href,
        }),
      );
      expect(links).toEqual(view(page.route).alternates);
    }
  });
});

test('whoever is named names back', () => {
  for (const page of site.pages) {
    for (const { href } of view(page.route).alternates) {
      const named = view(decodeAddress(new URL(href).pathname));
      expect(named.alternates).toEqual(view(page.route).alternates);
    }
  }
});

test('titles say their language where it is not the page’s', () => {
  const titles = view('/ar/').navigation.map(({ title, lang }) => [title, lang]);
  expect(titles).toContainEqual(['Über uns', 'de']);
  expect(titles).toContainEqual(['مفتاح', undefined]);
});

test('the reader is offered every language, told which only show the original', () => {
  expect(view('/über/').languages.map(({ locale, translated }) => [locale.tag, translated])).toEqual([
    ['ar', false],
    ['de', true],
    ['bg', false],
  ]);
});

test('what is wrong in a text is said once, however many languages show it', () => {
  const broken = siteOf(
    { 'index.md': '# Start\n\n[x](fehlt.md) [y](#fehlt) [z](/bg/fehlt/) [j](javascript:x)' },
    { locales },
  );
  expect(broken.found.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
    'link-not-found 3:1',
    'link-anchor-not-found 3:15',
    'link-not-found 3:27',
    'link-refused 3:43',
  ]);
  for (const route of ['/', '/ar/', '/bg/']) {
    for (const { href } of broken.linksOf(route)) expect(href).not.toMatch(/^javascript/);
  }
});
