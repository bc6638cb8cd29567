/** What is published now, beside what was ever published. */
import { addressOf } from './address.ts';
import type { AddressRecord, AddressRecords } from './address-lock.ts';
import { anchorsOf } from './anchors.ts';
import { notFoundKey } from './keys.ts';
import type { Document, Site } from './model.ts';

/** Ids that the dialect makes for its own use: footnotes, tabs, lines of code. */
const madeId = /^(?:fn(?:ref\d*)?:|__)/;

/** Files that pages show as a part of themselves: nobody keeps their addresses. */
const embedded = /\.(?:png|jpe?g|webp|avif|gif|svg|ico|css|js|mjs|woff2?)$/i;

/**
 * All that the site publishes now: pages with their anchors, old addresses that lead on, downloads. A page
 * that is not translated yet is an address without anchors: it has those of a text in another language, until
 * the translation comes.
 */
export function publishedBy(site: Site): AddressRecords {
  const records = new Map<string, AddressRecord>();
  for (const page of site.pages) {
    if (page.key === notFoundKey) continue;
    const { digest, path } = page.document.source;
    const anchors = page.locale === page.textLocale ? lastingAnchors(page.document) : [];
    // What the build makes by itself has no source.
    const source = digest === '' || page.locale !== page.textLocale ? {} : { source: path };
    records.set(page.route, { ...source, anchors: new Set(anchors), line: 0 });
  }
  for (const from of site.redirects.keys()) records.set(from, { anchors: new Set(), line: 0 });
  for (const asset of site.assets) {
    if (embedded.test(asset.path)) continue;
    records.set(`/${addressOf(asset)}`, { source: asset.path, anchors: new Set(), line: 0 });
  }
  return records;
}

/** The ids that links from elsewhere may name. */
export function lastingAnchors(document: Document): readonly string[] {
  return [...anchorsOf(document)].filter((id) => !madeId.test(id));
}

/** What the lock does not list yet, as it would be written there: `/en/архив/`, `/en/архив/#изключване`. */
export function unrecorded(site: Site, recorded: AddressRecords): readonly string[] {
  return [...publishedBy(site)].flatMap(([address, { anchors }]) => {
    const known = recorded.get(address);
    const missing = [...anchors].filter((id) => !known?.anchors.has(id)).map((id) => `${address}#${id}`);
    return known ? missing : [address, ...missing];
  });
}

/** The lock with what is new. Nothing is ever taken out of it but by hand. */
export function recordPublished(site: Site, recorded: AddressRecords): AddressRecords {
  const records = new Map(recorded);
  for (const [address, now] of publishedBy(site)) {
    const before = recorded.get(address);
    const source = now.source ?? before?.source;
    const anchors = new Set([...(before?.anchors ?? []), ...now.anchors]);
    records.set(address, { ...(source !== undefined && { source }), anchors, line: before?.line ?? 0 });
  }
  return records;
}
