/** Where one link leads, and what is wrong with it. */
import type { Link } from '../dialect/index.ts';
import { addressOf, decodeAddress, encodeFragment, hrefOf } from './address.ts';
import { anchorsOf, idOf } from './anchors.ts';
import type { ProblemCode } from './catalogue.ts';
import { hostOf, isInsecure, isLocalAddress, readAddress, type LinkAddress } from './link-address.ts';
import type { Suggestions } from './link-suggestions.ts';
import { findAtRoot, findTarget, type Target, type Targets } from './link-targets.ts';
import type { Page, ResolvedLink } from './model.ts';
import type { Redirect } from './redirects.ts';
import { readSrcset, writeSrcset } from './srcset.ts';

export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  /** Finds out what may have been meant. */
  readonly meant?: (suggestions: Suggestions) => string | undefined;
}

export interface Resolution {
  readonly link: ResolvedLink;
  readonly fault?: Fault;
}

export function resolveLink(
  targets: Targets,
  page: Page,
  link: Pick<Link, 'url' | 'attribute' | 'raw'>,
): Resolution {
  if (link.attribute !== 'srcset' && link.attribute !== 'imagesrcset')
    return withSource(link, resolveUrl(targets, page, link.url, link.raw));
  const found = readSrcset(link.url).map((candidate) => ({
    candidate,
    ...resolveUrl(targets, page, candidate.url, link.raw),
  }));
  const fault = found.find((one) => one.fault)?.fault;
  const href = writeSrcset(found.map((one) => ({ ...one.candidate, url: one.link.href })));
  return { link: { kind: 'list', href, targets: found.map((one) => one.link) }, ...(fault && { fault }) };
}

/** Attributes whose address is loaded with the page. */
const loaded = new Set(['src', 'poster', 'data']);

/** Pages load nothing from other servers: their policy forbids it. */
function withSource({ attribute }: Pick<Link, 'attribute'>, resolution: Resolution): Resolution {
  const { link } = resolution;
  if (!loaded.has(attribute) || link.kind !== 'external' || !/^(?:https?:)?\/\//i.test(link.href)) {
    return resolution;
  }
  const { origin } = readAddress(link.href);
  const message = `Pages load nothing from ${hostOf(origin ?? '').slice(2)}.`;
  return { link, fault: { code: 'loads-elsewhere', message } };
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
      return isOwn(address, targets)
        ? withSecurity(url, config.origin, resolveLocal(targets, page, url, address, isRaw))
        : resolveOut(targets, url, address);
  }
}

/** Whether a whole address is one of this site: `http:` leads to the same site as `https:`. */
function isOwn({ origin, path }: LinkAddress, { site: { config } }: Targets): boolean {
  return (
    origin !== undefined &&
    config.origin !== undefined &&
    hostOf(origin) === hostOf(config.origin) &&
    `${decodeAddress(path)}/`.startsWith(config.base)
  );
}

/** Whether a path from the root of the host leads out of the site, which knows nothing of what is there. */
function isOutside(path: string, { site: { config } }: Targets): boolean {
  return path.startsWith('/') && !`${decodeAddress(path)}/`.startsWith(config.base);
}

/** An own address is written without its origin: `http:` in it harms nobody here, but whoever copies it. */
function withSecurity(url: string, origin: string | undefined, resolution: Resolution): Resolution {
  if (resolution.fault || !isInsecure(url) || !origin?.startsWith('https:')) return resolution;
  const message = `“${shortened(url)}” says http:, and the site is at ${origin}.`;
  return { ...resolution, fault: { code: 'link-insecure', message } };
}

function resolveOut({ secureHosts }: Targets, url: string, { origin }: LinkAddress): Resolution {
  const link = { kind: 'external', href: url.trim() } as const;
  const told = (code: ProblemCode, message: string): Resolution => ({ link, fault: { code, message } });
  if (isLocalAddress(url)) {
    return told('link-local-address', `“${shortened(url)}” leads to the author’s own machine or network.`);
  }
  if (isInsecure(url) && origin !== undefined && secureHosts.has(hostOf(origin))) {
    return told('link-insecure', `“${shortened(url)}” says http:, and other links to that host say https:.`);
  }
  return { link };
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
  if (!target && targets.site.config.mkdocs && (address.kind === 'whole' || isOutside(path, targets))) {
    // Other versions, languages and programs live on the host of a project, too.
    const message = `“${shortened(url)}” is no page or file of this site.`;
    return { link: { kind: 'external', href: url.trim() }, fault: { code: 'link-own-host', message } };
  }
  if (!target) {
    const wanted =
      address.kind === 'whole' ? `/${decodeAddress(path).slice(targets.site.config.base.length)}` : path;
    return broken(url, {
      code: 'link-not-found',
      message: `“${shortened(url)}” leads nowhere.`,
      meant: (suggestions) => suggestions.path(page, wanted, fragment),
    });
  }
  if (target.kind === 'redirect') return redirected(targets, page, url, target.redirect, query, fragment);
  if (target.kind !== 'page') return { link: fileLink(targets, target, query, fragment) };
  const isOnPage = path === '' && query === '';
  if (fragment === undefined) return { link: pageLink(targets, page, target.page, isOnPage, query) };

  const id = idOf(fragment);
  const { document } = target.page;
  if (id === '' || document.isPending || anchorsOf(document).has(id)) {
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

/** A link to an old address leads at once to the new one. */
function redirected(
  targets: Targets,
  page: Page,
  url: string,
  { page: target, file, href }: Redirect,
  query: string,
  fragment: string | undefined,
): Resolution {
  const id = fragment === undefined ? '' : idOf(fragment);
  const keeps = target && (id === '' || anchorsOf(target.document).has(id));
  const link: ResolvedLink = keeps
    ? pageLink(targets, page, target, false, query, fragment, id)
    : file === undefined
      ? target
        ? { kind: 'page', href, page: target }
        : { kind: 'external', href }
      : { kind: 'public', href };
  return {
    link,
    fault: {
      code: 'link-redirected',
      message: `“${shortened(url)}” is an old address.`,
      meant: () => decodeAddress(link.href),
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
  target: Exclude<Target, { kind: 'page' | 'redirect' }>,
  query: string,
  fragment: string | undefined,
): ResolvedLink {
  const path = target.kind === 'asset' ? addressOf(target.asset) : target.path;
  const href = hrefOf(site.config, path) + query + (fragment === undefined ? '' : `#${fragment}`);
  return target.kind === 'asset' ? { kind: 'asset', href, asset: target.asset } : { kind: 'public', href };
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
