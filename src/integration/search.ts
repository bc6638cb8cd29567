/** Search bundles, one a language: `/pagefind/<tag>/`. */
import { join } from 'node:path';
import { readState, writeState } from '../search/bundle-state.ts';
import type { IndexedPage } from '../search/index-writer.ts';
import { beginIndex } from '../search/locale-index.ts';
import type { Page, Site } from '../site/model.ts';
import { isTranslated } from '../site/pages.ts';
import type { OutputGroup } from './build/output.ts';
import { codeVersion } from './cache/code-version.ts';
import { digestOfValue } from './cache/digest.ts';
import { openStore } from './cache/store.ts';
import { analyserTexts, ownAnalysers } from './own-analysers.ts';
import type { Prepared } from './prepare.ts';

/** A page that is built, or will be. */
export interface BuiltPage {
  readonly page: Page;
  /** What it is kept by. It is cheapest to ask for it just before its HTML. */
  readonly key: string;
  /** As bytes. */
  readonly html: () => Promise<Buffer>;
}

/** The bundle of each language: of the pages whose text is in it and that may be found. */
export function searchBundles(
  { site, project }: Prepared,
  pages: readonly BuiltPage[],
): readonly OutputGroup[] {
  const tags = site.locales.map(({ tag }) => tag);
  const analysers = ownAnalysers(site.locales, project.root);
  const analysed = analyserTexts(site.locales, project.root);
  const built = new Map(pages.map((one) => [one.page, one]));
  const states = openStore(join(project.cacheFolder, 'search'));
  return site.locales.map(({ tag }) => {
    const listed = searchablePages(site, tag).flatMap((page): ListedPage | [] => {
      const one = built.get(page);
      if (!one) return [];
      const about = aboutOf(site, page);
      return { about, key: () => digestOfValue([one.key, about]), html: one.html };
    });
    const made = [codeVersion(), analysed, tags, tag];
    let known: string | undefined;
    const name = digestOfValue([...made, project.contentFolder, site.config.base]);
    return {
      folder: `pagefind/${tag}`,
      get key() {
        return (known ??= digestOfValue([...made, listed.map(({ key }) => key())]));
      },
      isNamedByContent: (path) => /^(?:fragment|index|vocabulary)\//.test(path),
      files: async () => {
        const last = states.read(name);
        const index = await beginIndex(tag, tags, analysers, last && readState(last));
        for (const { about, key: keyOf, html } of listed) {
          const key = keyOf();
          if (!index.keep(key)) index.add({ ...about, html: (await html()).toString() }, key);
        }
        const { files, state } = await index.finish();
        states.keep(name, writeState(state));
        return files;
      },
    };
  });
}

interface ListedPage {
  readonly about: Omit<IndexedPage, 'html'>;
  /** Tells the page, and all that is indexed of it, from what it may become. */
  readonly key: () => string;
  readonly html: () => Promise<Buffer>;
}

/** All that is indexed of a page besides its text. */
export function aboutOf(site: Site, page: Page): Omit<IndexedPage, 'html'> {
  return {
    url: encodeURI(page.route),
    locale: page.locale.tag,
    translations: titlesElsewhere(site, page),
    boost: page.document.frontMatter.search?.boost ?? 1,
    words: page.document.frontMatter.search?.words ?? [],
  };
}

/** The pages of a language that may be found, in the order of their addresses. */
export function searchablePages(site: Site, tag: string): Page[] {
  return site.pages
    .filter((page) => page.locale.tag === tag && isSearchable(page))
    .sort((one, other) => (encodeURI(one.route) < encodeURI(other.route) ? -1 : 1));
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
