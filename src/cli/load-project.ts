/** Finds the configuration and opens the project that the flags speak of. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsOf } from '../integration/options-of.ts';
import { openProject, type Project } from '../integration/project.ts';
import { Misuse, type Given } from './flags.ts';

/** Flags that Astro must be told as well. */
export interface AstroSettings {
  readonly root: string;
  readonly site?: string;
  readonly base?: string;
}

/**
 * Opens the project in the folder the command runs in. What is wrong with the configuration is told when the
 * project is prepared, with all else.
 *
 * @throws Misuse when there is no configuration, or a flag's value cannot be meant
 */
export async function loadProject(given: Given): Promise<{ project: Project; astro: AstroSettings }> {
  const root = process.cwd();
  const file = join(root, 'astro.config.mjs');
  if (!existsSync(file))
    throw new Misuse(`There is no astro.config.mjs in ${root}: run the command where it is.`);
  const { default: config } = (await import(pathToFileURL(file).href)) as { default: unknown };
  const found = optionsOf(config);
  if (!found) throw new Misuse('astro.config.mjs has no slovo({ … }) among its integrations.');

  const contentFolder = given.text('content');
  if (contentFolder !== undefined && !isFolder(resolve(contentFolder))) {
    throw new Misuse(`--content ${contentFolder}: there is no such folder.`);
  }
  const site = given.text('site') ?? found.site;
  const base = given.text('base') ?? found.base;
  const project = openProject(found.options, {
    root,
    ...(contentFolder !== undefined && { contentFolder: resolve(contentFolder) }),
    ...(found.publicDir !== undefined && { publicFolder: found.publicDir }),
    ...(site !== undefined && { site: checkedSite(site) }),
    ...(base !== undefined && { base }),
  });
  const { origin } = project.config;
  return {
    project,
    astro: { root, ...(origin !== undefined && { site: origin }), base: project.config.base },
  };
}

function checkedSite(site: string): string {
  if (!/^https?:\/\/[^/\s]+/.test(site) || !URL.canParse(site)) {
    throw new Misuse(`--site ${site}: write a whole address, such as https://docs.example.org`);
  }
  return site;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
