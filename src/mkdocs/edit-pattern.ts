/** The address of "edit this page", from `repo_url` and what belongs to it. */
import type { Report } from './report.ts';
import { textOf, type Group } from './settings.ts';

/** By host, where `edit_uri` is not given: branch and folder as MkDocs assumes them. */
const usual: readonly (readonly [host: RegExp, path: string])[] = [
  [/^(?:www\.)?(?:github|gitlab)\.com$/i, 'edit/master/docs/'],
  [/^(?:www\.)?bitbucket\.org$/i, 'src/default/docs/'],
];

/** With `{path}` in it; undefined where the project has no such address. */
export function editPatternOf(settings: Group, report: Report): string | undefined {
  const repository = textOf(settings['repo_url'])?.replace(/\/*$/, '/');
  const template = textOf(settings['edit_uri_template']);
  const written = settings['edit_uri'] === '' ? '' : textOf(settings['edit_uri']);
  if (template !== undefined) {
    const pattern = template.replace(/\{path(?:!q)?\}/g, '{path}');
    if (/\{(?!path\})/.test(pattern)) {
      report.noEffect(
        ['edit_uri_template'],
        'makes the address of “edit this page”',
        'Of its names, {path} alone is known: write it with {path}.',
      );
      return undefined;
    }
    return whole(pattern, repository);
  }
  const base = written ?? (repository === undefined ? undefined : usualPath(repository));
  if (base === undefined || base === '') return undefined;
  // Query and fragment hold the path of the file at their end, and follow the repository without a slash.
  const beside = /^[?#]/.test(base) ? repository?.replace(/\/$/, '') : repository;
  return whole(`${base.replace(/\/*$/, '/')}{path}`, beside);
}

function usualPath(repository: string): string | undefined {
  const host = URL.canParse(repository) ? new URL(repository).hostname : '';
  return usual.find(([pattern]) => pattern.test(host))?.[1];
}

function whole(path: string, repository: string | undefined): string | undefined {
  const address = /^https?:/i.test(path)
    ? path
    : repository === undefined
      ? undefined
      : path.startsWith('/') && URL.canParse(repository)
        ? new URL(repository).origin + path
        : repository + path;
  return address !== undefined && /^https?:\/\/.*\{path\}/.test(address) ? address : undefined;
}
