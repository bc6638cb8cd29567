/** Where the files end that belong to a project: its pages may show those, and none beyond. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What lies at the top of a repository, and is there too where it came as an archive. */
const marks = [
  ...['.github', '.gitlab-ci.yml', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING'],
  ...['pyproject.toml', 'setup.py', 'package.json', 'Cargo.toml', 'go.mod', 'composer.json'],
];

/** A folder of one of these names is a part of what lies around it. */
const partNames = /^(?:docs?|documentation|site|website|www)$/i;

/**
 * The repository that a folder lies in; for a copy of one without its `.git`, the folder that looks like its top.
 *
 * @returns undefined where nothing around it looks like one
 */
export function repositoryOf(folder: string): string | undefined {
  const around = foldersFrom(folder);
  const holds = (names: readonly string[]) => (one: string) =>
    names.some((name) => existsSync(join(one, name)));
  const part = around.find((one) => partNames.test(basename(one)));
  return around.find(holds(['.git'])) ?? around.find(holds(marks)) ?? (part && dirname(part));
}

/** The folder and those around it, the innermost first. */
function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/** The folder and those around it up to another one, the innermost first. */
export function foldersBetween(folder: string, top: string): readonly string[] {
  const around = foldersFrom(folder);
  return around.slice(0, around.indexOf(top) + 1);
}
