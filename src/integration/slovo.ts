/** The Astro integration: what `astro.config.mjs` calls. Light: every command loads it, and few need Astro. */
import type { SlovoOptions } from '../site/config.ts';
import { integrationName, type SlovoIntegration } from './options-of.ts';

/**
 * A documentation site from a folder of Markdown.
 *
 * @example
 * export default {
 *   site: 'https://docs.example.org',
 *   integrations: [slovo({ title: 'Example', locales: { en: { label: 'English' } } })],
 * };
 */
export function slovo(options: SlovoOptions): SlovoIntegration {
  /** The folder that `astro build` was asked to write; undefined where a command of Slovo builds. */
  let asked: string | undefined;
  return {
    name: integrationName,
    options,
    hooks: {
      'astro:config:setup': async (given) => {
        const { setUp } = await import('./astro-setup.ts');
        asked = await setUp(options, given);
      },
      'astro:server:setup': async ({ server }) => {
        const { serveEdits } = await import('./dev-server.ts');
        serveEdits(server);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { noPages } = await import('./renderer/build-renderer.ts');
        setPrerenderer(noPages);
      },
      'astro:build:generated': async ({ dir }) => {
        const { takeBundle } = await import('./renderer/build-renderer.ts');
        takeBundle(dir);
      },
      'astro:build:done': async () => {
        const { finishBuild } = await import('./astro-setup.ts');
        await finishBuild(asked);
      },
    },
  };
}
