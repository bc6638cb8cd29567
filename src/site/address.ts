/** Paths, routes and addresses: decoded inside the site, percent-encoded where they are written. */
import type { Asset, Page, Site, SiteConfig } from './model.ts';

/** A decoded path as it is written into `href`; `/` stays, all that means something in addresses does not. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, (character) => (character === '?' ? '%3F' : '%23'));
}

/** An id as it is written after `#`. */
export function encodeFragment(id: string): string {
  return encodeURI(id.toWellFormed());
}

/** An id as it is written after `#` where it should be short: letters stay as they are, as addresses may (RFC 3987). */
export function readableFragment(id: string): string {
  return id.toWellFormed().replace(/[\s%"<>`#]/g, encodeURIComponent);
}

/** Percent-decoded and in NFC; what is not percent-encoded UTF-8 stays as it is. */
export function decodeAddress(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC');
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}

// A page is linked to from many others: its address is encoded once, not once a link.
const encoded = new WeakMap<Pick<SiteConfig, 'base'>, Map<string, string>>();

/** Base and path as an address on the site's own host: `/docs/%D0%B0/`. */
export function hrefOf(config: Pick<SiteConfig, 'base'>, path: string): string {
  const hrefs = encoded.get(config) ?? new Map<string, string>();
  encoded.set(config, hrefs);
  let href = hrefs.get(path);
  if (href === undefined) {
    href = encodePath(config.base + path.replace(/^\//, ''));
    hrefs.set(path, href);
  }
  return href;
}

/** Where an asset is below the site's base, decoded. */
export function addressOf({ path, address }: Asset): string {
  return address ?? path;
}

/** The page at a path of the site, without slashes at its ends: `guide/архив`, or `guide/архив.html`. */
export function pageAt({ byRoute }: Pick<Site, 'byRoute'>, path: string): Page | undefined {
  return path === '' ? byRoute.get('/') : (byRoute.get(`/${path}/`) ?? byRoute.get(`/${path}`));
}

/** The whole address of a path; undefined when it is not known where the site is published. */
export function wholeAddressOf(config: SiteConfig, path: string): string | undefined {
  return config.origin === undefined ? undefined : config.origin + hrefOf(config, path);
}

/** The folder of a path, with `/` at its end; empty for the content folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Folder and relative path as one path without `.` and `..`; undefined when it leaves the root. */
export function joinPath(folder: string, relative: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${relative}`.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** How a page in `folder` names the file at `path`. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
