/** All checks of a whole site, once it is assembled. */
import { readAddressLock, type AddressRecords } from './address-lock.ts';
import { checkPosts } from './check-posts.ts';
import { checkTags } from './check-tags.ts';
import { checkPublished } from './gone.ts';
import { resolveLinks } from './links.ts';
import type { Page, Problem, ResolvedLink, Site } from './model.ts';
import { checkOldIds } from './old-ids.ts';
import { checkReached } from './unreached.ts';

export interface CheckedSite {
  /** For every page the targets of its document's links, in their order. */
  readonly links: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** What was ever published; undefined where the site keeps no list of it. */
  readonly recorded?: AddressRecords;
  readonly problems: readonly Problem[];
}

/** @param addressLock the text of `addresses.lock`; undefined where there is none */
export function checkSite(site: Site, addressLock: string | undefined): CheckedSite {
  const { links, elsewhere, problems } = resolveLinks(site);
  const lock = addressLock === undefined ? undefined : readAddressLock(addressLock);
  return {
    links,
    ...(lock && { recorded: lock.records }),
    problems: [
      ...problems,
      ...checkReached(site, links, elsewhere),
      ...checkOldIds(site),
      ...checkPosts(site),
      ...checkTags(site),
      ...(lock ? [...lock.problems, ...checkPublished(site, lock.records)] : []),
    ],
  };
}
