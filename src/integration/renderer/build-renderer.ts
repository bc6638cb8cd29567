/** Makes a renderer: Astro's build of the theme and of the pages with components, without any page rendered. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { replaceFile } from '../cache/store.ts';
import { digestOf } from '../cache/digest.ts';
import { integrationName } from '../options-of.ts';
import { assetFolder, moduleFolder, readRecord, recordFile, type RendererRecord } from './renderer.ts';

/** Flags that Astro must be told as well. */
export interface AstroSettings {
  readonly root: string;
  readonly site?: string;
  readonly base?: string;
}

/**
 * Builds the renderer of the current site and keeps it in a folder.
 *
 * @returns its record
 */
export async function buildRenderer(folder: string, astro: AstroSettings): Promise<RendererRecord> {
  const { build } = await import('astro');
  // Astro looks for what the theme imports from the folder it runs in.
  const before = process.cwd();
  process.chdir(astro.root);
  // What the shell calls the environment would take the place of what this is: pages would have no policy.
  process.env['NODE_ENV'] = 'production';
  delete process.env['PROD'];
  delete process.env['DEV'];
  try {
    await build({ ...astro, logLevel: 'error' });
  } finally {
    process.chdir(before);
  }
  const record = readRecord(folder);
  if (!record) throw new Error(`The renderer cannot be kept in ${folder}.`);
  return record;
}

const ownSource = fileURLToPath(new URL('../../', import.meta.url));

/** Files that went into the bundle that is being made. */
const modules = new Map<string, string>();

/** Vite plugin: notes the files that are neither Slovo's nor a package's, whose versions are known otherwise. */
export function notedModules(): Plugin {
  return {
    name: 'slovo:noted-modules',
    apply: 'build',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const file = id.replace(/\?.*$/, '');
        if (!file.startsWith(sep) || file.startsWith(ownSource) || file.includes(`${sep}node_modules${sep}`))
          continue;
        if (existsSync(file)) modules.set(file, digestOf(readFileSync(file)));
      }
    },
  };
}

/** Where Astro writes while it builds the renderer of a folder: beside it, and no public files. */
export function outputSettings(folder: string): { readonly outDir: URL; readonly publicDir: URL } {
  const beside = besideOf(folder);
  return {
    outDir: pathToFileURL(join(beside, assetFolder, sep)),
    publicDir: pathToFileURL(join(beside, 'none', sep)),
  };
}

/** Stands for Astro's prerenderer: no page is rendered during its build. */
export const noPages: AstroPrerenderer = {
  name: integrationName,
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.reject(new Error('Pages are rendered after the build.')),
};

/** Takes the bundle at the last moment at which it is there: Astro removes it then. */
export function takeBundle(outDir: URL): void {
  const out = fileURLToPath(outDir);
  renameSync(join(out, '.prerender'), join(out, '..', moduleFolder));
}

/** Puts what Astro has built in its place. */
export function keepRenderer(folder: string): void {
  const beside = besideOf(folder);
  replaceFile(join(beside, recordFile), JSON.stringify(recordOf(beside)));
  modules.clear();
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

function besideOf(folder: string): string {
  return `${folder}.${process.pid}.tmp`;
}

function recordOf(folder: string): RendererRecord {
  const entry = readdirSync(join(folder, moduleFolder)).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined)
    throw new Error('Astro has built no prerenderer: this version of it is not known to Slovo.');
  const published = readdirSync(join(folder, assetFolder), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).slice(join(folder, assetFolder).length + 1))
    .sort();
  return {
    entry,
    assets: Object.fromEntries(
      published.map((file) => [file, digestOf(readFileSync(join(folder, assetFolder, file)))]),
    ),
    modules: Object.fromEntries([...modules].sort()),
  };
}
