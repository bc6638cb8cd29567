/** The index of all headings: a page in each language, for readers without scripts and for whoever likes an index. */
import { translator } from '../i18n/index.ts';
import { headingsKey } from '../site/keys.ts';
import type { Source } from '../site/model.ts';
import { readSourceName, sourcePath, type Naming } from '../site/source-name.ts';

/** A source for each language. Its text is made when it is rendered: it grows out of all other pages. */
export function headingsPages(sources: readonly Source[], naming: Naming): readonly Source[] {
  const names = new Set(sources.map(({ path }) => readSourceName(path, naming).key));
  return naming.locales.map((locale) => {
    const t = translator(locale.tag);
    // A page of the site's own keeps its address.
    const slug = names.has(t('headings.slug')) ? '' : `slug: ${t('headings.slug')}\n`;
    return {
      path: sourcePath(headingsKey, locale),
      text: `---\ntitle: ${t('headings.title')}\nhidden: true\n${slug}---\n`,
      digest: '',
      format: 'md',
    };
  });
}
