/** What a source's name says: which page it is and in which language. */
import type { Locale } from './model.ts';

export interface SourceName {
  /** Path without locale and extension: `guide/архив`. */
  readonly key: string;
  /** The locale that the name names; undefined where it names none, which means the default. */
  readonly named?: Locale;
  /** `.md` or `.mdx`, as written. */
  readonly extension: string;
}

/**
 * Reads `guide/архив.en.md`, or `en/guide/архив.md` where the locale has a folder. Only tags of the site's
 * own locales count: `release.v2.md` is a page called `release.v2`.
 */
export function readSourceName(path: string, locales: readonly Locale[]): SourceName {
  const extension = /\.mdx?$/i.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const home = locales.find(({ folder }) => folder !== undefined && stem.startsWith(`${folder}/`));
  if (home?.folder !== undefined) return { key: stem.slice(home.folder.length + 1), named: home, extension };
  const dot = stem.lastIndexOf('.');
  if (dot > stem.lastIndexOf('/') + 1) {
    const suffix = stem.slice(dot + 1).toLowerCase();
    const named = locales.find(({ tag }) => tag.toLowerCase() === suffix);
    if (named) return { key: stem.slice(0, dot), named, extension };
  }
  return { key: stem, extension };
}

/** Where a file lies that belongs to a page of that key and locale: the locale's folder before it. */
export function pathInLocale(key: string, locale: Locale): string {
  return locale.folder === undefined ? key : `${locale.folder}/${key}`;
}

/** The locale that is shown at `/` and stands in where a translation is missing. */
export function defaultLocale(locales: readonly Locale[]): Locale {
  return locales.find(({ isDefault }) => isDefault) ?? locales[0]!;
}
