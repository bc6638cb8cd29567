/** While editing: what the open tabs show, so that an edit loads only those again that it touches. */
import type { NormalizedHotChannel, NormalizedHotChannelClient } from 'vite';
import { pageAt } from '../site/address.ts';
import { notFoundKey } from '../site/keys.ts';
import { digestOfValue } from './cache/digest.ts';
import { pageDataOf, type PageData } from './page-data.ts';
import type { Prepared } from './prepare.ts';

/** What is shown at an address; a page that is not there yet may be after the next edit. */
export function shownAt(
  prepared: Prepared,
  path: string,
): { readonly data?: PageData; readonly isThere: boolean } {
  const { site } = prepared;
  const found = pageAt(site, path);
  const locale =
    site.locales.find(({ segment }) => segment !== '' && path.split('/')[0] === segment) ??
    site.locales.find(({ isDefault }) => isDefault);
  const page = found ?? site.byKey.get(notFoundKey)?.get(locale?.tag ?? '');
  return { isThere: found !== undefined, ...(page && { data: pageDataOf(prepared, page) }) };
}

/** Addresses of which is known what was shown there last: more than anyone has open. */
const mostKnown = 1000;

// Routes are bundled apart from the integration: what both see lies on the global object.
const key = Symbol.for('slovo.shown');
const holder = globalThis as unknown as Record<typeof key, Map<string, string> | undefined>;
const shown = (): Map<string, string> => (holder[key] ??= new Map<string, string>());

/** Notes that a tab was given this. @param path without base, and without `/` at its ends */
export function noteShown(path: string, data: PageData | undefined): void {
  const known = shown();
  known.delete(path);
  known.set(path, digestOfValue(data ?? null));
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
}

function isOutdated(prepared: Prepared, path: string): boolean {
  const digest = shown().get(path);
  return digest !== undefined && digest !== digestOfValue(shownAt(prepared, path).data ?? null);
}

export interface Tabs {
  /** Has those tabs load again that show what is no more so. */
  readonly update: (prepared: Prepared) => void;
  /** Path of every page that is open, as `noteShown` has it. */
  readonly paths: () => ReadonlySet<string>;
}

/**
 * Follows the open tabs of a server.
 *
 * @param prepared gives what is shown now
 */
export function openTabs(channel: NormalizedHotChannel, base: string, prepared: () => Prepared): Tabs {
  const open = new Map<NormalizedHotChannelClient, string>();
  const paths = (): ReadonlySet<string> => new Set(open.values());
  channel.on('slovo:open', (address: unknown, client) => {
    const path = pathOf(String(address), base);
    open.set(client, path);
    client.send('slovo:opened');
    // Something may have been edited between the page and this.
    if (isOutdated(prepared(), path)) client.send('slovo:edited');
  });
  channel.on('vite:client:disconnect', (_nothing, client) => {
    open.delete(client);
  });
  return {
    paths,
    update: (after) => {
      const outdated = new Set([...paths()].filter((path) => isOutdated(after, path)));
      for (const [client, path] of open) if (outdated.has(path)) client.send('slovo:edited');
    },
  };
}

/** @param address path as the browser has it */
function pathOf(address: string, base: string): string {
  const decoded = decodeURI(address);
  const below = decoded.startsWith(base) ? decoded.slice(base.length) : decoded;
  return below.replace(/^\/|\/$/g, '');
}
