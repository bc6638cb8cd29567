/** Where a site's files lie and what its configuration says. */
import { isAbsolute, join, resolve } from 'node:path';
import { parseConfig, type SlovoOptions } from '../site/config.ts';
import type { Problem, SiteConfig } from '../site/model.ts';
import { checkOwnTheme } from './own-theme.ts';

export interface Project {
  /** Folder of `astro.config.mjs`. */
  readonly root: string;
  readonly contentFolder: string;
  readonly publicFolder: string;
  /** Icons that the site has besides those of its public folder: paths on disk, published under their names. */
  readonly icons: readonly string[];
  /** Results kept between builds; may be deleted at any time. */
  readonly cacheFolder: string;
  /** Folders that snippets come from, the first first; undefined: beside the page, then the content folder. */
  readonly snippetFolders?: readonly string[];
  /** Reads the project anew, where its pages decide what its configuration says. */
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

/** Checks the options and completes them; what could not be meant has its default, and a problem. */
export function openProject(options: SlovoOptions, surroundings: Surroundings): Project {
  const { root } = surroundings;
  const { config, problems } = parseConfig(options, { site: surroundings.site, base: surroundings.base });
  const folder = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  return {
    root,
    contentFolder: resolve(folder(surroundings.contentFolder ?? options.content ?? 'content')),
    publicFolder: resolve(folder(surroundings.publicFolder ?? 'public')),
    icons: [],
    cacheFolder: join(root, '.slovo', 'cache'),
    config,
    problems: [...problems, ...checkOwnTheme(config.theme, root)],
  };
}
