/** Finds the configuration and opens the project that the flags speak of. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { digestOf } from '../integration/cache/digest.ts';
import type { SlovoIntegration } from '../integration/options-of.ts';
import { openProject, type Project } from '../integration/project.ts';
import { slovo } from '../integration/slovo.ts';
import { configFile, formatProblem, problemOf } from '../site/problems.ts';
import { Misuse, type Given } from './flags.ts';
import { readConfiguration, readSettled, type Configuration } from './read-configuration.ts';

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

/** A project, and what Astro is told when it builds or serves it. */
export interface Loaded {
  readonly project: Project;
  readonly astro: AstroSettings;
  /** What Astro is told to serve the project as its configuration is now; it must start again for another version. */
  readonly served: () => Served;
}

export interface Served {
  readonly version: string;
  readonly settings: AstroInlineConfig;
}

/**
 * Opens the project in the folder the command runs in. What is wrong with the options is told when the project is
 * prepared, with all else.
 *
 * @throws Misuse when there is no configuration or it cannot be read, or a flag's value cannot be meant
 */
export async function loadProject(given: Given): Promise<Loaded> {
  const mkdocs = given.text('project');
  if (mkdocs !== undefined) return loadMkDocs(mkdocs, given);
  const root = process.cwd();
  const file = join(root, configFile);
  if (!existsSync(file))
    throw new Misuse(`There is no ${configFile} in ${root}: run the command where it is.`);
  const read = await readConfiguration(file);
  if ('problem' in read) throw new Misuse(formatProblem(read.problem));
  const contentFolder = given.text('content');
  if (contentFolder !== undefined && !isFolder(resolve(contentFolder))) {
    throw new Misuse(`--content ${contentFolder}: there is no such folder.`);
  }
  const open = (configuration: Configuration): Project => {
    const { options, publicDir } = configuration;
    const site = given.text('site') ?? configuration.site;
    const base = given.text('base') ?? configuration.base;
    return openProject(options, {
      root,
      ...(contentFolder !== undefined && { contentFolder: resolve(contentFolder) }),
      ...(publicDir !== undefined && { publicFolder: publicDir }),
      ...(site !== undefined && { site: checkedSite(site) }),
      ...(base !== undefined && { base }),
    });
  };

  let latest = read.configuration;
  const watched = (project: Project): Project => ({
    ...project,
    settingFiles: [file],
    reopen: () => reopen(),
  });
  let project = watched(open(latest));
  const reopen = async (): Promise<Project> => {
    const now = await readSettled(file);
    try {
      if ('problem' in now) return { ...project, isUnread: true, problems: [now.problem] };
      project = watched(open(now.configuration));
      latest = now.configuration;
      return project;
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      return {
        ...project,
        isUnread: true,
        problems: [problemOf('config-invalid', error.message, { file: configFile })],
      };
    }
  };
  if (!existsSync(join(root, 'node_modules', 'astro'))) return hosted(project);
  const { origin, base } = project.config;
  const told = (): AstroSettings => {
    const { config } = project;
    return { root, ...(config.origin !== undefined && { site: config.origin }), base: config.base };
  };
  return {
    project,
    astro: { root, ...(origin !== undefined && { site: origin }), base },
    // Astro is given what was read: it would read the file itself while it is being written.
    served: () => ({
      version: latest.version,
      settings: { ...latest.exported, ...told(), configFile: false },
    }),
  };
}

/** The folder that Slovo itself lies in, with what a build needs besides the pages. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Opens the MkDocs project in a folder. */
async function loadMkDocs(path: string, given: Given): Promise<Loaded> {
  if (given.text('content') !== undefined) {
    throw new Misuse('--content and --project cannot be meant together: a project names its own folder.');
  }
  // Loaded where it is needed: most projects are none of MkDocs.
  const [{ findProject, folderOfProject, otherSettings, projectsBelow }, { openMkDocsProject }] =
    await Promise.all([import('../mkdocs/find-project.ts'), import('../integration/mkdocs-project.ts')]);
  const found = await findProject(resolve(path));
  if (found === undefined) {
    const below = (await projectsBelow(resolve(path))).map((file) => basename(dirname(file)));
    if (below.length > 0) {
      const each = `build each, --project ${join(path, below[0]!)}`;
      throw new Misuse(
        `--project ${path}: there is no mkdocs.yml: those in ${below.join(', ')} do not inherit from one of them, so ${each}`,
      );
    }
    const others = await otherSettings(resolve(path));
    const near = others.length > 0 ? undefined : await folderOfProject(resolve(path));
    const named = `${others.slice(0, 5).join(', ')}${others.length > 5 ? ' …' : ''}`;
    const hint =
      others.length > 0
        ? `, but ${named}: name one, --project ${join(path, others[0]!)}`
        : near === undefined
          ? '.'
          : `; there is one in ${near}: --project ${join(path, near)}`;
    throw new Misuse(`--project ${path}: there is no mkdocs.yml${hint}`);
  }
  const [site, base] = [given.text('site'), given.text('base')];
  const project = await openMkDocsProject(found, {
    ...(site !== undefined && { site: checkedSite(site) }),
    ...(base !== undefined && { base }),
  });
  return hosted(project);
}

/** A site whose folder has no packages of its own: those of Slovo build it, and keep what they make. */
function hosted(project: Project): Loaded {
  const { origin, base } = project.config;
  const cacheFolder = join(packageRoot, '.slovo', 'projects', digestOf(project.root).slice(0, 16));
  const moved = (one: Project): Project => {
    const { reopen } = one;
    return { ...one, cacheFolder, ...(reopen && { reopen: async () => moved(await reopen()) }) };
  };
  const astro: AstroSettings = {
    root: packageRoot,
    configFile: false,
    publicDir: project.publicFolder,
    // The project is prepared before Astro starts: these options are never read.
    integrations: [slovo({ title: '', locales: {} })],
    ...(origin !== undefined && { site: origin }),
    base,
  };
  return { project: moved(project), astro, served: () => ({ version: '', settings: astro }) };
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
