/** The file of this room that reads the disk: the settings of a project, and what lies around them. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readMkDocsRules } from '../site/config-mkdocs.ts';
import type { Problem } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { listContent } from '../site/read-content.ts';
import { localeOf, type FoundProject } from './find-project.ts';
import { unknownFolderSettings } from './folder-settings.ts';
import { literateFile, ofLanguage, readSummary } from './literate-nav.ts';
import { readOptions, type Listing, type ReadOptions } from './options.ts';
import { oneOfMany } from './one-of-many.ts';
import { readTitles, wantsTitles } from './page-titles.ts';
import type { Plugin } from './plugins.ts';
import { sideBySide, type Part } from './side-by-side.ts';
import { groupOf, overlay, placeOf, textOf, type Group, type Settings } from './settings.ts';
import { readYaml, type YamlFault } from './yaml.ts';

export interface MkDocsProject extends ReadOptions {
  /** Folder of the settings. */
  readonly folder: string;
  readonly docsFolder: string;
  /** Folder that is laid over the theme. */
  readonly themeFolder?: string;
  /** Its settings could not be read: what the pages have to say follows from nothing. */
  readonly isUnread: boolean;
  /** Files that settings were read from: a change of one of them changes the whole site. */
  readonly files: readonly string[];
}

/** How many files may inherit from each other. */
const longestChain = 20;

/**
 * Reads a project. What is wrong with it is among the problems; nothing is thrown.
 *
 * @param environment for `!ENV`
 */
