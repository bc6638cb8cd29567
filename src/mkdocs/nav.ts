/** `nav` of a project, as entries of Slovo's navigation. */
import type { NavigationOption } from '../site/config.ts';
import { joinPath } from '../site/address.ts';
import { plainText } from './plain-text.ts';
import type { Report } from './report.ts';
import { isGroup, textOf, type Path } from './settings.ts';

/** The project's files as a navigation names them: without languages in their names. */
export interface NavFiles {
  /** Paths of pages, sorted as MkDocs sorts them: `guide/архив.md`. */
  readonly pages: readonly string[];
  /** Key of the page at a path; undefined where there is none. */
  readonly keyAt: (path: string) => string | undefined;
  /** Its title, where some navigation is sorted by titles. */
  readonly titleOf: (path: string) => string | undefined;
  /** Address, with base, of a file that is no page; undefined where there is none. */
  readonly assetAt: (path: string) => string | undefined;
}

/** An entry before its titles are translated. */
export interface NavEntry {
  readonly title?: string;
  /** Key of a page. */
  readonly page?: string;
  readonly href?: string;
  readonly items?: readonly NavEntry[];
}

/** How grave MkDocs takes what is wrong with the navigation; `undefined`: it is not told. */
export interface NavLevels {
  readonly notFound: 'warning' | 'info' | undefined;
  readonly absolute: 'warning' | 'info' | undefined;
}

/** Expands an entry that stands for several, such as `...`; undefined for one that does not. */
export type Expand = (written: string, title: string | undefined) => readonly NavEntry[] | undefined;

/**
 * Reads a `nav` list.
 *
 * @param path of the list in the settings
 */
export function readNav(
  value: unknown,
  path: Path,
  files: NavFiles,
  levels: NavLevels,
  report: Report,
  expand: Expand = () => undefined,
): readonly NavEntry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index): readonly NavEntry[] => {
    const at = [...path, index];
    if (!isGroup(item)) return leaf(textOf(item), undefined, at);
    return Object.entries(item).flatMap(([written, target]) => {
      const below = [...at, written];
      const title = textOf(plainText(written) || written);
      if (Array.isArray(target) || isGroup(target)) {
        const list = Array.isArray(target) ? target : [target];
        return sectionOf(title, readNav(list, below, files, levels, report, expand));
      }
      return leaf(textOf(target), title, below);
    });
  });

  function leaf(written: string | undefined, title: string | undefined, at: Path): readonly NavEntry[] {
    if (written === undefined) {
      const entry = title === undefined ? 'An entry' : `The entry “${title}”`;
      report.at(at, 'mkdocs-nav-not-found', `${entry} of the navigation names no page.`);
      return [];
    }
    const several = expand(written, title);
    if (several) return several;
    const titled = title === undefined ? {} : { title };
    const target = joinPath('', written.replace(/\\/g, '/').normalize('NFC'));
    const key = target === undefined ? undefined : files.keyAt(target);
    if (key !== undefined) return [{ ...titled, page: key }];
    if (isAddress(written)) {
      if (written.startsWith('/')) {
        const message = `The navigation leads to “${written}”, an address of the host.`;
        tell(levels.absolute, at, 'mkdocs-nav-absolute', message);
      }
      return [{ title: title ?? written, href: addressIn(written) }];
    }
    const asset = target === undefined ? undefined : files.assetAt(target);
    if (asset !== undefined) return [{ title: title ?? written, href: asset }];
    const project = /^[!*]include\s+(.+)$/.exec(written)?.[1];
    if (project === undefined) {
      const message = `The navigation names “${written}”, which does not exist.`;
      tell(levels.notFound, at, 'mkdocs-nav-not-found', message);
    } else {
      const message = `The navigation of ${project} is not put in here: in MkDocs the plugin monorepo does it.`;
      const advice = 'Copy its pages into the docs folder, and name them here.';
      report.at(at, 'mkdocs-nav-not-found', message, advice);
    }
    return [];
  }

  function tell(
    level: 'warning' | 'info' | undefined,
    at: Path,
    code: 'mkdocs-nav-not-found' | 'mkdocs-nav-absolute',
    message: string,
  ): void {
    if (level) report.at(at, code, message, undefined, level);
  }
}

