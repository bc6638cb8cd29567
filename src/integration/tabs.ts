/** While editing: what the tabs show, so that an edit loads only those again that it touches. */
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

// Routes are bundled apart from the integration: what both see lies on the global object.
const key = Symbol.for('slovo.shown');
const holder = globalThis as unknown as Record<typeof key, Map<string, string> | undefined>;
const shown = (): Map<string, string> => (holder[key] ??= new Map<string, string>());

/** Notes that a tab was given this. @param path without base, and without `/` at its ends */
export function noteShown(path: string, data: PageData | undefined): void {
  shown().set(path, digestOfValue(data ?? null));
}

/** Paths whose tabs show what is no more so. */
export function outdated(prepared: Prepared): readonly string[] {
  return [...shown()].flatMap(([path, digest]) =>
    digestOfValue(shownAt(prepared, path).data ?? null) === digest ? [] : [path],
  );
}
