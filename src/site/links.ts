/** Where every link of every page leads. */
import type { Link } from '../dialect/index.ts';
import { atLevel } from './link-levels.ts';
import { suggestionsFor, type Suggestions } from './link-suggestions.ts';
import { targetsOf } from './link-targets.ts';
import { linksElsewhere } from './links-elsewhere.ts';
import type { Page, Problem, ResolvedLink, Site } from './model.ts';
import { isTranslated } from './pages.ts';
import { problemOf, type Place } from './problems.ts';
import { resolveLink, type Fault } from './resolve-link.ts';

export interface ResolvedLinks {
  /** For every page the targets of its document's links, in their order. */
  readonly links: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** Where links lead that stand in no text: in front matter and in the configuration. */
  readonly elsewhere: readonly ResolvedLink[];
  readonly problems: readonly Problem[];
}

/**
 * Resolves all links of a site, in time linear in their number. A page without translation shows the
 * original's text, with its links to pages of the reader's language; what is wrong in a text is reported
 * once, however many languages show it.
 */
export function resolveLinks(site: Site): ResolvedLinks {
  const targets = targetsOf(site);
  const suggestions = suggestionsFor(targets);
  const links = new Map<Page, readonly ResolvedLink[]>();
  const problems: Problem[] = [];
  for (const page of site.pages) {
    const written = isTranslated(page) ? page : (site.byKey.get(page.key)?.get(page.textLocale.tag) ?? page);
    const resolved = page.document.links.map((link) => {
      const found = resolveLink(targets, page, link);
      if (!found.fault) return found.link;
      if (page !== written) return resolveLink(targets, written, link).link;
      const problem = problemOfLink(found.fault, page, link, suggestions);
      const levelled = atLevel(problem, link, site.config.mkdocs);
      if (levelled) problems.push(levelled);
      return found.link;
    });
    links.set(page, resolved);
  }
  const elsewhere = [...linksElsewhere(site)].map(({ url, page, place }) => {
    const { link, fault } = resolveLink(targets, page, { url, attribute: 'href' });
    if (fault) {
      const problem = problemOfFault(fault, place, suggestions);
      // MkDocs looks at no link but those of pages and of the navigation.
      problems.push(site.config.mkdocs ? { ...problem, severity: 'info' } : problem);
    }
    return link;
  });
  return { links, elsewhere, problems };
}

function problemOfLink(fault: Fault, page: Page, link: Link, suggestions: Suggestions): Problem {
  const { source } = page.document;
  const place = link.included ? { included: link.included } : { source, offset: link.position.start };
  return problemOfFault(fault, place, suggestions);
}

function problemOfFault(fault: Fault, place: Place, suggestions: Suggestions): Problem {
  const meant = fault.meant?.(suggestions);
  const advice = meant === undefined ? undefined : `Did you mean ${meant}?`;
  return problemOf(fault.code, fault.message, place, advice);
}
