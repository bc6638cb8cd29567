/** Finds the configuration and opens the project that the flags speak of. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from '../integration/cache/digest.ts';
import { optionsOf, type SlovoIntegration } from '../integration/options-of.ts';
import { openProject, type Project } from '../integration/project.ts';
import { slovo } from '../integration/slovo.ts';
import type { SlovoOptions } from '../site/config.ts';
import { Misuse, type Given } from './flags.ts';

/** Flags that Astro must be told as well. */
export interface AstroSettings {
  readonly root: string;
  /** False: the configuration is not that of the folder the command runs in. */
  readonly configFile?: false;
  readonly integrations?: SlovoIntegration[];
  readonly publicDir?: string;
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
  const mkdocs = given.text('project');
  if (mkdocs !== undefined) return loadMkDocs(mkdocs, given);
  const root = process.cwd();
  const file = join(root, 'astro.config.mjs');
  if (!existsSync(file))
    throw new Misuse(`There is no astro.config.mjs in ${root}: run the command where it is.`);
  const found = optionsOf(await configOf(pathToFileURL(file).href));
  if (!found) throw new Misuse('astro.config.mjs has no slovo({ … }) among its integrations.');

  const contentFolder = given.text('content');
  if (contentFolder !== undefined && !isFolder(resolve(contentFolder))) {
    throw new Misuse(`--content ${contentFolder}: there is no such folder.`);
  }
  const site = given.text('site') ?? found.site;
  const base = given.text('base') ?? found.base;
  const surroundings = {
    root,
    ...(contentFolder !== undefined && { contentFolder: resolve(contentFolder) }),
    ...(found.publicDir !== undefined && { publicFolder: found.publicDir }),
    ...(site !== undefined && { site: checkedSite(site) }),
    ...(base !== undefined && { base }),
  };
  const withOptions = (options: SlovoOptions): Project => ({
    ...openProject(options, surroundings),
    withOptions,
  });
  const project = withOptions(found.options);
  const { origin } = project.config;
  if (!existsSync(join(root, 'node_modules', 'astro'))) {
    // Astro does not know this file, and does not start again when it is edited.
    const reopen = async (): Promise<Project> => ({
      ...withOptions(
        optionsOf(await configOf(`${pathToFileURL(file).href}?${Date.now()}`))?.options ?? found.options,
      ),
      ...{ settingFiles: [file], reopen },
    });
    return hosted({ ...project, settingFiles: [file], reopen });
  }
  return {
    project,
    astro: { root, ...(origin !== undefined && { site: origin }), base: project.config.base },
  };
}

async function configOf(address: string): Promise<unknown> {
  return ((await import(address)) as { default: unknown }).default;
}

/** The folder that Slovo itself lies in, with what a build needs besides the pages. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Opens the MkDocs project in a folder. */
async function loadMkDocs(path: string, given: Given): Promise<{ project: Project; astro: AstroSettings }> {
  if (given.text('content') !== undefined) {
    throw new Misuse('--content and --project cannot be meant together: a project names its own folder.');
  }
  // Loaded where it is needed: most projects are none of MkDocs.
  const [{ findProject }, { openMkDocsProject }] = await Promise.all([
    import('../mkdocs/read-project.ts'),
    import('../integration/mkdocs-project.ts'),
  ]);
  const file = await findProject(resolve(path));
  if (file === undefined) throw new Misuse(`--project ${path}: there is no mkdocs.yml.`);
  const [site, base] = [given.text('site'), given.text('base')];
  const project = await openMkDocsProject(file, {
    ...(site !== undefined && { site: checkedSite(site) }),
    ...(base !== undefined && { base }),
  });
  return hosted(project);
}

/** A site whose folder has no packages of its own: those of Slovo build it, and keep what they make. */
function hosted(project: Project): { project: Project; astro: AstroSettings } {
  const { origin, base } = project.config;
  const cacheFolder = join(packageRoot, '.slovo', 'projects', digestOf(project.root).slice(0, 16));
  const moved = (one: Project): Project => {
    const { reopen } = one;
    return { ...one, cacheFolder, ...(reopen && { reopen: async () => moved(await reopen()) }) };
  };
  return {
    project: moved(project),
    astro: {
      root: packageRoot,
      configFile: false,
      publicDir: project.publicFolder,
      // The project is prepared before Astro starts: these options are never read.
      integrations: [slovo({ title: '', locales: {} })],
      ...(origin !== undefined && { site: origin }),
      base,
    },
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
