/** All that the layout shows around a page's text. */
import { encodePath, hrefOf, wholeAddressOf } from './address.ts';
import type { LanguageLink, LinkTo, Locale, Page, PageView, Site, SiteConfig } from './model.ts';
import { iconHref } from './icons.ts';
import { feedOf } from './changes.ts';
import { headingsKey, homeKey, notFoundKey } from './keys.ts';
import {
  feedFile,
  manifestFile,
  markdownFile,
  materialEventsFile,
  pagePictureFile,
  sitePictureFile,
} from './machine-files.ts';
import { targetsOf } from './link-targets.ts';
import { linePartsOf, type LinePart } from './linked-line.ts';
import { navigationOf } from './navigation.ts';
import { breadcrumbsFor, navigationFor, neighboursOf, tabsFor } from './navigation-view.ts';
import { isIndexable, isTranslated, routeOf } from './pages.ts';
import { playsMedia } from './played.ts';
import { resolveLink } from './resolve-link.ts';
import { defaultLocale } from './source-name.ts';
import { postNeighbours, relatedOf } from './post-parts.ts';
import { postInfo } from './posts.ts';
import { tagsOf } from './tags.ts';
import { outdatedOf, outlineOf } from './translation-view.ts';

export function viewOf(site: Site, page: Page): PageView {
  const { config } = site;
  const { locale, textLocale, document } = page;
  const tree = navigationOf(site, locale);
  const { hide = [] } = document.frontMatter;
  const outdated = outdatedOf(site, page);
  const description =
    document.frontMatter.description ??
    (page.key === homeKey ? textIn(config.description, page, config) : undefined);
  // The 404 page answers for addresses that lead nowhere: it has none of its own.
  const canonical = page.key === notFoundKey ? undefined : wholeAddressOf(config, original(site, page).route);
  const post = postInfo(site, page);
  const logo = config.theme?.languages[locale.tag]?.logo ?? config.theme?.logo;
  const { editPattern } = config;
  const editHref = editPattern && editPattern.replaceAll('{path}', () => encodePath(document.source.path));
  return {
    siteTitle: textIn(config.title, page, config) ?? '',
    title: page.title,
    ...(description !== undefined && { description }),
    locale,
    textLocale,
    route: page.route,
    href: hrefOf(config, page.route),
    home: hrefOf(config, homeRoute(site, locale)),
    ...(config.theme?.homepage !== undefined && { homepage: config.theme.homepage }),
    base: encodePath(config.base),
    scripts: scriptsOf(config),
    styleHrefs: (config.mkdocs?.styles ?? []).map((path) => hrefOf(config, path)),
    ...(config.mkdocs?.favicon !== undefined && { iconHref: hrefOf(config, config.mkdocs.favicon) }),
    ...(canonical !== undefined && { canonical }),
    ...(playsMedia(document) && { playsMedia: true as const }),
    indexable: isIndexable(page),
    isNotFound: page.key === notFoundKey,
    alternates: alternatesOf(site, page),
    languages: languagesOf(site, page),
    languageLinks: config.languageLinks ?? [],
    navigation: navigationFor(tree, page, config),
    ...(config.theme?.tabs && { tabs: tabsFor(tree, page, config) }),
    hasStickyTabs: config.theme?.tabs === 'sticky',
    hide,
    tags: tagsOf(site, page),
    ...(post && { post }),
    breadcrumbs: hide.includes('path') ? [] : breadcrumbsFor(tree, page, config),
    outline: hide.includes('toc') ? [] : outlineOf(site, page),
    hasContentsInside:
      (config.theme?.contentsInside ?? false) && !hide.includes('navigation') && tree.pathTo.has(page),
    wants: wantsOf(config),
    ...(outdated && { outdated }),
    ...(hide.includes('footer') ? {} : (postNeighbours(site, page) ?? neighboursOf(tree, page, config))),
    related: relatedOf(site, page),
    ...(editHref && isWritten(page) && { editHref }),
    ...(document.changed !== undefined && { changed: document.changed }),
    ...addressesForMachines(site, page),
    headingsHref: hrefOf(config, site.byKey.get(headingsKey)?.get(locale.tag)?.route ?? '/'),
    ...(config.theme?.hues.paper !== undefined && { paperHue: config.theme.hues.paper }),
    ...(logo !== undefined && { logo: hrefOf(config, logo) }),
    ...(config.theme?.logoIcon !== undefined && { logoIcon: iconHref(config.theme.logoIcon, config) }),
    sourceLink: config.theme?.sourceLink ?? false,
    topLink: config.theme?.topLink ?? false,
    announcement: lineOf(site, page, config.theme?.announcement),
    ...footOf(site, page),
  };
}

/** The site's own scripts; what Material would tell them comes before the first that waits for it. */
function scriptsOf(config: SiteConfig): PageView['scripts'] {
  const { scripts = [] } = config.mkdocs ?? {};
  const waits = scripts.some(({ material }) => material);
  const early = { module: false, async: false, defer: false };
  return [
    ...(waits ? [{ href: hrefOf(config, materialEventsFile), ...early }] : []),
    ...scripts.map(({ path, module, async, defer }) => ({
      href: hrefOf(config, path),
      module,
      async,
      defer,
    })),
  ];
}

