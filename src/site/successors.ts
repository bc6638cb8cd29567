/** What has most likely taken the place of an address that is gone. */
import type { AddressRecord, AddressRecords } from './address-lock.ts';
import { anchorsOf } from './anchors.ts';
import type { Page, Site } from './model.ts';
import { nearest } from './nearest.ts';
import { lastingAnchors } from './published.ts';

/**
 * Searches through all pages of a site before no more are made: where thousands of addresses are gone there is
 * one cause.
 */
const mostSearches = 60;

export interface Successors {
  readonly page: (address: string, record: AddressRecord) => Page | undefined;
  readonly anchor: (
    id: string,
    page: Page,
    record: AddressRecord,
  ) => { readonly page: Page; readonly id: string } | undefined;
}

/** @param recorded what was ever published */
export function successorsIn(site: Site, recorded: AddressRecords): Successors {
  const written = site.pages.filter(({ locale, textLocale }) => locale === textLocale);
  const fresh = written.filter(({ route }) => !recorded.has(route));
  let searches = 0;
  let bySource: Map<string, Page> | undefined;
  let byAnchor: Map<string, Page> | undefined;

  const likest = ({ anchors }: AddressRecord): Page | undefined => {
    let best: Page | undefined;
    let most = 0;
    for (const page of fresh) {
      const shared = lastingAnchors(page.document).filter((id) => anchors.has(id)).length;
      if (shared > most) [best, most] = [page, shared];
    }
    return best;
  };

  return {
    /** That of the same source; else the new one with most of the anchors; else that at the nearest address. */
    page: (address, record) => {
      bySource ??= new Map(written.map((page) => [page.document.source.path, page]));
      const same = record.source === undefined ? undefined : bySource.get(record.source);
      if (same || ++searches > mostSearches) return same;
      const routes = fresh.map(({ route }) => route);
      const near = nearest(address, routes) ?? nearest(address, site.byRoute.keys()) ?? '';
      return likest(record) ?? site.byRoute.get(near);
    },
    /** The same id on another page; else the new section with the nearest id, or the only new one. */
    anchor: (id, page, record) => {
      byAnchor ??= new Map(
        written.flatMap((one) =>
          lastingAnchors(one.document).map((other): [string, Page] => [`${one.locale.tag} ${other}`, one]),
        ),
      );
      const moved = byAnchor.get(`${page.locale.tag} ${id}`);
      if (moved && !recorded.get(moved.route)?.anchors.has(id)) return { page: moved, id };
      const sections = [...anchorsOf(page.document)].filter((one) => !record.anchors.has(one));
      const likely =
        nearest(id, sections, Math.ceil(id.length / 2)) ?? (sections.length === 1 ? sections[0] : undefined);
      return likely === undefined ? undefined : { page, id: likely };
    },
  };
}
