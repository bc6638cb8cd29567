/** A project of one language that inherits from that of another beside it, where it is built alone. */
import { basename, dirname, relative, resolve } from 'node:path';
import type { Problem } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { isLanguageFolder, localeOf } from './find-project.ts';
import { groupOf, isGroup, overlay, placeOf, textOf, type Settings } from './settings.ts';

/**
 * Its settings in the language that its folder is called by, unless it names one itself: what it inherits is the
 * language of the other.
 *
 * @param file the settings' file
 */
export function oneOfMany(
  file: string,
  settings: Settings,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const folder = dirname(file);
  const all = groupOf(settings.value);
  const parent = textOf(all['INHERIT']);
  const from = parent === undefined ? folder : dirname(resolve(folder, parent));
  const isBeside = from !== folder && dirname(from) === dirname(folder);
  const locale = localeOf(file);
  if (!isBeside || !isLanguageFolder(locale) || !isLanguageFolder(basename(from))) {
    return { settings, problems: [] };
  }
  const place = placeOf(settings, ['INHERIT'])!;
  const name = relative(folder, file);
  const isOwn = placeOf(settings, ['theme', 'language'])?.file === name;
  const inLanguage: Settings =
    isOwn || !isGroup(all['theme'])
      ? settings
      : overlay(settings, { value: { theme: { language: locale } }, places: new Map() });
  const message = `INHERIT brings the settings of ${parent!} here, and no files: pages, pictures and styles that are there alone are missing, in MkDocs too unless a hook adds them.`;
  const advice = `Build all languages as one site: --project ${basename(dirname(folder))}.`;
  return {
    settings: inLanguage,
    problems: [
      {
        ...problemOf('mkdocs-other-effect', message, { file: place.file }, advice),
        line: place.line,
        column: place.column,
      },
    ],
  };
}
