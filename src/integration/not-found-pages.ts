/** The 404 page of a site whose content has none: made of the interface's words, as a source like any other. */
import { translator } from '../i18n/index.ts';
import { notFoundKey } from '../site/keys.ts';
import type { Source } from '../site/model.ts';
import { readSourceName, sourcePath, type Naming } from '../site/source-name.ts';

/** A source for each language, unless the content has a 404 page in some language. */
export function missingNotFoundPages(sources: readonly Source[], naming: Naming): readonly Source[] {
  if (sources.some(({ path }) => readSourceName(path, naming).key === notFoundKey)) return [];
  const homePage = sources.find(({ path }) => readSourceName(path, naming).key === 'index');
  return naming.locales.map((locale) => {
    const t = translator(locale.tag);
    const home = homePage ? `\n\n[${t('notFound.home')}](index.${homePage.format})` : '';
    return {
      path: sourcePath(notFoundKey, locale),
      text: `---\nhidden: true\n---\n\n# ${t('notFound.title')}\n\n${t('notFound.text')}${home}\n`,
      digest: '',
      format: 'md',
    };
  });
}
