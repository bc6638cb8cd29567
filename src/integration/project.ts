/** Where a site's files lie and what its configuration says. */
import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig, type SlovoOptions } from '../site/config.ts';
import type { Problem, SiteConfig } from '../site/model.ts';
import { configFile } from '../site/problems.ts';
import { readOwnIcons } from '../media/icons/own-icons.ts';
import { digestOfValue } from './cache/digest.ts';
import { checkOwnTheme } from './own-theme.ts';
import { checkAnalysers } from './own-analysers.ts';
import { foldersBetween, repositoryOf } from './repository.ts';

export interface Project {
  /** Folder of `astro.config.mjs`. */
  readonly root: string;
  readonly contentFolder: string;
  readonly publicFolder: string;
  /** Which files of the public folder are published; undefined: all. */
  readonly isPublished?: (path: string) => boolean;
  /** Name of the file that the configuration is in, for what has no other place. */
  readonly configName: string;
  /** Nothing but its problems can be told of it. */
  readonly isUnread?: boolean;
  /** Icons that the site has besides those of its public folder: paths on disk, published under their names. */
  readonly icons: readonly string[];
  /** Results kept between builds; may be deleted at any time. */
  readonly cacheFolder: string;
  /** Folders that snippets come from, the first first; undefined: beside the page, then the content folder. */
  readonly snippetFolders?: readonly string[];
  /** Folder that paths of snippets may lead to out of those: the repository, where the project allows it. */
  readonly snippetLimit?: string;
  /** Folder that directives may include files from. */
  readonly includeRoot?: string;
  /** Folders of icons of its own, and a digest of what is in them. */
  readonly ownIcons?: { readonly folders: readonly string[]; readonly digest: string };
  /** Files that the configuration was read from, where a change of them is to be seen while editing. */
  readonly settingFiles?: readonly string[];
  /** Keys above its pages that have no effect, where it is a project of MkDocs. */
  readonly pageKeys?: readonly string[];
  /** Reads the project anew; what cannot be read is a problem, beside the project as it was. */
  readonly reopen?: () => Promise<Project>;
  readonly config: SiteConfig;
  /** What is wrong with the configuration: told together with what is wrong in the pages. */
  readonly problems: readonly Problem[];
}

/** What Astro's configuration and the command line say besides `slovo({ … })`. */
export interface Surroundings {
  readonly root: string;
  readonly contentFolder?: string;
  readonly publicFolder?: string;
  /** Address the site is published at. */
  readonly site?: string;
  /** Path it is published under. */
  readonly base?: string;
}

/** The mark that the theme shows where a site has none of its own. */
export const defaultIcons = ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png'].map((name) =>
  fileURLToPath(new URL(`../../public/${name}`, import.meta.url)),
);

/** Checks the options and completes them; what could not be meant has its default, and a problem. */
export function openProject(options: SlovoOptions, surroundings: Surroundings): Project {
  const { root } = surroundings;
  const { config, problems } = parseConfig(options, { site: surroundings.site, base: surroundings.base });
  const folder = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  const contentFolder = resolve(folder(surroundings.contentFolder ?? options.content ?? 'content'));
  const publicFolder = resolve(folder(surroundings.publicFolder ?? 'public'));
  const isThere = (icon: string): boolean =>
    [contentFolder, publicFolder].some((place) => existsSync(join(place, basename(icon))));
  const ownIcons = options.icons?.map(folder);
  return {
    root,
    contentFolder,
    publicFolder,
    configName: configFile,
    icons: defaultIcons.filter((icon) => !isThere(icon)),
    ...(config.mkdocs && { snippetFolders: snippetFolders(config, root) }),
    ...(leadsOut(config) && { snippetLimit: repositoryOf(root) ?? root }),
    ...(config.markdown?.some(({ name }) => name === 'include-markdown') && {
      includeRoot: repositoryOf(root) ?? root,
    }),
    ...(ownIcons && { ownIcons: { folders: ownIcons, digest: digestOfValue([...readOwnIcons(ownIcons)]) } }),
    cacheFolder: join(root, '.slovo', 'cache'),
    config,
    problems: [...problems, ...checkOwnTheme(config.theme, root), ...checkAnalysers(config.locales, root)],
  };
}

/** Whether snippets may lie outside of `base_path`: the extensions with braces never kept to it. */
function leadsOut({ markdown }: SiteConfig): boolean {
  const {
    braces,
    code,
    restrict_base_path: restricted,
  } = markdown?.find(({ name }) => name === 'pymdownx.snippets')?.options ?? {};
  return braces === true || code === true || restricted === false;
}

/**
 * `base_path` of the snippets' extension: the folder of the settings, unless it names others. Files of code are
 * looked for in the folder of the settings, too. The reference begins where MkDocs is run: that may be any folder
 * around the settings, up to the top of the repository.
 */
function snippetFolders({ markdown }: SiteConfig, root: string): readonly string[] {
  const { base_path: given = '.', code } =
    markdown?.find(({ name }) => name === 'pymdownx.snippets')?.options ?? {};
  const paths = [given, code === true ? '.' : []].flat().filter((path: unknown) => typeof path === 'string');
  const starts = foldersBetween(root, repositoryOf(root) ?? root);
  return [...new Set(starts.flatMap((start) => paths.map((path) => resolve(start, path))))];
}
