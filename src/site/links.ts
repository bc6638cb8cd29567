/** Where every link of every page leads. */
import type { Link } from '../dialect/index.ts';
import { addressOf, decodeAddress, encodeFragment, hrefOf } from './address.ts';
import { anchorsOf, idOf } from './anchors.ts';
import type { ProblemCode } from './catalogue.ts';
import { isLocalMachine, readAddress, type LinkAddress } from './link-address.ts';
import { atLevel } from './link-levels.ts';
import { suggestionsFor, type Suggestions } from './link-suggestions.ts';
import { findAtRoot, findTarget, targetsOf, type Target, type Targets } from './link-targets.ts';
import type { Page, Problem, ResolvedLink, Site } from './model.ts';
import { isTranslated } from './pages.ts';
import { problemOf } from './problems.ts';
import { readSrcset, writeSrcset } from './srcset.ts';

export interface ResolvedLinks {
  /** For every page the targets of its document's links, in their order. */
  readonly links: ReadonlyMap<Page, readonly ResolvedLink[]>;
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
      const found = resolve(targets, page, link);
      if (!found.fault) return found.link;
      if (page !== written) return resolve(targets, written, link).link;
      const problem = problemOfLink(found.fault, page, link, suggestions);
      const levelled = atLevel(problem, link, site.config.mkdocs);
      if (levelled) problems.push(levelled);
      return found.link;
    });
    links.set(page, resolved);
  }
  return { links, problems };
}

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  /** Finds out what may have been meant. */
  readonly meant?: (suggestions: Suggestions) => string | undefined;
}

interface Resolution {
  readonly link: ResolvedLink;
  readonly fault?: Fault;
}

function resolve(targets: Targets, page: Page, link: Link): Resolution {
  if (link.attribute !== 'srcset' && link.attribute !== 'imagesrcset')
    return resolveUrl(targets, page, link.url, link.raw);
  const found = readSrcset(link.url).map((candidate) => ({
    candidate,
    ...resolveUrl(targets, page, candidate.url, link.raw),
  }));
  const fault = found.find((one) => one.fault)?.fault;
  const href = writeSrcset(found.map((one) => ({ ...one.candidate, url: one.link.href })));
  return { link: { kind: 'list', href, targets: found.map((one) => one.link) }, ...(fault && { fault }) };
}

function broken(href: string, fault: Fault): Resolution {
  return { link: { kind: 'broken', href }, fault };
}

function resolveUrl(targets: Targets, page: Page, url: string, isRaw?: boolean): Resolution {
  const address = readAddress(url);
  const { config } = targets.site;
  switch (address.kind) {
    case 'empty':
      return broken(url, { code: 'link-empty', message: 'A link has no address.' });
    case 'refused':
      return broken('#', { code: 'link-refused', message: `“${shortened(url)}” is refused.` });
    case 'malformed':
      return broken(url, { code: 'link-malformed', message: `“${shortened(url)}” is no address.` });
    case 'local':
      return resolveLocal(targets, page, url, address, isRaw);
    case 'other':
    case 'whole':
      if (
        sameHost(address.origin, config.origin) &&
        `${decodeAddress(address.path)}/`.startsWith(config.base)
      ) {
        return resolveLocal(targets, page, url, address, isRaw);
      }
      return {
        link: { kind: 'external', href: url.trim() },
        ...(isLocalMachine(url) && {
          fault: {
            code: 'link-local-address',
            message: `“${shortened(url)}” leads to the author’s own machine.`,
          },
        }),
      };
  }
}

function resolveLocal(
  targets: Targets,
  page: Page,
  url: string,
  address: LinkAddress,
  isRaw = false,
): Resolution {
  const { path, query, fragment } = address;
  const own: Target = { kind: 'page', page };
  const target =
    path === ''
      ? own
      : address.kind === 'whole'
        ? findAtRoot(targets, page, decodeAddress(path).slice(targets.site.config.base.length))
        : findTarget(targets, page, path, isRaw);
  if (!target) {
    const wanted =
      address.kind === 'whole' ? `/${decodeAddress(path).slice(targets.site.config.base.length)}` : path;
    return broken(url, {
      code: 'link-not-found',
      message: `“${shortened(url)}” leads nowhere.`,
      meant: (suggestions) => suggestions.path(page, wanted, fragment),
    });
  }
  if (target.kind !== 'page') return { link: fileLink(targets, target, query, fragment) };
  const isOnPage = path === '' && query === '';
  if (fragment === undefined) return { link: pageLink(targets, page, target.page, isOnPage, query) };

  const id = idOf(fragment);
  if (id === '' || anchorsOf(target.page.document).has(id)) {
    return { link: pageLink(targets, page, target.page, isOnPage, query, fragment, id) };
  }
  const message =
    path === ''
      ? `This page has no section “#${shortened(id)}”.`
      : `${target.page.document.source.path} has no section “#${shortened(id)}”.`;
  return {
    link: pageLink(targets, page, target.page, false, query),
    fault: {
      code: 'link-anchor-not-found',
      message,
      meant: (suggestions) => {
        const meant = suggestions.anchor(target.page, id);
        return meant === undefined ? undefined : `#${meant}`;
      },
    },
  };
}

function pageLink(
  { site }: Targets,
  page: Page,
  target: Page,
  isOnPage: boolean,
  query: string,
  fragment?: string,
  id?: string,
): ResolvedLink {
  // What stands behind the id, such as `:~:text=`, is kept as it was written.
  const hash =
    fragment === undefined ? '' : id ? `#${encodeFragment(id)}${directiveOf(fragment)}` : `#${fragment}`;
  const href = isOnPage && hash !== '' ? hash : hrefOf(site.config, target.route) + query + hash;
  const isForeign = target.textLocale !== page.textLocale;
  return { kind: 'page', href, page: target, ...(isForeign && { hreflang: target.textLocale.tag }) };
}

function directiveOf(fragment: string): string {
  const start = fragment.indexOf(':~:');
  return start < 0 ? '' : fragment.slice(start);
}

function fileLink(
  { site }: Targets,
  target: Exclude<Target, { kind: 'page' }>,
  query: string,
  fragment: string | undefined,
): ResolvedLink {
  const path = target.kind === 'asset' ? addressOf(target.asset) : target.path;
  const href = hrefOf(site.config, path) + query + (fragment === undefined ? '' : `#${fragment}`);
  return target.kind === 'asset' ? { kind: 'asset', href, asset: target.asset } : { kind: 'public', href };
}

function problemOfLink(fault: Fault, page: Page, link: Link, suggestions: Suggestions): Problem {
  const { source } = page.document;
  const meant = fault.meant?.(suggestions);
  const isOwnText = link.position.source === 0;
  return problemOf(
    fault.code,
    fault.message,
    { source, ...(isOwnText && { offset: link.position.start }) },
    meant === undefined ? undefined : `Did you mean ${meant}?`,
  );
}

/** Whether both are on one host: `http:` leads to the same site as `https:`. */
function sameHost(origin: string | undefined, own: string | undefined): boolean {
  return origin !== undefined && own !== undefined && hostOf(origin) === hostOf(own);
}

function hostOf(origin: string): string {
  return origin.slice(origin.indexOf('//'));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
