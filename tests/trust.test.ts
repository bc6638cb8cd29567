/** The project's own site, as a stranger's crawler finds it: every link lands, every language is named back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLocalAddress } from '../src/site/link-address.ts';
import {
  alternatesOf,
  attribute,
  faultOf,
  headLinks,
  isIndexable,
  linksOf,
  readSite,
  readSitemap,
  type ParsedPage,
  type ParsedSite,
} from './support/parsed-pages.ts';
import { repository, slovo } from './support/slovo.ts';

const dist = join(repository, 'dist');
const origin = 'https://docs.chatrix.one';

let site: ParsedSite;
/** Without the pages of old addresses. */
let pages: readonly ParsedPage[];

beforeAll(async () => {
  if (!existsSync(dist)) await slovo(['build']);
  site = readSite(dist);
  pages = site.pages.filter(({ refresh }) => refresh === undefined);
});

const addressOf = ({ route }: ParsedPage): string => origin + route;

it('has pages in both languages', () => {
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.map(({ route }) => route)).toEqual(
    expect.arrayContaining(['/', '/en/', '/поверителност/', '/en/поверителност/']),
  );
});

describe('every link', () => {
  it('to the site itself lands: on a page, a file, a section', () => {
    const links = pages.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(500);
    expect(links.flatMap((link) => faultOf(site, link, origin) ?? [])).toEqual([]);
  });

  it('leads to nobody’s own machine', () => {
    const clickable = pages.flatMap(linksOf).filter(({ element }) => element.tagName === 'a');
    expect(clickable.filter(({ href }) => isLocalAddress(href)).map(({ href }) => href)).toEqual([]);
  });

  it('finds one place: no id is there twice', () => {
    const twice = pages.flatMap(({ file, ids }) =>
      ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${file}: ${id}`),
    );
    expect(twice).toEqual([]);
  });
});

describe('languages', () => {
  it('whoever is named as a translation names the same back, itself among them', () => {
    const byAddress = new Map(pages.map((page) => [addressOf(page), page]));
    let named = 0;
    for (const page of pages.filter(isIndexable)) {
      const alternates = alternatesOf(page);
      expect(alternates.some((one) => one.endsWith(` ${addressOf(page)}`))).toBe(true);
      for (const alternate of alternates) {
        const [tag = '', address = ''] = alternate.split(' ');
        const other = byAddress.get(address);
        expect(other && alternatesOf(other)).toEqual(alternates);
        if (tag === 'x-default') expect(alternates).toContain(`bg ${address}`);
        else
          expect(
            attribute(
              other!.elements.find((one) => one.tagName === 'html')!,
              'lang',
            ),
          ).toBe(tag);
        named += 1;
      }
    }
    expect(named).toBeGreaterThan(20);
  });

  it('the sitemap lists what may be indexed, with the same translations', () => {
    const listed = readSitemap(dist);
    const indexable = pages.filter(isIndexable);
    expect([...listed.keys()].sort()).toEqual(indexable.map(addressOf).sort());
    for (const page of indexable) expect(listed.get(addressOf(page))).toEqual(alternatesOf(page));
  });

  it('what may not be indexed names no translation', () => {
    for (const page of pages.filter((one) => !isIndexable(one))) expect(alternatesOf(page)).toEqual([]);
  });

  it('every page that may be indexed is its own original', () => {
    for (const page of pages.filter(isIndexable)) {
      const [canonical] = headLinks(page, 'canonical');
      expect(decodeURI(attribute(canonical!, 'href') ?? '')).toBe(addressOf(page));
    }
  });

  it('each entry of the contents leads to its section in the other language', () => {
    const links = pages
      .flatMap(linksOf)
      .filter(({ element }) => attribute(element, 'class') === 'section-language');
    expect(links.length).toBeGreaterThan(50);
    for (const { element, href, from } of links) {
      const url = new URL(href, origin);
      const target = site.byRoute.get(decodeURI(url.pathname));
      const id = decodeURIComponent(url.hash.slice(1));
      const heading = target?.elements.find((one) => attribute(one, 'id') === id);
      expect(heading?.tagName, `${from.file}: ${href}`).toMatch(/^h[2-6]$/);
      const html = target?.elements.find((one) => one.tagName === 'html');
      expect(attribute(html!, 'lang')).toBe(attribute(element, 'hreflang'));
    }
  });
});

describe('the site’s past', () => {
  it.each([['/en/privacy/', '/en/поверителност/']])('%s leads to %s', (old, now) => {
    expect(decodeURI(site.byRoute.get(old)?.refresh ?? '')).toBe(now);
  });

  it.each([
    ['/поверителност/', '_1'],
    ['/поверителност/', '_2'],
    ['/поверителност/', '_3'],
  ])('the section of %s that was called #%s still is', (route, id) => {
    expect(site.byRoute.get(route)?.ids).toContain(id);
  });

  it('every old address leads to a page that is there, is not indexed, and names it as its original', () => {
    const old = site.pages.filter(({ refresh }) => refresh !== undefined);
    expect(old.length).toBeGreaterThan(0);
    for (const page of old) {
      const element = page.elements.find((one) => one.tagName === 'a')!;
      expect(faultOf(site, { from: page, element, href: page.refresh! }, origin)).toBeUndefined();
      expect(attribute(element, 'href')).toBe(page.refresh);
      expect(isIndexable(page)).toBe(false);
      const canonical = attribute(headLinks(page, 'canonical')[0]!, 'href') ?? '';
      expect(site.byRoute.has(decodeURI(new URL(canonical).pathname))).toBe(true);
    }
  });
});
