/** The 404 page of a site whose content has none: made of the interface's words, as a source like any other. */
import { translator } from '../i18n/index.ts';
import { notFoundKey } from '../site/keys.ts';
import type { Locale, Source } from '../site/model.ts';
import { readSourceName } from '../site/source-name.ts';

/** A source for each language, unless the content has a 404 page in some language. */
export function missingNotFoundPages(
  sources: readonly Source[],
  locales: readonly Locale[],
): readonly Source[] {
  if (sources.some(({ path }) => readSourceName(path, locales).key === notFoundKey)) return [];
  const hasHome = sources.some(({ path }) => readSourceName(path, locales).key === 'index');
  return locales.map(({ tag, isDefault }) => {
    const t = translator(tag);
    const home = hasHome ? `\n\n[${t('notFound.home')}](index.md)` : '';
    return {
      path: `${notFoundKey}${isDefault ? '' : `.${tag}`}.md`,
      text: `---\nhidden: true\n---\n\n# ${t('notFound.title')}\n\n${t('notFound.text')}${home}\n`,
      digest: '',
      format: 'md',
    };
  });
}
