/** What is told of a project's settings, each at its place. */
import type { Problem } from '../site/model.ts';
import { problemOf, type ProblemCode } from '../site/problems.ts';
import { placeOf, type Path, type Settings } from './settings.ts';

export class Report {
  readonly problems: Problem[] = [];
  readonly #settings: Settings;
  readonly #file: string;

  /** @param file where problems are told that have no place of their own */
  constructor(settings: Settings, file: string) {
    this.#settings = settings;
    this.#file = file;
  }

  /**
   * A problem of the setting at a path.
   *
   * @param severity where it is not the one of the catalogue
   */
  at(path: Path, code: ProblemCode, message: string, advice?: string, severity?: Problem['severity']): void {
    this.place(placeOf(this.#settings, path), code, message, advice, severity);
  }

  /**
   * A setting that does nothing here.
   *
   * @param would what it would have done, as the rest of a sentence that begins with “in MkDocs it”
   */
  noEffect(path: Path, would: string, advice: string): void {
    this.at(path, 'mkdocs-no-effect', `${nameOf(path)} has no effect here: in MkDocs it ${would}.`, advice);
  }

  /** A setting that does something else here than there. */
  otherEffect(path: Path, message: string, advice: string): void {
    this.at(path, 'mkdocs-other-effect', `${nameOf(path)} ${message}.`, advice);
  }

  place(
    place: { readonly file: string; readonly line?: number; readonly column?: number } | undefined,
    code: ProblemCode,
    message: string,
    advice?: string,
    severity?: Problem['severity'],
  ): void {
    const problem = problemOf(code, message, { file: place?.file ?? this.#file }, advice);
    this.problems.push({
      ...problem,
      ...(severity && { severity }),
      ...(place?.line !== undefined && { line: place.line }),
      ...(place?.column !== undefined && { column: place.column }),
    });
  }
}

/** A setting as people write it: `theme.icon.repo`, `plugins: blog`. */
export function nameOf(path: Path): string {
  const [first, ...rest] = path;
  const names = rest.filter((part) => typeof part === 'string');
  if ((first === 'plugins' || first === 'markdown_extensions') && names.length > 0) {
    return `${first}: ${names.join(': ')}`;
  }
  return [first, ...names].join('.');
}
