/** Makes a renderer: Astro's build of the theme and of the pages with components, without any page rendered. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { replaceFile } from '../cache/store.ts';
import { digestOf } from '../cache/digest.ts';
import { integrationName } from '../options-of.ts';
import { releaseMemory } from '../release-memory.ts';
import type { Order } from './build-process.ts';
import { writeSite, type RendererSite } from './renderer-site.ts';
import { assetFolder, moduleFolder, readRecord, recordFile, type RendererRecord } from './renderer.ts';

/** Flags that Astro must be told as well. */
export interface AstroSettings {
  readonly root: string;
  /** False: the configuration is not that of the folder the command runs in. */
  readonly configFile?: false;
  readonly publicDir?: string;
  readonly site?: string;
  readonly base?: string;
}

const builder = fileURLToPath(new URL('./build-process.ts', import.meta.url));

/**
 * Pages from which on the renderer is built by a process of its own. Astro and Vite take 250 MB, which are given
 * back only so; the process costs half a second, which a small site would feel.
 */
const many = 4000;

/**
 * Builds the renderer of the current site and keeps it in a folder.
 *
 * @returns its record
 */
export async function buildRenderer(
  folder: string,
  site: RendererSite,
  { root, configFile, publicDir, site: origin, base }: AstroSettings,
): Promise<RendererRecord> {
  const astro: AstroSettings = {
    root,
    ...(configFile === false && { configFile }),
    ...(publicDir !== undefined && { publicDir }),
    ...(origin !== undefined && { site: origin }),
    ...(base !== undefined && { base }),
  };
  if (site.made.size < many) await (await import('./run-astro.ts')).runAstro(astro);
  else {
    await releaseMemory();
    await runBuilder({ site: writeSite(site), astro });
  }
  const record = readRecord(folder);
  if (!record) throw new Error(`The renderer cannot be kept in ${folder}.`);
  return record;
}

/** @throws Error with what Astro says when it fails */
async function runBuilder(order: Order): Promise<void> {
  const child = spawn(process.execPath, [builder], { stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  child.stdin.end(JSON.stringify(order));
  const said = await text(child.stderr);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The theme could not be bundled.\n${said}`);
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
