/** From sources to pages: translations paired, every page in every language, each with its route. */
import { homeKey, notFoundKey } from './keys.ts';
import type { Asset, Document, Locale, MkDocsRules, Page, Problem, Site, SiteConfig } from './model.ts';
import { problemOf } from './problems.ts';
import { checkNavigation } from './navigation.ts';
import { checkOutputs } from './outputs.ts';
import { blogOf, dayOf, postPath } from './posts.ts';
import { addressTitle } from './post-title.ts';
import { readRedirects, type Redirect } from './redirects.ts';
import { titleOf } from './titles.ts';
import { defaultLocale, readSourceName, type Naming } from './source-name.ts';
import type { TranslationRecords } from './translation-lock.ts';
import { compareTranslations } from './translations.ts';

/** The language of a source's text, by its name; the default one where the name tells none. */
export function localeOfPath(path: string, naming: Naming): Locale {
  return readSourceName(path, naming).named ?? defaultLocale(naming.locales);
}

/**
 * Makes a site of its sources. Every page exists in every language: where there is no translation, with
 * the text of the default language, or else of the first that has one. In a site that keeps MkDocs' rules,
 * only the default language stands in, and only if the rules say so.
 *
 * @param documents in the order their pages shall have
 * @param publicPaths of files that are copied as they are, without a slash at the start
 * @param records what translations were made from, where the site keeps that
 */
export function assembleSite(
  config: SiteConfig,
  documents: readonly Document[],
  assets: readonly Asset[],
  publicPaths: Iterable<string> = [],
  records?: TranslationRecords,
): Site {
  const problems: Problem[] = [];
  const { locales } = config;
  const pages: Page[] = [];
  const byRoute = new Map<string, Page>();
  const byKey = new Map<string, Map<string, Page>>();
  const reported = new Set<string>();

  for (const [key, translations] of pairTranslations(documents, config, problems)) {
    const ofKey = new Map<string, Page>();
    byKey.set(key, ofKey);
    for (const locale of locales) {
      const textLocale = textLocaleOf(locale, translations, config);
      if (!textLocale) continue;
      const page = pageOf(key, locale, textLocale, translations.get(textLocale.tag)!, config, problems);
      ofKey.set(locale.tag, page);
      const other = byRoute.get(page.route);
      if (!other) {
        byRoute.set(page.route, page);
        pages.push(page);
      } else {
        const [path, otherPath] = [page.document.source.path, other.document.source.path];
        if (!reported.has(`${path}\n${otherPath}`)) {
          const message = `${path} and ${otherPath} have the same address, ${page.route}`;
          problems.push(problemOf('route-taken', message, { file: path }));
        }
        reported.add(`${path}\n${otherPath}`);
      }
    }
  }

  if (documents.length === 0) {
    problems.push(
      problemOf('content-empty', 'There are no pages in the content folder.', { file: 'index.md' }),
    );
  } else if (!byKey.has(homeKey)) {
    problems.push(problemOf('content-no-home', 'The site has no home page.', { file: 'index.md' }));
  }
  const { translations, problems: ofTranslations } = compareTranslations({ byKey, config }, records);
  const site = {
    ...{ config, locales, pages, assets, publicPaths: new Set(publicPaths), byRoute, byKey, translations },
    redirects: new Map<string, Redirect>(),
    problems,
  };
  const { redirects, problems: ofRedirects } = readRedirects(site);
  problems.push(...checkNavigation(config, byKey), ...checkOutputs(site), ...ofTranslations, ...ofRedirects);
  return { ...site, redirects };
}

