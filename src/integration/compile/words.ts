/** What the dialect says to readers, in the language of the page. */
import type { DialectWords } from '../../dialect/index.ts';
import { admonitionTitle, translator } from '../../i18n/index.ts';

export function wordsOf(language: string): DialectWords {
  const t = translator(language);
  return {
    admonition: (type) => admonitionTitle(language, type),
    footnotes: t('footnotes.title'),
    footnote: (number) => t('footnotes.mark', { number }),
    back: (number) => t('footnotes.back', { number }),
  };
}
