/** Whether the interface can speak all languages of a site. */
import { missingKeys, tagOfWords } from '../i18n/index.ts';
import type { Locale, Problem } from '../site/model.ts';
import { configFile, problemOf } from '../site/problems.ts';

export function wordProblems(locales: readonly Locale[]): readonly Problem[] {
  const silent = locales.filter(({ tag }) => tagOfWords(tag) === undefined);
  return [
    ...missingKeys().map((line) => problemOf('words-incomplete', line, { file: line.split(':')[0]! })),
    ...silent.map(({ tag, label }) =>
      problemOf('words-missing', `The interface has no words in ${label} (${tag}).`, { file: configFile }),
    ),
  ];
}