function pairTranslations(
  documents: readonly Document[],
  naming: Naming,
  problems: Problem[],
): ReadonlyMap<string, ReadonlyMap<string, Document>> {
  const byKey = new Map<string, Map<string, Document>>();
  for (const document of documents) {
    const { path } = document.source;
    const { key, named } = readSourceName(path, naming);
    const { tag } = named ?? defaultLocale(naming.locales);
    const translations = byKey.get(key) ?? new Map<string, Document>();
    byKey.set(key, translations);
    const first = translations.get(tag);
    if (first && isReadme(path)) {
      const message = `${path} is left out: ${first.source.path} is the page of that folder.`;
      problems.push(problemOf('page-shadowed', message, { file: path }));
    } else if (first && isReadme(first.source.path)) {
      const message = `${first.source.path} is left out: ${path} is the page of that folder.`;
      problems.push(problemOf('page-shadowed', message, { file: first.source.path }));
      translations.set(tag, document);
    } else if (first) {
      const message = `${path} and ${first.source.path} are the same page in the same language (${tag}).`;
      problems.push(problemOf('page-twice', message, { file: path }));
    } else translations.set(tag, document);
  }
  return byKey;
}

function isReadme(path: string): boolean {
  return /(?:^|\/)README\.[^/]+$/.test(path);
}

/** The language whose text is shown in a locale; undefined where the page does not exist in it. */
function textLocaleOf(
  locale: Locale,
  translations: ReadonlyMap<string, Document>,
  { locales, mkdocs }: SiteConfig,
): Locale | undefined {
  const others = mkdocs
    ? [...(mkdocs.fallback ? [defaultLocale(locales)] : [])]
    : [defaultLocale(locales), ...locales];
  return [locale, ...others].find(({ tag }) => translations.has(tag));
}

function pageOf(
  key: string,
  locale: Locale,
  textLocale: Locale,
  document: Document,
  config: SiteConfig,
  problems: Problem[],
): Page {
  // A slug is an address in the language it was written for: a page without translation keeps its file's name.
  const slug = textLocale === locale ? document.frontMatter.slug : undefined;
  if (slug !== undefined && key === homeKey) {
    const message = 'The home page of a language has no address of its own: its slug has no effect.';
    problems.push(problemOf('slug-invalid', message, { file: document.source.path }, 'Remove slug:.'));
  }
  const title = titleOf(key, locale, document, config);
  const route = routeOfPost(key, locale, document, config, problems);
  return {
    key,
    locale,
    textLocale,
    document,
    route: route ?? routeOf(key, locale, slug, config.mkdocs),
    title,
  };
}

/** Undefined for what is no post; told, and where its file is, without a day. */
function routeOfPost(
  key: string,
  locale: Locale,
  document: Document,
  { mkdocs }: SiteConfig,
  problems: Problem[],
): string | undefined {
  const { source, frontMatter } = document;
  const blog = blogOf(key, mkdocs);
  if (!blog) return undefined;
  const day = dayOf(frontMatter);
  if (day !== undefined) {
    const path = blog.folder + postPath(key, frontMatter, addressTitle(key, document), day, locale, blog);
    return routeOf(path.replace(/(?:^|\/)index$/, ''), locale, undefined, mkdocs);
  }
  if (locale.isDefault) {
    const advice = 'Write above its text: date: 2024-01-31';
    problems.push(problemOf('post-undated', 'The post has no day.', { file: source.path }, advice));
  }
  return undefined;
}

/** Address without base, decoded: `guide/index` in English is `/en/guide/`. */
export function routeOf(
  key: string,
  locale: Locale,
  slug?: string,
  rules: Pick<MkDocsRules, 'addresses'> = { addresses: 'directory' },
): string {
  const segments = key.split('/');
  const isIndex = segments.at(-1) === 'index';
  if (isIndex) segments.pop();
  if (slug !== undefined && segments.length > 0) segments[segments.length - 1] = slug;
  const path = [locale.segment, ...segments].filter((segment) => segment !== '').join('/');
  if (rules.addresses === 'file' && !isIndex) return `/${path}.html`;
  return path === '' ? '/' : `/${path}/`;
}

/** Whether the page's text is in the language of its address. */
export function isTranslated(page: Page): boolean {
  return page.locale === page.textLocale;
}

/** Whether search engines and the site's own search may show the page. */
export function isIndexable(page: Page): boolean {
  return isTranslated(page) && !page.document.frontMatter.hidden && page.key !== notFoundKey;
}
