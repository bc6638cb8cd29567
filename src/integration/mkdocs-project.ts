/** A MkDocs project, opened as any other site. */
import { basename, join } from 'node:path';
import { isThemeFile } from '../mkdocs/programs.ts';
import type { FoundProject } from '../mkdocs/find-project.ts';
import { readProject } from '../mkdocs/read-project.ts';
import { openProject, type Project } from './project.ts';

/** What the command line says besides the project's own file. */
export interface ProjectSurroundings {
  readonly site?: string;
  readonly base?: string;
}

/**
 * Opens a project. What is wrong with them is among its problems.
 *
 * @param found as `findProject` gives it
 */
export async function openMkDocsProject(
  found: FoundProject,
  surroundings: ProjectSurroundings,
): Promise<Project> {
  const read = await readProject(found);
  const site = surroundings.site ?? read.site;
  const project = openProject(read.options, {
    root: read.folder,
    contentFolder: read.docsFolder,
    // What MkDocs copies lies among the pages, or in the folder that is laid over the theme.
    publicFolder: read.themeFolder ?? join(read.folder, '.slovo', 'public'),
    ...(site !== undefined && { site }),
    base: surroundings.base ?? read.base,
  });
  return {
    ...project,
    config: { ...project.config, settingPlaces: read.settingPlaces },
    ...(read.themeFolder !== undefined && { isPublished: isThemeFile }),
    configName: basename(found.file),
    isUnread: read.isUnread,
    problems: [...project.problems, ...read.problems],
    settingFiles: read.files,
    pageKeys: read.isUnread ? [] : read.pageKeys,
    reopen: () => openMkDocsProject(found, surroundings),
  };
}
