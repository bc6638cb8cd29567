/** What was changed last, in a language. */
import type { Locale, Page, Site } from './model.ts';
import { isIndexable } from './pages.ts';

/** Pages that a feed names. */
const mostNamed = 30;

const feeds = new WeakMap<Site, Map<string, readonly Page[]>>();

/**
 * The pages of a language that are found and whose last change is known, the newest first.
 * Empty where it is not known where the site is published: a feed has whole addresses only.
 */
export function feedOf(site: Site, locale: Locale): readonly Page[] {
  const ofSite = feeds.get(site) ?? new Map<string, readonly Page[]>();
  feeds.set(site, ofSite);
  const known = ofSite.get(locale.tag);
  if (known) return known;
  const made =
    site.config.origin === undefined
      ? []
      : site.pages
          .filter((page) => page.locale === locale && isIndexable(page) && timeOf(page) > 0)
          .sort((a, b) => timeOf(b) - timeOf(a) || (a.route < b.route ? -1 : 1))
          .slice(0, mostNamed);
  ofSite.set(locale.tag, made);
  return made;
}

/** In ms since 1970; 0 where it is not known. */
function timeOf({ document }: Page): number {
  return document.changed === undefined ? 0 : Date.parse(document.changed);
}
