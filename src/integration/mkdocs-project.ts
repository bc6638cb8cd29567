/** A MkDocs project, opened as any other site. */
import { createHash } from 'node:crypto';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { readProject, type MkDocsProject } from '../mkdocs/read-project.ts';
import type { SiteConfig } from '../site/model.ts';
import { openProject, type Project } from './project.ts';

/** What the command line says besides the project's own file. */
export interface ProjectSurroundings {
  /** Folder that results are kept in: the project's own stays as it is. */
  readonly cacheRoot: string;
  readonly site?: string;
  readonly base?: string;
}

/**
 * Opens the project whose settings are in `file`. What is wrong with them is among its problems.
 *
 * @param file as `findProject` gives it
 */
export async function openMkDocsProject(file: string, surroundings: ProjectSurroundings): Promise<Project> {
  const read = await readProject(file);
  const site = surroundings.site ?? read.site;
  const project = openProject(read.options, {
    root: read.folder,
    contentFolder: read.docsFolder,
    // What MkDocs copies lies among the pages.
    publicFolder: join(read.folder, '.slovo', 'public'),
    ...(site !== undefined && { site }),
    base: surroundings.base ?? read.base,
  });
  const name = createHash('sha256').update(read.folder).digest('hex').slice(0, 16);
  return {
    ...project,
    configName: basename(file),
    isUnread: read.isUnread,
    cacheFolder: join(surroundings.cacheRoot, '.slovo', 'projects', name),
    snippetFolders: snippetFolders(project.config, read),
    problems: [...project.problems, ...read.problems],
    reopen: () => openMkDocsProject(file, surroundings),
  };
}

/** `base_path` of the snippets' extension: the folder of the settings, unless it names others. */
export function snippetFolders(
  { markdown }: Pick<SiteConfig, 'markdown'>,
  { folder }: Pick<MkDocsProject, 'folder'>,
): readonly string[] {
  const given = markdown?.find(({ name }) => name === 'pymdownx.snippets')?.options['base_path'] ?? ['.'];
  return (Array.isArray(given) ? given : [given]).flatMap((path: unknown) =>
    typeof path === 'string' ? [isAbsolute(path) ? path : resolve(folder, path)] : [],
  );
}
