/** Search bundles, one a language: `/pagefind/<tag>/`. */
import { close } from 'pagefind';
import type { IndexedPage } from '../search/index-writer.ts';
import { beginIndex } from '../search/locale-index.ts';
import type { Locale, Page, Site } from '../site/model.ts';
import { isTranslated } from '../site/pages.ts';
import type { OutputGroup } from './build/output.ts';
import { codeVersion } from './cache/code-version.ts';
import { digestOfValue } from './cache/digest.ts';

/** A page that is built, or will be: its key and its HTML. */
export interface BuiltPage {
  readonly page: Page;
  readonly key: string;
  readonly html: () => Promise<string>;
}

/** The bundle of each language: of the pages whose text is in it and that may be found. */
export function searchBundles(site: Site, pages: readonly BuiltPage[]): readonly OutputGroup[] {
  const tags = site.locales.map(({ tag }) => tag);
  const searchable = pages.filter(({ page }) => isSearchable(page));
  return site.locales.map((locale) => {
    const own = searchable.filter(({ page }) => page.locale === locale);
    return {
      folder: `pagefind/${locale.tag}`,
      key: digestOfValue([codeVersion(), tags, own.map((built) => [built.key, aboutOf(site, built.page)])]),
      files: () => bundle(site, locale, tags, own),
    };
  });
}

/** @throws when Pagefind refuses a page */
async function bundle(
  site: Site,
  locale: Locale,
  tags: readonly string[],
  pages: readonly BuiltPage[],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const index = await beginIndex(locale.tag, tags, {});
  for (const { page, html } of pages) await index.add({ ...aboutOf(site, page), html: await html() });
  return (await index.finish()).files;
}

/** Ends the program that indexes. */
export async function endSearch(): Promise<void> {
  await close();
}

function aboutOf(site: Site, page: Page): Omit<IndexedPage, 'html'> {
  return {
    url: encodeURI(page.route),
    locale: page.locale.tag,
    translations: titlesElsewhere(site, page),
    boost: page.document.frontMatter.search?.boost ?? 1,
  };
}

/** What the page is called where it is translated, by tag. */
function titlesElsewhere(site: Site, page: Page): Record<string, string> {
  const translations = [...(site.byKey.get(page.key)?.values() ?? [])].filter(
    (other) => other !== page && isTranslated(other),
  );
  return Object.fromEntries(translations.map(({ locale, title }) => [locale.tag, title]));
}

function isSearchable(page: Page): boolean {
  const { hidden, search } = page.document.frontMatter;
  return isTranslated(page) && !hidden && search?.exclude !== true;
}