/**
 * A section, where anything is in it. One without a name is called as the page of its folder; without that, what is
 * in it stands for itself.
 */
export function sectionOf(title: string | undefined, items: readonly NavEntry[]): readonly NavEntry[] {
  const [first, ...others] = items;
  if (first === undefined || title !== undefined) return first ? [{ ...(title && { title }), items }] : [];
  return isIndex(first) && others.length > 0 ? [{ page: first.page, items: others }] : items;
}

/** Whether an entry is the page of a folder. */
function isIndex(entry: NavEntry): entry is NavEntry & { readonly page: string } {
  return entry.page !== undefined && !entry.items && /(?:^|\/)index$/.test(entry.page);
}

/** A whole address, or one of the host. */
function isAddress(written: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written);
}

/** Where a browser ends it: some write `https://example.org/" target="_blank`, which templates there let pass. */
function addressIn(written: string): string {
  return written.replace(/".*$/s, '');
}

/** Sections that begin with the page of their folder become that page with the others below it. */
export function withIndexes(entries: readonly NavEntry[]): readonly NavEntry[] {
  return entries.map((entry) => {
    if (!entry.items) return entry;
    const [first, ...others] = entry.items;
    if (!first || entry.page !== undefined || !isIndex(first)) {
      return { ...entry, items: withIndexes(entry.items) };
    }
    return { ...entry, page: first.page, items: withIndexes(others) };
  });
}

/** Sections called as the pages that stand for them, where a language has those itself. */
export function inOwnWords(entries: readonly NavEntry[], own: ReadonlySet<string>): readonly NavEntry[] {
  return entries.map(({ title, ...entry }) => {
    const isOwn = entry.items !== undefined && entry.page !== undefined && own.has(entry.page);
    const items = entry.items && inOwnWords(entry.items, own);
    return { ...(title !== undefined && !isOwn && { title }), ...entry, ...(items && { items }) };
  });
}

/** Keys of all pages that a navigation leads to. */
export function pagesIn(entries: readonly NavEntry[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = ({ page, items }: NavEntry): void => {
    if (page !== undefined) keys.add(page);
    items?.forEach(collect);
  };
  entries.forEach(collect);
  return keys;
}

/**
 * Entries as the configuration takes them.
 *
 * @param tag of the language that the titles are written in
 * @param translations of titles, by tag of the language
 */
export function navigationOption(
  entries: readonly NavEntry[],
  tag: string,
  translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): readonly NavigationOption[] {
  const translated = (title: string, titles: Readonly<Record<string, string>> = {}): string | undefined =>
    Object.hasOwn(titles, title) ? titles[title] : undefined;
  const titlesOf = (title: string): Record<string, string> => {
    // Where the default language translates a title, the one that is written stands for all others.
    const others = translated(title, translations[tag]) === undefined ? undefined : title;
    return {
      [tag]: title,
      ...Object.fromEntries(
        Object.entries(translations).flatMap(([other, titles]) => {
          const own = translated(title, titles) ?? others;
          return own === undefined ? [] : [[other, own] as const];
        }),
      ),
    };
  };
  return entries.map(({ title, page, href, items }): NavigationOption => {
    if (title === undefined && page !== undefined && !items) return page;
    return {
      ...(title !== undefined && { title: titlesOf(title) }),
      ...(page !== undefined && { page }),
      ...(href !== undefined && { href }),
      ...(items && { items: navigationOption(items, tag, translations) }),
    };
  });
}

/** `nav_translations` by language. */
export function titleTranslations(
  languages: readonly { readonly tag: string; readonly titles: Readonly<Record<string, string>> }[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(languages.map(({ tag, titles }) => [tag, titles]));
}
