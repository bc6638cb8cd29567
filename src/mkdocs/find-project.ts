/** Where a project's settings are: in its folder, or in a folder for each language. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { tagOf } from './languages.ts';
import { groupOf, textOf } from './settings.ts';
import { readYaml } from './yaml.ts';

export interface FoundProject {
  /** The settings' file. */
  readonly file: string;
  /** Of the other languages, where each is a project beside this one and inherits from it. */
  readonly beside: readonly string[];
}

/** Names of the settings' file, the first that exists. */
const names = ['mkdocs.yml', 'mkdocs.yaml'];

/**
 * Finds the settings of a project, which is named by its folder or by the file itself. A folder of projects,
 * `docs/en` and `docs/bg`, is one where the others inherit from one of them.
 */
export async function findProject(path: string): Promise<FoundProject | undefined> {
  const file = await fileOf(path);
  if (file !== undefined) return { file, beside: [] };
  const below = await projectsBelow(path);
  const parents = await Promise.all(below.map(parentOf));
  const main = below.find((one) => below.every((other, index) => other === one || parents[index] === one));
  return main !== undefined && below.length > 1
    ? { file: main, beside: below.filter((one) => one !== main) }
    : undefined;
}

/** Settings in the folders of a folder that are called as languages are, sorted. */
export async function projectsBelow(path: string): Promise<readonly string[]> {
  const folders = await readdir(path).catch((): string[] => []);
  const languages = folders.filter(isLanguageFolder).sort();
  const files = await Promise.all(languages.map((name) => fileOf(join(path, name))));
  return files.filter((file) => file !== undefined);
}

/** The folder below another one that a project lies in, where there is none in that one: `docs`. */
export async function folderOfProject(path: string): Promise<string | undefined> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
  const names = folders.map(({ name }) => name).sort();
  const found = await Promise.all(names.map((name) => findProject(join(path, name))));
  return names.find((_, index) => found[index] !== undefined);
}

/** Whether a folder is called as a language is. */
export function isLanguageFolder(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_]\w+)*$/.test(name) && tagOf(name) !== undefined;
}

/** Settings in a folder by other names, `mkdocs.en.yml`, but for those that the others inherit from. */
export async function otherSettings(path: string): Promise<readonly string[]> {
  const found = await readdir(path).catch((): string[] => []);
  const names = found.filter((name) => /^mkdocs[._-].*\.ya?ml$/i.test(name)).sort();
  const parents = await Promise.all(names.map((name) => parentOf(join(path, name))));
  return names.filter((name) => !parents.includes(join(path, name)));
}

/** The language that a project's folder is called by. */
export function localeOf(file: string): string {
  return basename(dirname(file));
}

async function fileOf(path: string): Promise<string | undefined> {
  for (const file of /\.ya?ml$/i.test(path) ? [path] : names.map((name) => join(path, name))) {
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return resolve(file);
  }
  return undefined;
}

/** The file that a project inherits from. */
async function parentOf(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const inherited = textOf(groupOf(readYaml(text, { file, environment: process.env }).value)['INHERIT']);
  return inherited === undefined ? undefined : resolve(dirname(file), inherited);
}
