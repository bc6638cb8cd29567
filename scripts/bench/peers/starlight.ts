import { writeCorpus } from '../corpus.ts';
import { withColons, withTitle, writeProject, type Generator } from '../generator.ts';
import { homeOf, installFromNpm } from '../install.ts';

const nameOf = (key: string, tag: string): string => `src/content/docs/${tag === 'bg' ? '' : 'en/'}${key}.md`;

export const starlight: Generator = {
  name: 'Starlight',
  search: 'included',
  install: () =>
    installFromNpm('starlight', { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' }),
  home: homeOf('starlight'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, folder, nameOf, (text) => withTitle(withColons(text)));
    await writeProject(folder, {
      'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://docs.example.org',
  integrations: [starlight({ title: 'Bench', defaultLocale: 'root', locales: { root: { label: 'Български', lang: 'bg' }, en: { label: 'English' } } })],
});
`,
    });
  },
  build: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
  serve: (port) => [process.execPath, 'node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)],
  out: 'dist',
  source: (key) => nameOf(key, 'bg'),
};
