/** Built pages as a browser's parser sees them: nothing of the code that wrote them is asked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from './html.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface ParsedPage {
  /** Path in the built folder: `en/index.html`. */
  readonly file: string;
  /** Path of its address, decoded, without base: `/en/`. */
  readonly route: string;
  readonly elements: readonly Element[];
  /** Every id, and every name of an anchor, as often as it is there. */
  readonly ids: readonly string[];
  /** Where it sends the browser, if it is the page of an old address. */
  readonly refresh?: string;
}

export interface WrittenLink {
  readonly from: ParsedPage;
  readonly element: Element;
  readonly href: string;
}

export interface ParsedSite {
  readonly folder: string;
  readonly pages: readonly ParsedPage[];
  /** By route. */
  readonly byRoute: ReadonlyMap<string, ParsedPage>;
}

export function readSite(folder: string): ParsedSite {
  const pages = listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file): ParsedPage => {
      const elements = elementsIn(parse(readFileSync(join(folder, file), 'utf8')));
      const refresh = elements.find((one) => attribute(one, 'http-equiv')?.toLowerCase() === 'refresh');
      const target = refresh && /url=(.*)$/.exec(attribute(refresh, 'content') ?? '')?.[1];
      return {
        file,
        route: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        elements,
        ids: elements.flatMap(
          (one) => attribute(one, 'id') ?? (one.tagName === 'a' ? attribute(one, 'name') : undefined) ?? [],
        ),
        ...(target !== undefined && { refresh: target }),
      };
    });
  return { folder, pages, byRoute: new Map(pages.map((page) => [page.route, page])) };
}

/** Every address in a page that a browser would follow or load. */
export function linksOf(page: ParsedPage): readonly WrittenLink[] {
  return page.elements.flatMap((element) =>
    element.attrs.flatMap(({ name, value }): WrittenLink[] => {
      if (name === 'srcset' || name === 'imagesrcset') {
        return value
          .split(/,\s+/)
          .map((part) => ({ from: page, element, href: part.trim().split(/\s+/)[0]! }));
      }
      return ['href', 'src', 'poster'].includes(name) ? [{ from: page, element, href: value }] : [];
    }),
  );
}

/**
 * Why an address of the site leads nowhere; undefined where it lands, or leads to another site.
 *
 * @param origin of the site, for whole addresses
 */
export function faultOf(site: ParsedSite, { from, href }: WrittenLink, origin: string): string | undefined {
  const url = new URL(href, `${origin}${encodeURI(from.route)}`);
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const page = site.byRoute.get(path);
  if (!page)
    return existsSync(join(site.folder, path)) && !path.endsWith('/') ? undefined : `${from.file}: ${href}`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || page.ids.includes(id) ? undefined : `${from.file}: ${href}`;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}

/** `<link rel>` elements of a page. */
export function headLinks(page: ParsedPage, rel: string): readonly Element[] {
  return page.elements.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === rel);
}

/** Its alternates as `tag address`, sorted; addresses decoded. */
export function alternatesOf(page: ParsedPage): readonly string[] {
  return headLinks(page, 'alternate')
    .filter((one) => attribute(one, 'hreflang') !== undefined)
    .map((one) => `${attribute(one, 'hreflang') ?? ''} ${decodeURI(attribute(one, 'href') ?? '')}`)
    .sort();
}

export function isIndexable(page: ParsedPage): boolean {
  return !page.elements.some(
    (one) => attribute(one, 'name') === 'robots' && /noindex/.test(attribute(one, 'content') ?? ''),
  );
}

/** The sitemap: alternates as the pages have them, by decoded address. */
export function readSitemap(folder: string): ReadonlyMap<string, readonly string[]> {
  const xml = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  const entries = xml
    .split('<url>')
    .slice(1)
    .map((entry): [string, readonly string[]] => {
      const address = decodeURI(/<loc>([^<]*)</.exec(entry)?.[1] ?? '');
      const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
      return [address, links.map(([, tag, href]) => `${tag ?? ''} ${decodeURI(href ?? '')}`).sort()];
    });
  return new Map(entries);
}

function elementsIn(node: Node): Element[] {
  const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  const inside = children.flatMap(elementsIn);
  return 'tagName' in node ? [node, ...inside] : inside;
}
