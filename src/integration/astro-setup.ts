/** What the integration does when Astro runs: routes, plugins, and the build around Astro's own. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { HookParameters } from 'astro';
import type { SlovoOptions } from '../site/config.ts';
import { configFile, formatProblem } from '../site/problems.ts';
import { current, isPrepared, rendererSite, setCurrent } from './current.ts';
import { containers } from './mdx/containers.ts';
import { giveHeadingIds } from './mdx/heading-ids.ts';
import { highlightCode } from './mdx/highlight-code.ts';
import { mdxPages } from './mdx/pages-module.ts';
import { ownTheme } from './own-theme.ts';
import { keepRenderer, notedModules, outputSettings } from './renderer/build-renderer.ts';
import { rendererFolder } from './renderer/renderer-key.ts';
import { renderRoute } from './renderer/renderer.ts';
import { wordGroups } from './word-groups.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** @returns the folder that `astro build` was asked to write; undefined where a command of Slovo builds */
export async function setUp(
  options: SlovoOptions,
  { command, config, injectRoute, injectScript, updateConfig }: HookParameters<'astro:config:setup'>,
): Promise<string | undefined> {
  const serving = command === 'dev';
  const isOurs = isPrepared();
  if (!isOurs) await prepareHere(options, config);
  const { contentFolder, cacheFolder, root, config: settings } = rendererSite().project;
  // A command of Slovo starts Astro again when the configuration is another, and can be read.
  const isWatchedHere = (path: string): boolean =>
    path.startsWith(contentFolder + sep) || (isOurs && path === join(root, configFile));
  const asked = command === 'build' && !isOurs ? fileURLToPath(config.outDir) : undefined;
  // Astro builds what renders the pages; they are rendered after it.
  if (command === 'build') updateConfig(outputSettings(rendererFolder(rendererSite())));
  // While editing, pages come and go: routes are looked up at each request, not listed once.
  injectRoute(
    serving
      ? { pattern: '/[...path]', entrypoint: here('./routes/edited.astro'), prerender: false }
      : { pattern: renderRoute, entrypoint: here('./routes/page.astro'), prerender: true },
  );
  if (serving) {
    injectScript('page', await readFile(here('./reload-edited.js'), 'utf8'));
    const reloadDeaf = await readFile(here('./reload-deaf.js'), 'utf8');
    injectScript('head-inline', reloadDeaf.replace('SERVER', randomUUID()));
  }
  updateConfig({
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    // Everything external, so that the policy's 'self' suffices.
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_slovo' },
    vite: {
      // Who builds may not be who installed the packages.
      cacheDir: join(cacheFolder, '..', 'vite'),
      build: { assetsInlineLimit: 0 },
      plugins: [mdxPages(), wordGroups(), notedModules(), ownTheme(settings.theme, root)],
      server: {
        // Slovo watches these itself: Astro would have every tab load again.
        watch: { ignored: ['**/.slovo/**', (path: string) => isWatchedHere(path)] },
        fs: {
          allow: [contentFolder, root, here('../..')],
        },
      },
    },
    integrations: [
      mdx({
        // Astro's highlighter writes colours into style attributes, which the policy refuses.
        syntaxHighlight: false,
        processor: unified({
          remarkPlugins: [containers],
          rehypePlugins: [giveHeadingIds, highlightCode],
        }),
      }),
    ],
  });
  return asked;
}

/** Keeps the renderer that Astro has built; for `astro build` itself, builds the site too. */
export async function finishBuild(asked: string | undefined): Promise<void> {
  keepRenderer(rendererFolder(rendererSite()));
  if (asked === undefined) return;
  const { buildSite } = await import('./build/build-site.ts');
  const { root, config } = current().project;
  const { origin, base } = config;
  await buildSite(current(), asked.replace(/\/$/, ''), {
    root,
    base,
    ...(origin !== undefined && { site: origin }),
  });
}

/** Loaded where it is needed: the process that builds a renderer prepares nothing. */
const preparing = () => Promise.all([import('./compile/pool.ts'), import('./prepare.ts')]);

/** For `astro build` and `astro dev` themselves; the `slovo` commands have prepared before. */
async function prepareHere(
  options: SlovoOptions,
  config: { root: URL; publicDir: URL; site?: string | undefined; base: string },
): Promise<void> {
  const [{ openPool }, { prepare }] = await preparing();
  const { openProject } = await import('./project.ts');
  const project = openProject(options, {
    root: fileURLToPath(config.root),
    publicFolder: fileURLToPath(config.publicDir),
    ...(config.site !== undefined && { site: config.site }),
    base: config.base,
  });
  const pool = openPool();
  try {
    const prepared = await prepare(project, pool);
    setCurrent(prepared);
    const errors = prepared.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Error(`The content has errors.\n${errors.map(formatProblem).join('\n')}`);
  } finally {
    await pool.close();
  }
}
