/** A site in German, Arabic and Bulgarian: right to left, and with pages that are not translated yet. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { listFiles } from './support/html.ts';
import {
  alternatesOf,
  attribute,
  faultOf,
  headLinks,
  isIndexable,
  linksOf,
  readSite,
  readSitemap,
  textOf,
  type Element,
  type ParsedPage,
  type ParsedSite,
} from './support/parsed-pages.ts';
import { slovo } from './support/slovo.ts';

const origin = 'https://doku.example.org';
const project = join(import.meta.dirname, 'sites/right-to-left');

let out: string;
let site: ParsedSite;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'slovo-ar-'));
  const { exitCode, output } = await slovo(['build', '--out', join(out, 'dist')], project);
  expect(exitCode, output).toBe(0);
  site = readSite(join(out, 'dist'));
});

afterAll(() => rm(out, { recursive: true, force: true }));

function page(route: string): ParsedPage {
  const found = site.byRoute.get(route);
  if (!found) throw new Error(`No page at ${route}; there are ${[...site.byRoute.keys()].join(' ')}`);
  return found;
}

/** The first element of a page with this tag and, where one is named, this class. */
function element(route: string, tag: string, className?: string): Element {
  const found = page(route).elements.find(
    (one) =>
      one.tagName === tag &&
      (className === undefined || (attribute(one, 'class') ?? '').split(' ').includes(className)),
  );
  if (!found) throw new Error(`${route} has no ${tag}.${className ?? ''}`);
  return found;
}

const canonical = (route: string): string =>
  decodeURI(attribute(headLinks(page(route), 'canonical')[0]!, 'href') ?? '');

it.each([
  ['/', 'de', undefined],
  ['/ar/', 'ar', 'rtl'],
  ['/ar/مفتاح/', 'ar', 'rtl'],
  ['/bg/', 'bg', undefined],
  ['/bg/schlüssel/', 'bg', undefined],
  ['/ar/miftah/', 'ar', 'rtl'],
])('%s is in %s, written %s', (route, lang, dir) => {
  const html = element(route, 'html');
  expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([lang, dir]);
});

it('every link lands, and those to sections in the section', () => {
  const links = site.pages.flatMap(linksOf);
  expect(links.flatMap((link) => faultOf(site, link, origin) ?? [])).toEqual([]);
  const [own] = linksOf(page('/ar/')).filter(({ href }) => href.includes('#%'));
  expect(decodeURI(own?.href ?? '')).toBe('/ar/مفتاح/#ما-هذا');
});

describe.each([
  ['/bg/schlüssel/', 'de', 'Schlüssel', undefined, '/schlüssel/', 'немски'],
  ['/bg/nur-hier/', 'ar', 'هنا فقط', 'rtl', '/ar/nur-hier/', 'арабски'],
  ['/nur-hier/', 'ar', 'هنا فقط', 'rtl', '/ar/nur-hier/', 'Arabisch'],
])('%s, which is not translated,', (route, lang, title, dir, original, language) => {
  it('says the language of its text, of its title, its contents and its label in the navigation', () => {
    const article = element(route, 'article');
    expect([attribute(article, 'lang'), attribute(article, 'dir')]).toEqual([lang, dir]);
    expect(attribute(element(route, 'title'), 'lang')).toBe(lang);
    const list = page(route).elements.find(
      (one) =>
        one.tagName === 'ul' &&
        one.parentNode &&
        attribute(one.parentNode as Element, 'class') === 'contents',
    );
    expect([attribute(list!, 'lang'), attribute(list!, 'dir')]).toEqual([lang, dir]);
    const label = page(route).elements.find(
      (one) => attribute(one, 'aria-current') === 'page' && textOf(one) === title,
    );
    expect(attribute(label!, 'lang')).toBe(lang);
  });

  it('leaves search engines to the original', () => {
    expect(canonical(route)).toBe(origin + original);
    expect(isIndexable(page(route))).toBe(false);
    expect(alternatesOf(page(route))).toEqual([]);
    expect([...readSitemap(site.folder).keys()]).not.toContain(origin + route);
  });

  it('says so in the language of the reader', () => {
    expect(textOf(element(route, 'p', 'language-notice'))).toContain(language);
  });

  it('is not found in the search of that language', () => {
    const tag = attribute(element(route, 'html'), 'lang') ?? '';
    expect(found(tag)).not.toContain(route);
    expect(found(lang)).toContain(original);
  });
});

/** Addresses that the search of a language knows. */
function found(tag: string): string[] {
  const folder = join(site.folder, 'pagefind', tag);
  return listFiles(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => /"url":"([^"]*)"/.exec(gunzipSync(readFileSync(join(folder, file))).toString())?.[1] ?? '')
    .map((url) => decodeURI(url).replace(/#.*$/, ''));
}

it('translations name each other, in both directions, and the sitemap says the same', () => {
  expect(alternatesOf(page('/schlüssel/'))).toEqual([
    `ar ${origin}/ar/مفتاح/`,
    `de ${origin}/schlüssel/`,
    `x-default ${origin}/schlüssel/`,
  ]);
  const listed = readSitemap(site.folder);
  for (const one of site.pages.filter(isIndexable)) {
    const alternates = alternatesOf(one);
    expect(listed.get(origin + one.route)).toEqual(alternates);
    for (const alternate of alternates) {
      const other = page(alternate.slice(alternate.indexOf(' ') + 1 + origin.length));
      expect(alternatesOf(other)).toEqual(alternates);
    }
  }
});

it('a language that has the page alone is its original, without a page for all others', () => {
  expect(alternatesOf(page('/ar/nur-hier/'))).toEqual([`ar ${origin}/ar/nur-hier/`]);
});

it('the contents lead to the same section in every other language', () => {
  const links = linksOf(page('/ar/مفتاح/')).filter(
    ({ element: one }) => attribute(one, 'class') === 'section-language',
  );
  expect(links.map(({ href, element: one }) => `${attribute(one, 'lang') ?? ''} ${decodeURI(href)}`)).toEqual(
    [
      'de /schlüssel/#was-ist-das',
      'bg /bg/schlüssel/#was-ist-das',
      'de /schlüssel/#länge',
      'bg /bg/schlüssel/#länge',
      'de /schlüssel/#wozu',
      'bg /bg/schlüssel/#wozu',
    ],
  );
});

it('the way to other languages is offered in these languages, written as they are', () => {
  const nav = page('/').elements.filter(
    (one) => one.tagName === 'a' && attribute(one.parentNode as Element, 'class') === 'languages',
  );
  expect(nav.map((one) => [textOf(one), attribute(one, 'lang'), attribute(one, 'dir')])).toEqual([
    ['العربية', 'ar', 'rtl'],
    ['Български', 'bg', undefined],
  ]);
});
