/** Search bundles, one a language: `/pagefind/<tag>/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSearchIndex, type IndexedPage } from '../search/index-writer.ts';
import type { Page, Site } from '../site/model.ts';
import { outputFile } from '../site/outputs.ts';
import { isTranslated } from '../site/pages.ts';
import type { Prepared } from './prepare.ts';

/**
 * Indexes the built pages of each language: those whose text is in it and that may be found.
 *
 * @throws when Pagefind refuses a page
 */
export async function writeSearch({ site }: Prepared, out: string): Promise<void> {
  const locales = site.locales.map(({ tag }) => tag);
  await writeSearchIndex({ outDir: out, pages: indexedPages(site, out), locales });
}

async function* indexedPages(site: Site, out: string): AsyncGenerator<IndexedPage> {
  for (const page of site.pages.filter(isSearchable)) {
    yield {
      url: encodeURI(page.route),
      html: await readFile(join(out, outputFile(page)), 'utf8'),
      locale: page.locale.tag,
      translations: titlesElsewhere(site, page),
      boost: page.document.frontMatter.search?.boost ?? 1,
    };
  }
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