export async function readProject(
  { file, beside }: FoundProject,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<MkDocsProject> {
  const folder = dirname(file);
  const read = await readSettings(file, environment);
  const { problems, files } = read;
  const parts = await readParts(file, beside, read, environment);
  const joined = parts ? sideBySide(read.settings, parts) : oneOfMany(file, read.settings);
  const { settings } = joined;
  problems.push(...joined.problems);
  const all = groupOf(settings.value);
  const docsFolder = resolve(folder, textOf(all['docs_dir']) ?? 'docs');
  const isThere = await stat(docsFolder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere && !problems.some(({ severity }) => severity === 'error')) {
    const place = placeOf(settings, ['docs_dir']);
    problems.push({
      ...problemOf(
        'mkdocs-invalid',
        `There is no folder ${relative(folder, docsFolder) || docsFolder}.`,
        { file: place?.file ?? relative(folder, file) },
        'Name the folder of the pages: docs_dir: docs',
      ),
      ...(place && { line: place.line, column: place.column }),
    });
  }
  const found = await readOptions(settings, {
    file: relative(folder, file),
    project: folder,
    docs: docsFolder,
    readText: (path) => readFile(resolve(folder, path), 'utf8').catch(() => undefined),
    listFolder: async (path) => {
      const found = await readdir(resolve(folder, path), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(resolve(folder, path), join(entry.parentPath, entry.name)))
        .map((name) => name.split(sep).join('/').normalize('NFC'))
        .sort();
    },
    readData: async (path) => {
      const data = resolve(folder, path);
      const text = await readFile(data, 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      files.push(data);
      return readYaml(text, { file: path, environment: {} }).value;
    },
    ...(parts && { languageFolders: new Map(parts.map(({ locale, docs }) => [locale, docs])) }),
    list: (exclude, plugins) =>
      listDocs({ folder: docsFolder, project: folder, exclude, plugins }, environment, files),
  });
  // Where settings could not be read, what follows from the rest is mostly not true.
  const isUnread = problems.some(({ severity }) => severity === 'error');
  const told = isUnread ? problems : [...problems, ...found.problems];
  const custom = textOf(groupOf(all['theme'])['custom_dir']);
  const hasTheme = custom !== undefined && found.themeFiles.length > 0;
  const theme = hasTheme ? { themeFolder: resolve(folder, custom) } : {};
  return { ...found, ...theme, problems: told, isUnread, folder, docsFolder, files };
}

/** What the projects beside each other say; undefined where there is one alone. */
async function readParts(
  file: string,
  beside: readonly string[],
  { problems, files, settings }: { problems: Problem[]; files: string[]; settings: Settings },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Part[] | undefined> {
  if (beside.length === 0) return undefined;
  const folder = dirname(file);
  const docsOf = (part: string, own: unknown): string => {
    const docs = textOf(groupOf(own)['docs_dir']) ?? textOf(groupOf(settings.value)['docs_dir']) ?? 'docs';
    return relative(dirname(folder), resolve(dirname(part), docs))
      .split(sep)
      .join('/');
  };
  const others = beside.map(async (part): Promise<Part> => {
    const name = relative(folder, part).split(sep).join('/');
    const own = readYaml(await readFile(part, 'utf8').catch(() => ''), { file: name, environment });
    if (own.fault) problems.push(yamlProblem(own.fault));
    files.push(part);
    return { locale: localeOf(part), file: name, own, docs: docsOf(part, own.value) };
  });
  const main = { locale: localeOf(file), file: relative(folder, file), own: settings };
  return [{ ...main, docs: docsOf(file, settings.value) }, ...(await Promise.all(others))];
}

async function readSettings(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ settings: Settings; problems: Problem[]; files: string[] }> {
  const folder = dirname(file);
  const problems: Problem[] = [];
  const files: string[] = [];
  let settings: Settings = { value: {}, places: new Map() };
  for (let next: string | undefined = file; next !== undefined && files.length < longestChain;) {
    const path: string = next;
    const name = relative(folder, path).split(sep).join('/');
    files.push(path);
    const read = readYaml(await readFile(path, 'utf8').catch(() => ''), { file: name, environment });
    if (read.fault) problems.push(yamlProblem(read.fault));
    for (const { name: setting, ...place } of read.repeated) {
      const message = `${setting} stands twice in its group: the first one has no effect, in MkDocs neither.`;
      problems.push({
        ...problemOf('mkdocs-repeated', message, place),
        line: place.line,
        column: place.column,
      });
    }
    for (const { name: tag, ...place } of read.tags) {
      const message = `The tag ${tag} has no meaning here, and MkDocs stops at it: what stands behind it is read as it is.`;
      const advice = 'Remove it, or write what it stands for.';
      problems.push({
        ...problemOf('mkdocs-unknown-setting', message, place, advice),
        line: place.line,
        column: place.column,
      });
    }
    settings = overlay(read, settings);
    const parent: string | undefined = textOf(groupOf(read.value)['INHERIT']);
    next = undefined;
    if (parent === undefined) continue;
    const found = resolve(dirname(path), parent);
    const isFile = await stat(found).then(
      (status) => status.isFile(),
      () => false,
    );
    if (isFile && !files.includes(found)) next = found;
    else {
      const place = placeOf(read, ['INHERIT'])!;
      const message = isFile ? `${parent} inherits from itself.` : `There is no file ${parent}.`;
      problems.push({
        ...problemOf('mkdocs-inherit', message, place),
        line: place.line,
        column: place.column,
      });
    }
  }
  return { settings, problems, files };
}

function yamlProblem({ file, line, column, message, advice: hint, text }: YamlFault): Problem {
  const shown = text === '' ? undefined : `The line is: ${text}`;
  const advice = [hint, shown].filter((one) => one !== undefined).join(' ') || undefined;
  return { ...problemOf('mkdocs-yaml', `The file is not YAML: ${message}`, { file }, advice), line, column };
}

/** Pages and other files, and what folders say of their navigation. */
async function listDocs(
  docs: {
    readonly folder: string;
    readonly project: string;
    readonly exclude: readonly string[];
    readonly plugins: readonly Plugin[];
  },
  environment: Readonly<Record<string, string | undefined>>,
  files: string[],
): Promise<Listing> {
  const { folder: docsFolder, exclude, plugins } = docs;
  const problems: Problem[] = [];
  const summary = literateFile(plugins);
  const literate = plugins.find(({ name }) => name === 'literate-nav');
  const implicitIndex = literate?.options['implicit_index'] === true;
  const { pages, others } = await listContent(docsFolder, readMkDocsRules({ exclude: [...exclude] }));
  const metaPlugin = plugins.find(({ name }) => name === 'meta');
  const metaFile = metaPlugin && (textOf(metaPlugin.options['meta_file']) ?? '.meta.yml');
  const meta: Record<string, Group> = {};
  const folderSettings = new Map<string, unknown>();
  const named = plugins.find(({ name }) => name === 'awesome-pages' || name === 'awesome-nav');
  const ownName = textOf(named?.options['filename']);
  // Without its plugin such a file is one that nobody reads.
  const navFile = named && (ownName ?? (named.name === 'awesome-nav' ? '.nav.yml' : '.pages'));
  const folders = new Set(['', ...pages.flatMap(({ path }) => foldersAbove(path))]);
  for (const folder of folders) {
    const found = await readdir(join(docsFolder, folder)).catch((): string[] => []);
    if (navFile !== undefined && found.includes(navFile)) {
      const file = join(docsFolder, folder, navFile);
      files.push(file);
      const shown = relative(docs.project, file).split(sep).join('/');
      const settings = readYaml(await readFile(file, 'utf8'), { file: shown, environment });
      if (settings.fault) problems.push(yamlProblem(settings.fault));
      problems.push(...unknownFolderSettings(settings, named?.name === 'awesome-nav'));
      folderSettings.set(folder, settings.value);
    }
    if (metaFile !== undefined && found.includes(metaFile)) {
      const file = join(docsFolder, folder, metaFile);
      files.push(file);
      const shown = relative(docs.project, file).split(sep).join('/');
      const read = readYaml(await readFile(file, 'utf8'), { file: shown, environment });
      if (read.fault) problems.push(yamlProblem(read.fault));
      meta[folder] = groupOf(read.value);
    }
    if (summary === undefined) continue;
    const stem = summary.replace(/\.[^.]*$/, '');
    // A language may have a list of its own: SUMMARY.en.md.
    const isList = (name: string): boolean =>
      name === summary || (name.startsWith(`${stem}.`) && name.endsWith(summary.slice(stem.length)));
    for (const name of found.filter(isList)) {
      const file = join(docsFolder, folder, name);
      files.push(file);
      const nav = readSummary(await readFile(file, 'utf8'))?.slice();
      const language = name === summary ? '' : name.slice(stem.length, stem.length - summary.length);
      if (nav && implicitIndex) nav.unshift(...indexWithout(nav, found));
      if (nav) folderSettings.set(folder + language.replace(/^\./, ofLanguage), { nav });
    }
  }
  const paths = pages.map(({ path }) => path);
  const isSorted = wantsTitles([...folderSettings.values(), named?.options]);
  return {
    ...(isSorted && { titles: await readTitles(docsFolder, paths, meta) }),
    pages: paths,
    others: others.map(({ path }) => path),
    folderSettings,
    meta,
    problems,
  };
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, depth) => `${parts.slice(0, depth + 1).join('/')}/`);
}

/** The index of a folder whose list does not name it. */
function indexWithout(nav: readonly unknown[], files: readonly string[]): readonly string[] {
  const index = files.find((name) => /^(?:index|README)\.md$/.test(name));
  return index === undefined || JSON.stringify(nav).includes(JSON.stringify(index)) ? [] : [index];
}
