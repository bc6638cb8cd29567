/** All headings of a language, in the order of its alphabet. */
import { encodeFragment, hrefOf } from './address.ts';
import { notFoundKey } from './keys.ts';
import type { Locale, Page, Site } from './model.ts';
import { isIndexable } from './pages.ts';

/** The headings that begin with one letter. */
export interface HeadingGroup {
  /** A capital letter; `0–9` for numbers, empty for what begins with a sign. */
  readonly letter: string;
  readonly entries: readonly HeadingEntry[];
}

export interface HeadingEntry {
  readonly text: string;
  /** With base. */
  readonly href: string;
  /** Title of the page that it is on; undefined where the heading is the page's title itself. */
  readonly page?: string;
}

/**
 * The titles of the pages and the headings in them, each once a page, as the language sorts: what begins
 * with a quotation mark or another sign stands at its first letter.
 */
export function headingGroups(site: Site, locale: Locale): readonly HeadingGroup[] {
  const collator = new Intl.Collator(locale.tag, { numeric: true });
  const entries = site.pages
    .filter((page) => page.locale === locale && page.key !== notFoundKey && isIndexable(page))
    .flatMap((page) => entriesOf(page, site))
    .map((entry) => ({ entry, sorted: entry.text.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '') }));
  const places = placesOf(
    entries.flatMap(({ entry, sorted }) => [sorted, entry.page ?? '']),
    collator,
  );
  const between = (one: string, other: string): number => places.get(one)! - places.get(other)!;
  entries.sort((a, b) => between(a.sorted, b.sorted) || between(a.entry.page ?? '', b.entry.page ?? ''));
  const groups = new Map<string, HeadingEntry[]>();
  for (const { entry, sorted } of entries) {
    const letter = letterOf(sorted, locale.tag);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }));
}

/** Where each text stands among all: pages share titles of headings, and comparing texts is slow. */
function placesOf(texts: readonly string[], collator: Intl.Collator): ReadonlyMap<string, number> {
  const sorted = [...new Set(texts)].sort((one, other) => collator.compare(one, other));
  let place = 0;
  return new Map(
    sorted.map((text, at) => {
      if (at > 0 && collator.compare(sorted[at - 1]!, text) !== 0) place += 1;
      return [text, place];
    }),
  );
}

function entriesOf(page: Page, site: Site): readonly HeadingEntry[] {
  const href = hrefOf(site.config, page.route);
  const entries: HeadingEntry[] = [{ text: page.title, href }];
  for (const { depth, id, text } of page.document.outline) {
    if (text === '' || (depth === 1 && text === page.title)) continue;
    entries.push({ text, href: `${href}#${encodeFragment(id)}`, page: page.title });
  }
  return entries;
}

function letterOf(sorted: string, tag: string): string {
  const [first = ''] = sorted;
  return /\p{N}/u.test(first) ? '0–9' : first.toLocaleUpperCase(tag);
}
