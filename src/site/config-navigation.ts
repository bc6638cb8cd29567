/** Checks a navigation as it is written: `navigation: […]` of the configuration, `nav:` beside the pages. */
import type { NavigationEntry } from './model.ts';
import { nearest } from './nearest.ts';
import type { Place } from './problems.ts';

/** An entry as it is written: `'guide/архив'`, or an object. Titles are a text, or a text by locale tag. */
export type NavigationOption =
  | string
  | {
      /** Instead of the page's own title. */
      readonly title?: string | Readonly<Record<string, string>>;
      /** Path of the page in the content folder, without locale; `.md` may be left out. */
      readonly page?: string;
      /** Address of another site; in a MkDocs project, of the host too: `/other/`. */
      readonly href?: string;
      /** Makes the entry a section. */
      readonly items?: readonly NavigationOption[];
    };

/** The settings of an entry that is an object. */
export const entryKeys: readonly string[] = ['title', 'page', 'href', 'items'];

/** Which addresses an entry may lead to: whole ones, and where a site keeps MkDocs' rules those of the host, too. */
export type OutwardAddresses = 'whole' | 'host';

/**
 * @param tags the tags of the site's locales
 * @param report is told where in the options something is wrong, what, and what to write instead
 * @param path what the list is called in the messages
 * @param placeOf tells where an entry stands in its file, for what shows only once the pages are known
 */
export function readNavigation(
  entries: readonly unknown[],
  tags: readonly string[],
  report: (where: string, message: string, advice: string) => void,
  outward: OutwardAddresses = 'whole',
  path = 'navigation',
  placeOf?: (where: string) => Place,
): NavigationEntry[] {
  return entries.flatMap((entry, index): NavigationEntry[] => {
    const where = `${path}[${index}]`;
    const placed = placeOf && { place: placeOf(where) };
    if (typeof entry === 'string') return [{ page: pageKey(entry), ...placed }];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      report(
        where,
        'is no entry',
        "Write a page such as 'guide/start', or { title: 'Guide', items: ['guide/start'] }",
      );
      return [];
    }
    for (const key of Object.keys(entry)) {
      if (entryKeys.includes(key)) continue;
      const meant = nearest(key, entryKeys);
      report(
        `${where}.${key}`,
        'is not known',
        meant ? `Did you mean ${meant}?` : `Known are ${entryKeys.join(', ')}.`,
      );
    }
    const at = (key: string): unknown => Reflect.get(entry, key);
    const [page, href, items] = [at('page'), at('href'), at('items')];
    const title = readTexts(at('title'), tags);
    if (at('title') !== undefined && !title) {
      report(
        `${where}.title`,
        'is no title',
        `Write a text, or one a language: { ${tags.map((tag) => `${quoteKey(tag)}: '…'`).join(', ')} }`,
      );
    }
    if (page !== undefined && typeof page !== 'string') {
      report(`${where}.page`, 'is no path', "Write the page's path in the content folder: 'guide/start'");
      return [];
    }
    if (href !== undefined && !isOutward(href, outward)) {
      report(
        `${where}.href`,
        'is no whole address',
        "Write https://…, or page: 'guide/start' for a page of this site",
      );
      return [];
    }
    if (items !== undefined && !Array.isArray(items)) {
      report(`${where}.items`, 'is no list', "Write items: ['guide/start', 'guide/архив']");
      return [];
    }
    if (page === undefined && href === undefined && items === undefined) {
      report(where, 'leads nowhere', "Give it page: 'guide/start', href: 'https://…' or items: […]");
      return [];
    }
    if (page === undefined && !title) {
      const advice = "A link out or a section without a page of its own needs one: title: 'Guide'";
      if (at('title') === undefined) report(where, 'has no title', advice);
      return [];
    }
    return [
      {
        ...(title && { title }),
        ...(page !== undefined && { page: pageKey(page) }),
        ...(typeof href === 'string' && { href }),
        ...(Array.isArray(items) && {
          items: readNavigation(items, tags, report, outward, `${where}.items`, placeOf),
        }),
        ...placed,
      },
    ];
  });
}

function isOutward(href: unknown, outward: OutwardAddresses): boolean {
  if (typeof href !== 'string' || /^(?:javascript|data|vbscript):/i.test(href)) return false;
  return /^[a-z][a-z0-9+.-]*:/i.test(href) || (outward === 'host' && href.startsWith('/'));
}

/** The navigations that languages have of their own, by canonical tag; undefined where none has. */
export function readLocaleNavigation(
  locales: unknown,
  tags: readonly string[],
  report: (where: string, message: string, advice: string) => void,
  outward: OutwardAddresses = 'whole',
): Readonly<Record<string, readonly NavigationEntry[]>> | undefined {
  if (typeof locales !== 'object' || locales === null) return undefined;
  const own = Object.entries(locales).flatMap(([written, option]: [string, unknown]) => {
    const navigation: unknown =
      typeof option === 'object' && option !== null ? Reflect.get(option, 'navigation') : undefined;
    const tag = tags.find((one) => one.toLowerCase() === written.toLowerCase());
    if (tag === undefined || !Array.isArray(navigation)) return [];
    const where = `locales.${written}.navigation`;
    return [[tag, readNavigation(navigation, tags, report, outward, where)] as const];
  });
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** A text for every tag; undefined where the value is neither a text nor a text by configured tag. */
export function readTexts(value: unknown, tags: readonly string[]): Record<string, string> | undefined {
  if (typeof value === 'string') {
    return value.trim() === '' ? undefined : Object.fromEntries(tags.map((tag) => [tag, value]));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const texts: Record<string, string> = {};
  for (const [tag, text] of Object.entries(value)) {
    const known = tags.find((one) => one.toLowerCase() === tag.toLowerCase());
    if (known === undefined || typeof text !== 'string' || text.trim() === '') return undefined;
    texts[known] = text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

/** An object's key as it is written in JavaScript. */
export function quoteKey(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : `'${key}'`;
}

function pageKey(written: string): string {
  return (
    written
      .normalize('NFC')
      .replace(/^\.?\//, '')
      .replace(/\.mdx?$/i, '')
      .replace(/\/$/, '/index') || 'index'
  );
}