/** Whether an author wrote the page: what the build makes by itself has no Markdown and cannot be edited. */
export function isWritten({ document }: Page): boolean {
  return document.source.digest !== '';
}

function addressesForMachines(
  site: Site,
  page: Page,
): Pick<PageView, 'manifestHref' | 'markdownHref' | 'feedHref' | 'socialPicture'> {
  const { config } = site;
  const { locale } = page;
  const markdown =
    isWritten(page) && page.key !== notFoundKey ? markdownFile(original(site, page)) : undefined;
  const feed = feedOf(site, locale).length > 0 ? wholeAddressOf(config, feedFile(locale)) : undefined;
  const picture = wholeAddressOf(
    config,
    hasOwnPicture(site, page) ? pagePictureFile(page) : sitePictureFile(locale),
  );
  return {
    manifestHref: hrefOf(config, manifestFile(locale)),
    ...(markdown !== undefined && { markdownHref: hrefOf(config, markdown) }),
    ...(feed !== undefined && { feedHref: feed }),
    ...(picture !== undefined && { socialPicture: picture }),
  };
}

/** Whether a picture for previews is drawn for the page alone: those that are found, and no others. */
export function hasOwnPicture({ config }: Pick<Site, 'config'>, page: Page): boolean {
  return config.socialPictures === true && isIndexable(page);
}

function wantsOf({ theme }: SiteConfig): PageView['wants'] {
  return [
    ...(theme?.hidingHeader ? (['header'] as const) : []),
    ...(theme?.closableAnnouncement && Object.keys(theme.announcement).length > 0
      ? (['announcement'] as const)
      : []),
    ...(theme?.trackSection ? (['address'] as const) : []),
  ];
}

/** A line of the configuration, with its links in the language of the reader. */
function lineOf(site: Site, page: Page, texts: Readonly<Record<string, string>> = {}): readonly LinePart[] {
  return linePartsOf(textIn(texts, page, site.config) ?? '').map(({ text, href }) => {
    if (href === undefined) return { text };
    const { link } = resolveLink(targetsOf(site), page, { url: href, attribute: 'href' });
    return { text, href: link.href };
  });
}

function footOf(site: Site, page: Page): Pick<PageView, 'links' | 'footer' | 'credit'> {
  const { config } = site;
  const { links = [], footer, languages = {} } = config.theme ?? {};
  return {
    links: (languages[page.locale.tag]?.links ?? links).map(({ title, href }): LinkTo => {
      const { link } = resolveLink(targetsOf(site), page, { url: href, attribute: 'href' });
      return {
        title: (typeof title === 'string' ? title : textIn(title, page, config)) ?? href,
        href: link.href,
      };
    }),
    footer: lineOf(site, page, footer),
    credit: config.theme?.credit ?? true,
  };
}

/**
 * Addresses of the page in each language it is written in, its own among them, and `x-default` where it is
 * written in the default language. A page that may not be indexed names none, and none names it.
 *
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternatesOf(site: Site, page: Page): PageView['alternates'] {
  const { config } = site;
  if (config.origin === undefined || config.locales.length < 2 || !isIndexable(page)) return [];
  const written = translationsOf(site, page).filter(isIndexable);
  const alternates = written.map(({ locale, route }) => ({
    hreflang: locale.tag,
    href: wholeAddressOf(config, route)!,
  }));
  const main = written.find(({ locale }) => locale.isDefault);
  return main
    ? [...alternates, { hreflang: 'x-default', href: wholeAddressOf(config, main.route)! }]
    : alternates;
}

function languagesOf(site: Site, page: Page): readonly LanguageLink[] {
  return translationsOf(site, page).map((translation) => ({
    locale: translation.locale,
    // The 404 page is shown at addresses that do not exist in the other language either.
    href: hrefOf(
      site.config,
      page.key === notFoundKey ? homeRoute(site, translation.locale) : translation.route,
    ),
    current: translation.locale === page.locale,
    translated: isTranslated(translation),
  }));
}

/** The home page of a language, or what stands in for it. */
function homeRoute({ byKey, config }: Site, locale: Locale): string {
  const homes = byKey.get(homeKey);
  const home = homes?.get(locale.tag) ?? homes?.get(defaultLocale(config.locales).tag);
  return home?.route ?? routeOf(homeKey, locale);
}

/** The page in each language, in the site's order. */
function translationsOf(site: Site, page: Page): readonly Page[] {
  return site.locales.flatMap(({ tag }) => site.byKey.get(page.key)?.get(tag) ?? []);
}

/** The page in the language that its text was written in. */
function original(site: Site, page: Page): Page {
  return site.byKey.get(page.key)?.get(page.textLocale.tag) ?? page;
}

function textIn(
  texts: Readonly<Record<string, string>>,
  { locale }: Page,
  config: SiteConfig,
): string | undefined {
  return texts[locale.tag] ?? texts[defaultLocale(config.locales).tag];
}
