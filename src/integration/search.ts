/** Search bundles, one a language: `/pagefind/<tag>/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from '../site/model.ts';
import type { Prepared } from './prepare.ts';

/**
 * Indexes the built pages of each language: those whose text is in it and that may be found.
 *
 * @throws when Pagefind refuses a page
 */
export async function writeSearch({ site }: Prepared, out: string): Promise<void> {
  try {
    for (const locale of site.locales) {
      const pages = site.pages.filter((page) => page.locale === locale && isSearchable(page));
      const { index, errors } = await createIndex({ forceLanguage: locale.tag });
      if (!index) throw new Error(`The search index could not be begun: ${errors.join(', ')}`);
      for (const page of pages) {
        const content = await readFile(join(out, page.route, 'index.html'), 'utf8');
        const added = await index.addHTMLFile({ url: encodeURI(page.route), content });
        if (added.errors.length > 0) throw new Error(`${page.route}: ${added.errors.join(', ')}`);
      }
      const written = await index.writeFiles({ outputPath: join(out, 'pagefind', locale.tag) });
      if (written.errors.length > 0) throw new Error(written.errors.join(', '));
    }
  } finally {
    await close();
  }
}

function isSearchable(page: Page): boolean {
  return page.locale === page.textLocale && !page.document.frontMatter.hidden;
}
