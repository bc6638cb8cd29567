/** What the renderer is made of, besides the files that it bundles. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, installedVersions } from '../cache/code-version.ts';
import { digestOfValue } from '../cache/digest.ts';
import type { RendererSite } from './renderer-site.ts';

/** Files beside the configuration that change what Vite makes of styles and scripts. */
const settingFiles = ['astro.config.mjs', 'tsconfig.json', '.env', '.env.production'];

/** The folder that the renderer of a site is kept in. */
export function rendererFolder(site: RendererSite): string {
  return join(site.project.cacheFolder, 'renderer', rendererKey(site));
}

/**
 * The name that a renderer is kept by. The files that it bundles are not in it: they are known when it is
 * made, and compared each time it is used.
 */
function rendererKey({ project, made }: RendererSite): string {
  const { root, config } = project;
  const settings = settingFiles
    .map((name) => join(root, name))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  const environment = Object.entries(process.env)
    .filter(([name]) => name.startsWith('PUBLIC_'))
    .sort();
  // Pages with components are modules of the bundle.
  const mdx = [...made.values()].filter(({ source }) => source.format === 'mdx');
  return digestOfValue([
    codeVersion(),
    installedVersions(root),
    settings,
    environment,
    config,
    mdx.map(({ source, problems }) => [source.path, source.digest, problems]),
  ]);
}
