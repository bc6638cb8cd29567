/** Problems: made, sorted, counted, and written for people and for CI. */
import type { Diagnostic, Included } from '../dialect/index.ts';
import { endFile } from '../dialect/extensions/inserts.ts';
import { joinPath } from './address.ts';
import { catalogue, type ProblemCode } from './catalogue.ts';
import type { FilePlace, Level, Problem, SiteConfig, Source } from './model.ts';
import { pointAt } from './position.ts';

export { diagnosticTable } from '../dialect/diagnostics.ts';
export { catalogue, type CatalogueEntry, type ProblemCode } from './catalogue.ts';

/** File name under which problems of the configuration are reported. */
export const configFile = 'astro.config.mjs';

/** Where a problem is: a whole file, or a UTF-16 offset in a source. */
export type Place =
  | { readonly file: string }
  | FilePlace
  | { readonly source: Source; readonly offset?: number }
  | { readonly included: Included };

/**
 * A problem of the catalogue.
 *
 * @param advice what to do; without it, the catalogue's remedy
 */
export function problemOf(code: ProblemCode, message: string, place: Place, advice?: string): Problem {
  const { severity, remedy } = catalogue[code];
  return { code, severity, message, advice: advice ?? remedy, ...placed(place) };
}

function placed(place: Place): Pick<Problem, 'file' | 'line' | 'column'> {
  if ('file' in place) {
    const { file } = place;
    return 'line' in place ? { file, line: place.line, column: place.column } : { file };
  }
  if ('included' in place) return placeOf(place.included);
  const { source, offset } = place;
  return { file: source.path, ...(offset !== undefined && pointAt(source, offset)) };
}

/** The name of a setting among the places of settings: `redirects`, and the old address. */
export function settingKey(...path: readonly string[]): string {
  return path.join('\0');
}

/** Where a setting stands; the configuration's file where nobody knows better. */
export function settingPlace({ settingPlaces }: SiteConfig, ...path: readonly string[]): Place {
  return settingPlaces?.[settingKey(...path)] ?? { file: configFile };
}

/** What compiling a source had to say, as a problem of that file. */
export function diagnosticProblem(diagnostic: Diagnostic, source: Source): Problem {
  const { code, message, advice, severity, position, included } = diagnostic;
  const place = included ? placeOf(included) : { file: source.path, ...pointAt(source, position.start) };
  return { code, severity, message, ...(advice !== undefined && { advice }), ...place };
}

function placeOf({ path, line, column }: Included): Pick<Problem, 'file' | 'line' | 'column'> {
  return { file: path, line, column };
}

/** Each problem once: what is wrong in a snippet is wrong for every page that has it, and in a post for every list. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const told = problems.filter(({ file }) => file !== endFile);
  return [...new Map(told.map((problem) => [formatProblem(problem), problem])).values()];
}

/** The problems as grave as the configuration says; those to be ignored are left out. */
export function withLevels(
  problems: readonly Problem[],
  levels: Readonly<Partial<Record<string, Level>>> = {},
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const level = levels[problem.code] ?? problem.severity;
    if (level === 'ignore') return [];
    return level === problem.severity ? [problem] : [{ ...problem, severity: level }];
  });
}

/** Codes that keep their severity in a MkDocs project: what is lost, and what was weighed by its own levels. */
const keepsSeverity =
  /^(?:mkdocs-|against-|link-|loads-|frame-|icon-unknown$|post-refused$|tag-refused$|content-empty$|page-twice$|page-uncompiled$)/;

/** What only a site of Slovo's own can be asked for: a project has no locks, and may show pictures by other means. */
const ofOwnSites = new Set([
  'page-orphan',
  'picture-unused',
  'translation-unrecorded',
  'addresses-unrecorded',
]);

/** Told at the first place alone, in a project: names that its own styles or extensions may well know. */
const toldOnce = new Set(['unknown-admonition', 'unknown-block', 'link-own-host', 'loads-elsewhere']);

/**
 * Problems of a site that keeps MkDocs' rules. MkDocs says nothing of most of them: an error does not stop the
 * build there, and what is only odd is a note.
 */
export function asMkDocs(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    const { code, severity, message } = problem;
    if (ofOwnSites.has(code) || (toldOnce.has(code) && told.has(message))) return [];
    told.add(message);
    if (keepsSeverity.test(code)) return [problem];
    return [{ ...problem, severity: severity === 'error' ? 'warning' : 'info' }];
  });
}

/** By file, line and column; what concerns the whole file or site comes first. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `faq.md:12:5: error[link-not-found]: …`, with what to do about it on a line of its own. */
export function formatProblem(problem: Problem): string {
  const { code, severity, message, advice, file, line, column } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const first = `${place ? `${place}: ` : ''}${severity}[${code}]: ${message}`;
  return advice === undefined ? first : `${first}\n  ${advice}`;
}

/** How many there are: `2 errors, 1 warning`; empty where there are none. */
export function summarise(problems: readonly Problem[]): string {
  const count = (wanted: Problem['severity']): number =>
    problems.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  return [
    errors && counted(errors, 'error'),
    warnings && counted(warnings, 'warning'),
    notes && counted(notes, 'note'),
  ]
    .filter(Boolean)
    .join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * A workflow command that GitHub shows beside the line.
 *
 * @param contentFolder the folder of the files below the repository's root; empty: the root itself
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubAnnotation(problem: Problem, contentFolder = 'content'): string {
  const { code, severity, message, advice, file, line, column } = problem;
  const folder = contentFolder === '' ? '' : `${contentFolder}/`;
  const path = file === undefined || file === configFile ? file : withoutDots(`${folder}${file}`);
  const properties = Object.entries({ file: path, line, col: column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = advice === undefined ? message : `${message}\n${advice}`;
  return `::${severity === 'info' ? 'notice' : severity} ${properties.join(',')}::${escapeData(text)}`;
}

/** `docs/bg/../base.yml` → `docs/base.yml`. */
function withoutDots(path: string): string {
  return joinPath('', path) ?? path;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
