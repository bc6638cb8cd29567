/** Runs Astro's build of the renderer of the site that this process knows. */
import { build } from 'astro';
import { slovo } from '../slovo.ts';
import type { AstroSettings } from './build-renderer.ts';

export async function runAstro(astro: AstroSettings): Promise<void> {
  // Astro looks for what the theme imports from the folder it runs in.
  const before = process.cwd();
  process.chdir(astro.root);
  // What the shell calls the environment would take the place of what this is: pages would have no policy.
  process.env['NODE_ENV'] = 'production';
  delete process.env['PROD'];
  delete process.env['DEV'];
  try {
    await build({
      ...astro,
      // Without a configuration, Slovo is named here; what it would be told is known of the site.
      ...(astro.configFile === false && { integrations: [slovo({ title: '', locales: {} })] }),
      logLevel: 'error',
    });
  } finally {
    process.chdir(before);
  }
}
