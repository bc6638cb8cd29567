/** What a source's name says: which page it is and in which language. */
import type { Locale, SiteConfig } from './model.ts';

export interface SourceName {
  /** Path without locale and extension: `guide/архив`. */
  readonly key: string;
  /** The locale that the name names; undefined where it names none, which means the default. */
  readonly named?: Locale;
  /** `.md` or `.mdx`, as written. */
  readonly extension: string;
}

/** What of the configuration decides what a name means. */
export type Naming = Pick<SiteConfig, 'locales' | 'mkdocs'>;

const pageEnding = /\.mdx?$/i;
const mkDocsPageEnding = /\.(?:md|markdown|mdown|mkdn|mkd)$/i;

/** Whether a file is a page; everything else is copied as it is. */
export function isPageFile(path: string, { mkdocs }: Pick<Naming, 'mkdocs'> = {}): boolean {
  return (mkdocs ? mkDocsPageEnding : pageEnding).test(path);
}

/**
 * Reads `guide/архив.en.md`, or `en/guide/архив.md` where the locale has a folder. Only what the site's own
 * locales are called counts: `release.v2.md` is a page called `release.v2`.
 */
export function readSourceName(path: string, { locales, mkdocs }: Naming): SourceName {
  const extension = (mkdocs ? mkDocsPageEnding : pageEnding).exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const home = locales.find(({ folder }) => folder !== undefined && stem.startsWith(`${folder}/`));
  if (home?.folder !== undefined) {
    return { key: indexed(stem.slice(home.folder.length + 1), mkdocs), named: home, extension };
  }
  const dot = stem.lastIndexOf('.');
  if (dot > stem.lastIndexOf('/') + 1) {
    const suffix = stem.slice(dot + 1).toLowerCase();
    const named = suffix === '' ? undefined : localeOfSuffix(suffix, locales);
    if (named) return { key: indexed(stem.slice(0, dot), mkdocs), named, extension };
  }
  return { key: indexed(stem, mkdocs), extension };
}

function localeOfSuffix(suffix: string, locales: readonly Locale[]): Locale | undefined {
  return locales.find((locale) => suffixOf(locale).toLowerCase() === suffix.toLowerCase());
}

/**
 * Address below the base of a file that is no page, in a site that keeps MkDocs' rules: what is in a language
 * lies below the language's own address, `photo.en.png` at `en/photo.png`; what is in none stays where it is.
 * Files beside the posts of a blog lie below the blog, as the posts do.
 */
export function assetAddress(path: string, { locales, mkdocs }: Naming): string {
  const below = (locale: Locale | undefined, rest: string): string => {
    const blog = mkdocs?.blogs.find(({ posts }) => posts !== '' && rest.startsWith(posts));
    const moved = blog ? blog.folder + rest.slice(blog.posts.length) : rest;
    return locale === undefined || locale.segment === '' ? moved : `${locale.segment}/${moved}`;
  };
  const home = locales.find(({ folder }) => folder !== undefined && path.startsWith(`${folder}/`));
  if (home?.folder !== undefined) return below(home, path.slice(home.folder.length + 1));
  const [, stem, suffix, extension] = /^((?:.*\/)?[^/]+)\.([^./]+)(\.[^./]+)$/.exec(path) ?? [];
  const named = suffix === undefined ? undefined : localeOfSuffix(suffix, locales);
  return named ? below(named, `${stem!}${extension!}`) : below(undefined, path);
}

/** MkDocs takes `README.md` for the page of its folder. */
function indexed(stem: string, mkdocs: Naming['mkdocs']): string {
  return mkdocs ? stem.replace(/(^|\/)README$/, '$1index') : stem;
}

/** What file names say for a locale; empty where they say nothing. */
export function suffixOf({ suffix, tag }: Locale): string {
  return suffix ?? tag;
}

/** Where a file lies that belongs to a page of that key and locale: the locale's folder before it. */
export function pathInLocale(key: string, locale: Locale): string {
  return locale.folder === undefined ? key : `${locale.folder}/${key}`;
}

/** The path of a page's source from a folder, without what tells the language. */
export function pathFrom(folder: string, key: string, locale: Locale): string {
  const from = folder.split('/').slice(0, -1);
  const to = `${pathInLocale(key, locale)}.md`.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)]
    .join('/')
    .replace(/[<>]/g, encodeURIComponent);
}

/** Where a page of that key and locale would be written. */
export function sourcePath(key: string, locale: Locale): string {
  const named = locale.folder !== undefined || locale.isDefault || suffixOf(locale) === '';
  return `${pathInLocale(key, locale)}${named ? '' : `.${suffixOf(locale)}`}.md`;
}

/** The locale that is shown at `/` and stands in where a translation is missing. */
export function defaultLocale(locales: readonly Locale[]): Locale {
  return locales.find(({ isDefault }) => isDefault) ?? locales[0]!;
}
