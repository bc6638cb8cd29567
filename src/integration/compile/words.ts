/** What the dialect says to readers, in the language of the page. */
import type { DialectWords } from '../../dialect/index.ts';
import { admonitionTitle, translator } from '../../i18n/index.ts';
import type { CompileJob } from './job.ts';

export function wordsOf({ language, markdown }: Pick<CompileJob, 'language' | 'markdown'>): DialectWords {
  const own = titlesOf(markdown, language);
  const t = translator(language);
  return {
    admonition: (type) => own.get(type) ?? admonitionTitle(language, type),
    footnotes: t('footnotes.title'),
    footnote: (number) => t('footnotes.mark', { number }),
    back: (number) => t('footnotes.back', { number }),
    annotation: (number) => t('annotation', { number }),
  };
}

/** Titles of admonitions that a site has of its own in a language, by type. */
function titlesOf(markdown: CompileJob['markdown'], language: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { options } of markdown ?? []) {
    const all = options['titles'];
    const own: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, language) : undefined;
    if (typeof own !== 'object' || own === null) continue;
    for (const [type, title] of Object.entries(own)) if (typeof title === 'string') titles.set(type, title);
  }
  return titles;
}
