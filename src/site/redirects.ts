/** Old addresses and where they lead. */
import { addressOf, decodeAddress, encodeFragment, hrefOf } from './address.ts';
import { anchorsOf, idOf } from './anchors.ts';
import { findAtRoot, targetsOf, type Targets } from './link-targets.ts';
import type { Page, Problem, Site } from './model.ts';
import { outputFile } from './outputs.ts';
import { problemOf, settingPlace, type Place } from './problems.ts';

export interface Redirect {
  /** Path below the base, decoded, a slash at its end unless it names a file: `/en/old-name/`. */
  readonly from: string;
  /** Where it leads, ready to be written: an address of this site with its base, or a whole address. */
  readonly href: string;
  /** The page it leads to. */
  readonly page?: Page;
  /** The file of the built site that it leads to, where that is no page. */
  readonly file?: string;
}

/** An old address as an author wrote it. */
interface Written {
  readonly from: string;
  readonly place: Place;
  /** A page, or what the configuration says. */
  readonly to: Page | string;
}

/** All redirects of a site, each in one step, however many are written between. */
export function readRedirects(site: Site): {
  redirects: ReadonlyMap<string, Redirect>;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const written = new Map<string, Written>();
  const taken = new Set([...site.assets.map(addressOf), ...site.publicPaths, ...site.pages.map(outputFile)]);
  for (const one of [...ofPages(site), ...ofConfiguration(site)]) {
    const from = oldAddress(one.from, site);
    if (from === undefined) {
      problems.push(problemOf('redirect-invalid', `“${one.from}” is no old address.`, one.place));
    } else if (taken.has(redirectFile(from)) || written.has(from)) {
      const what = written.has(from) ? 'leads somewhere else already' : 'is an address of the site';
      problems.push(problemOf('redirect-taken', `${from} ${what}.`, one.place));
    } else written.set(from, { ...one, from });
  }
  const redirects = new Map<string, Redirect>();
  const targets = [...written.values()].some(({ to }) => typeof to === 'string')
    ? targetsOf(site)
    : undefined;
  for (const one of written.values()) {
    const followed = follow(one, written, site);
    if (followed === undefined) {
      problems.push(problemOf('redirect-loop', `${one.from} leads back to itself.`, one.place));
      continue;
    }
    const redirect = leadTo(one.from, followed.to, site, targets);
    if (!redirect) {
      const message = `${one.from} leads to “${typeof followed.to === 'string' ? followed.to : followed.to.route}”, which does not exist.`;
      problems.push(problemOf('redirect-not-found', message, one.place));
      continue;
    }
    redirects.set(one.from, redirect);
    if (followed !== one) {
      const message = `${one.from} leads to ${followed.from}, which leads on.`;
      const advice = `Let it lead to ${redirect.page?.route ?? redirect.href}.`;
      problems.push(problemOf('redirect-chain', message, one.place, advice));
    }
  }
  return { redirects, problems };
}

/** An old address in another language leads to the page in that language: either file may name it. */
function* ofPages({ pages, locales, byKey }: Site): Generator<Written> {
  for (const page of pages) {
    if (page.locale !== page.textLocale) continue;
    const { source, frontMatter } = page.document;
    for (const from of frontMatter.redirects ?? []) {
      const offset = source.text.indexOf(from);
      const locale = locales.find(({ segment }) => segment !== '' && from.startsWith(`/${segment}/`));
      const to = byKey.get(page.key)?.get(locale?.tag ?? '') ?? page;
      yield { from, to, place: { source, ...(offset >= 0 && { offset }) } };
    }
  }
}

function* ofConfiguration({ config }: Site): Generator<Written> {
  for (const [from, to] of Object.entries(config.redirects ?? {}))
    yield { from, to, place: settingPlace(config, 'redirects', from) };
}

/**
 * An old address in the form in which it is looked up; undefined where it is none. It may be written with
 * the site's origin and base, and percent-encoded.
 */
export function oldAddress(written: string, { config }: Pick<Site, 'config'>): string | undefined {
  const { origin, base } = config;
  let path = decodeAddress(written);
  if (origin !== undefined && path.startsWith(`${origin}/`)) path = path.slice(origin.length);
  if (base !== '/' && path.startsWith(base)) path = path.slice(base.length - 1);
  path = path.replace(/\/index\.html$/, '/');
  if (!path.startsWith('/') || path === '/' || /[?#\\\p{C}]|\/\/|\/\.{1,2}(?:\/|$)/u.test(path))
    return undefined;
  return path.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(path) ? path : `${path}/`;
}

/** The file of the built site that a redirect is written to. */
export function redirectFile(from: string): string {
  return from.endsWith('/') ? `${from.slice(1)}index.html` : from.slice(1);
}

/** The last of the redirects that follow from one; undefined where they lead in a circle. */
function follow(first: Written, written: ReadonlyMap<string, Written>, site: Site): Written | undefined {
  const passed = new Set<Written>();
  let one = first;
  while (!passed.has(one)) {
    passed.add(one);
    const next = typeof one.to === 'string' ? written.get(oldAddress(one.to, site) ?? '') : undefined;
    if (!next) return one;
    one = next;
  }
  return undefined;
}

function leadTo(
  from: string,
  to: Page | string,
  site: Site,
  targets: Targets | undefined,
): Redirect | undefined {
  const { config } = site;
  if (typeof to !== 'string') return { from, page: to, href: hrefOf(config, to.route) };
  if (/^https?:\/\//i.test(to) && URL.canParse(to) && new URL(to).origin !== config.origin) {
    return { from, href: to };
  }
  const [path = '', fragment] = withoutOrigin(to, site).split('#', 2);
  const start = site.pages.find(({ locale, textLocale }) => locale === textLocale);
  const target = start && targets && findAtRoot(targets, start, decodeAddress(path).replace(/^\//, ''));
  if (target?.kind === 'page') {
    const id = fragment === undefined ? '' : idOf(fragment);
    if (id !== '' && !anchorsOf(target.page.document).has(id)) return undefined;
    const hash = id === '' ? '' : `#${encodeFragment(id)}`;
    return { from, page: target.page, href: hrefOf(config, target.page.route) + hash };
  }
  if (!target || target.kind === 'redirect') return undefined;
  const file = target.kind === 'asset' ? addressOf(target.asset) : target.path;
  return { from, file, href: hrefOf(config, file) };
}

function withoutOrigin(address: string, { config: { origin, base } }: Site): string {
  const path =
    origin !== undefined && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  return base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
}
