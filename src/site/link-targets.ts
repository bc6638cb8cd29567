/** What a path leads to. Everything is looked up in maps that are made once a site. */
import { addressOf, decodeAddress, folderOf, joinPath } from './address.ts';
import { feedOf } from './changes.ts';
import { hostOf } from './link-address.ts';
import { feedFile, llmsFile, manifestFile } from './machine-files.ts';
import type { Asset, Page, Site } from './model.ts';
import type { Redirect } from './redirects.ts';
import { pathInLocale, readSourceName, suffixOf } from './source-name.ts';

export type Target =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'asset'; readonly asset: Asset }
  | { readonly kind: 'public'; readonly path: string }
  /** An old address. */
  | { readonly kind: 'redirect'; readonly redirect: Redirect };

export interface Targets {
  readonly site: Site;
  /** By the name of the file, with and without its locale. */
  readonly sources: ReadonlyMap<string, { readonly key: string; readonly tag?: string }>;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Hosts elsewhere that some link reaches by https:. */
  readonly secureHosts: ReadonlySet<string>;
}

const known = new WeakMap<Site, Targets>();

/** Made once a site. */
export function targetsOf(site: Site): Targets {
  let targets = known.get(site);
  if (!targets) known.set(site, (targets = readTargets(site)));
  return targets;
}

function readTargets(site: Site): Targets {
  const sources = new Map<string, { key: string; tag?: string }>();
  for (const page of site.pages) {
    if (page.locale !== page.textLocale) continue;
    const { path } = page.document.source;
    const { key, named, extension } = readSourceName(path, site.config);
    sources.set(path, { key, ...(named && { tag: named.tag }) });
    // By which a text of any language may name it: as its page is called, or as its file.
    const bare = /(?:^|\/)README\.[^/]*$/.test(path) ? [key, key.replace(/index$/, 'README')] : [key];
    for (const name of bare) {
      if (!sources.has(name + extension)) sources.set(name + extension, { key });
    }
  }
  const secureHosts = new Set<string>();
  for (const { document } of site.pages) {
    for (const { url } of document.links) {
      if (/^https:/i.test(url) && URL.canParse(url)) secureHosts.add(hostOf(new URL(url).origin));
    }
  }
  const assets = new Map(site.assets.map((asset) => [asset.path, asset]));
  for (const asset of site.assets) if (!assets.has(addressOf(asset))) assets.set(addressOf(asset), asset);
  return { site, sources, assets, secureHosts };
}

/**
 * What a relative or absolute path, written in a page's text, leads to.
 *
 * Relative to the source: a source file, then an asset. Relative to the page's address: a route, an asset,
 * a public file (what an author of raw HTML means). Last, a source without its extension.
 *
 * @param path percent-encoded or not
 * @param isRaw it stands in the author's own HTML, which MkDocs leaves to the browser: there, what the page's
 *   address makes of it comes first
 */
export function findTarget(targets: Targets, page: Page, path: string, isRaw: boolean): Target | undefined {
  const decoded = decodeAddress(path);
  const asBrowser = isRaw && targets.site.config.mkdocs && !path.startsWith('/');
  const seen = asBrowser ? findFromAddress(targets, page, decoded) : undefined;
  if (seen) return seen;
  // A file may have a percent sign in its name.
  return find(targets, page, decoded) ?? (decoded === path ? undefined : find(targets, page, path));
}

/** From the page's address, else from that of the original, whose text it may be or be translated from. */
function findFromAddress(targets: Targets, page: Page, path: string): Target | undefined {
  const main = targets.site.locales.find(({ isDefault }) => isDefault);
  const original = targets.site.byKey.get(page.key)?.get(main?.tag ?? '');
  for (const { route } of original && original !== page ? [page, original] : [page]) {
    const joined = joinAddress(targets.site.config.base, folderOf(route), path);
    const found = joined === undefined ? undefined : findAtRoot(targets, page, joined);
    if (found) return found;
  }
  return undefined;
}

/** As browsers join them: nothing lies above the host's root. Undefined for what is not below the base. */
function joinAddress(base: string, folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${base}${folder}${path}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const joined = `/${segments.join('/')}`;
  return `${joined}/`.startsWith(base) ? joined.slice(base.length) : undefined;
}

function find(targets: Targets, page: Page, path: string): Target | undefined {
  if (path.startsWith('/')) {
    const { base } = targets.site.config;
    return (
      findAtRoot(targets, page, path.slice(1)) ??
      (base !== '/' && `${path}/`.startsWith(base)
        ? findAtRoot(targets, page, path.slice(base.length))
        : undefined)
    );
  }
  const inFolder = joinPath(folderOf(page.document.source.path), path);
  const file = inFolder === undefined ? undefined : findFile(targets, page, inFolder);
  if (file) return file;
  const fromAddress = joinPath(folderOf(page.route), path);
  const atAddress = fromAddress === undefined ? undefined : findAtRoot(targets, page, fromAddress);
  if (atAddress) return atAddress;
  return inFolder === undefined ? undefined : findKey(targets, page, inFolder);
}

