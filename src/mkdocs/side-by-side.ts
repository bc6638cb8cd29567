/** Projects that stand side by side, one for each language, as the settings of one site in all of them. */
import type { Problem } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { patternsOf } from './patterns.ts';
import { groupOf, isGroup, keyOf, listOf, textOf, type Path, type Settings } from './settings.ts';

/** One of the projects. */
export interface Part {
  /** Name of its folder, which is its language. */
  readonly locale: string;
  /** Path of its settings, for what is told of them. */
  readonly file: string;
  /** What its own file says, without what it inherits. */
  readonly own: Settings;
  /** Folder of its pages, from the folder that all projects lie in: `bg/docs`. */
  readonly docs: string;
}

/** What a language may say for itself; the rest holds for all. */
const ofLanguage = new Set([
  ...['site_name', 'site_description', 'site_url', 'copyright'],
  ...['extra', 'theme', 'nav', 'INHERIT', 'docs_dir', 'site_dir'],
]);
/** Of these, what says only where the project lies. */
const ofPlace = new Set(['INHERIT', 'docs_dir', 'site_dir']);

/**
 * The settings of the project that the others inherit from, with each of them as a language by folders.
 *
 * @param settings of the first part, with what it inherits
 * @param parts the first is the original
 */
export function sideBySide(
  settings: Settings,
  parts: readonly Part[],
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const all = groupOf(settings.value);
  const [main] = parts as readonly [Part, ...Part[]];
  const places = new Map(settings.places);
  const problems: Problem[] = [];
  const plugins = all['plugins'] ?? ['search'];
  const path: Path = Array.isArray(plugins) ? ['plugins', plugins.length, 'i18n'] : ['plugins', 'i18n'];

  const languages = parts.map((part, index) => {
    const at = [...path, 'languages', index];
    const language: Record<string, unknown> = { locale: part.locale, default: part === main };
    const name = nameOf(part.locale, part === main, all);
    if (name !== undefined) language['name'] = name;
    if (part === main) return language;
    for (const [setting, value] of Object.entries(groupOf(part.own.value))) {
      const place = part.own.places.get(keyOf([setting]));
      if (ofPlace.has(setting)) continue;
      if (!ofLanguage.has(setting)) {
        const message = `${setting} has no effect here: in MkDocs it holds for ${part.locale}, where all languages are one site, ${main.file} holds for all.`;
        const advice = `Move it there, or build the language alone: --project ${part.locale}.`;
        problems.push({
          ...problemOf('mkdocs-no-effect', message, { file: part.file }, advice),
          ...(place && { line: place.line, column: place.column }),
        });
        continue;
      }
      language[setting] = value;
    }
    for (const [key, place] of part.own.places) places.set(`${keyOf(at)}\0${key}`, place);
    return language;
  });

  const i18n = { docs_structure: 'folder', languages };
  const edit = textOf(all['edit_uri']);
  return {
    settings: {
      value: {
        ...all,
        docs_dir: '..',
        exclude_docs: patternsIn(
          parts.map(({ docs }) => docs),
          patternsOf(all['exclude_docs']),
        ).join('\n'),
        plugins: isGroup(plugins) ? { ...plugins, i18n } : [...listOf(plugins), { i18n }],
        // What leads to the pages of one leads, without its folder, to those of all.
        ...(edit?.endsWith(`/${main.docs}/`) && { edit_uri: edit.slice(0, -main.docs.length - 1) }),
      },
      places,
    },
    problems,
  };
}

/** As the list of languages calls it: `extra.alternate` leads to each. */
function nameOf(locale: string, isMain: boolean, all: Readonly<Record<string, unknown>>): string | undefined {
  const wanted = isMain ? '' : locale;
  const entry = listOf(groupOf(all['extra'])['alternate'])
    .map(groupOf)
    .find(({ link }) => typeof link === 'string' && lastPart(link) === wanted);
  return textOf(entry?.['name']);
}

function lastPart(link: string): string | undefined {
  const path = link.replace(/^https?:\/\/[^/]*/i, '').replace(/^\.?\/|\/$/g, '');
  return path.split('/').at(-1);
}

/** Patterns that leave out all but the pages' folders, and there what the project leaves out. */
function patternsIn(folders: readonly string[], patterns: readonly string[]): string[] {
  const inEach = (pattern: string): string[] => {
    const [, sign, body] = /^(!?)(.*)$/s.exec(pattern)!;
    if (!body!.replace(/\/$/, '').includes('/')) return [pattern];
    return folders.map((folder) => `${sign!}/${folder}/${body!.replace(/^\//, '')}`);
  };
  return [
    '/*',
    ...folders.map((folder) => `!/${folder}/`),
    '.*',
    ...['/templates/', ...patterns].flatMap(inEach),
  ];
}