function findFile(targets: Targets, page: Page, path: string): Target | undefined {
  return (
    findSource(targets, page, path) ?? findAsset(targets, page, path) ?? findOfTheme(targets, page, path)
  );
}

/** A file of the theme's folder: for MkDocs they lie among the documentation. */
function findOfTheme({ site }: Targets, page: Page, path: string): Target | undefined {
  if (!site.config.mkdocs) return undefined;
  const found = [path, withoutFolder(page, path)].find((one) => site.publicPaths.has(one));
  return found === undefined ? undefined : { kind: 'public', path: found };
}

/**
 * What a path below the site's base leads to.
 *
 * @param path decoded, without a slash at the start
 */
export function findAtRoot(targets: Targets, page: Page, path: string): Target | undefined {
  const { byRoute, publicPaths } = targets.site;
  const folder = path.replace(/(?:^|\/)index\.html$/, '').replace(/\/$/, '');
  const route = byRoute.get(folder === '' ? '/' : `/${folder}/`) ?? byRoute.get(`/${path}`);
  if (route) {
    // An address in the text's own language means the reader's: it differs where a translation is missing.
    const isOwn = route.locale === page.textLocale;
    const inLocale = isOwn ? targets.site.byKey.get(route.key)?.get(page.locale.tag) : undefined;
    return { kind: 'page', page: inLocale ?? route };
  }
  const source = findSource(targets, page, path) ?? findAsset(targets, page, path);
  if (source) return source;
  if (publicPaths.has(path) || isGenerated(targets.site, path)) return { kind: 'public', path };
  const { redirects } = targets.site;
  const redirect = redirects.get(`/${folder}/`) ?? redirects.get(`/${path}`);
  return redirect && { kind: 'redirect', redirect };
}

/**
 * The page of a source file, in the language of the linking page's address. A file named with its language
 * leads to that language, but for the language of the linking text itself: that is how an author says "in
 * the same language as this".
 */
function findSource({ site, sources }: Targets, page: Page, path: string): Target | undefined {
  const source = sources.get(path) ?? sources.get(withoutFolder(page, path));
  if (!source) return undefined;
  const tag = source.tag === undefined || source.tag === page.textLocale.tag ? page.locale.tag : source.tag;
  const translations = site.byKey.get(source.key);
  const main = site.locales.find(({ isDefault }) => isDefault);
  // A language may lack the page altogether where only real translations are shown.
  const found = translations?.get(tag) ?? translations?.get(main?.tag ?? '') ?? first(translations);
  return found && { kind: 'page', page: found };
}

function first(translations: ReadonlyMap<string, Page> | undefined): Page | undefined {
  return translations?.values().next().value;
}

/** The path below the folder of the text's language: what is not there may be in the original's. */
function withoutFolder({ textLocale: { folder } }: Page, path: string): string {
  return folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** Whether a build writes the file besides the pages; lists of addresses only where the site's own is known. */
function isGenerated(site: Site, path: string): boolean {
  if (path === 'robots.txt' || (path === 'sitemap.xml' && site.config.origin !== undefined)) return true;
  return site.locales.some(
    (locale) =>
      path === llmsFile(locale) ||
      path === manifestFile(locale) ||
      (path === feedFile(locale) && feedOf(site, locale).length > 0),
  );
}

/**
 * An asset, in the language of the text where there is one: `photo.en.png` for `photo.png`, or that in the
 * language's folder. Otherwise that of the default language, or of none.
 */
function findAsset({ site, assets }: Targets, page: Page, path: string): Target | undefined {
  const main = site.locales.find(({ isDefault }) => isDefault);
  const shared = withoutFolder(page, path);
  const asset =
    assets.get(withSuffix(path, suffixOf(page.textLocale))) ??
    assets.get(path) ??
    (main && (assets.get(withSuffix(path, suffixOf(main))) ?? assets.get(pathInLocale(shared, main)))) ??
    assets.get(shared);
  return asset && { kind: 'asset', asset };
}

function withSuffix(path: string, suffix: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/')
    ? `${path.slice(0, dot)}.${suffix}${path.slice(dot)}`
    : `${path}.${suffix}`;
}

function findKey({ site }: Targets, page: Page, path: string): Target | undefined {
  const key = withoutFolder(page, path);
  const translations = site.byKey.get(key) ?? site.byKey.get(key === '' ? 'index' : `${key}/index`);
  const found = translations?.get(page.locale.tag) ?? first(translations);
  return found && { kind: 'page', page: found };
}
