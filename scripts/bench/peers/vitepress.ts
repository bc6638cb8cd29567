import { writeCorpus } from '../corpus.ts';
import { withColons, writeProject, type Generator } from '../generator.ts';
import { homeOf, installFromNpm } from '../install.ts';

export const vitepress: Generator = {
  name: 'VitePress',
  search: 'included',
  install: () => installFromNpm('vitepress', { vitepress: '1.6.4' }),
  home: homeOf('vitepress'),
  prepare: async (corpus, folder) => {
    await writeCorpus(
      corpus,
      folder,
      (key, tag) => `docs/${tag === 'bg' ? '' : 'en/'}${key}.md`,
      // Its own way of links has no `.md` at the end of what is not ASCII: they are checked by none here.
      withColons,
    );
    await writeProject(folder, {
      'docs/.vitepress/config.mjs': `export default {
  title: 'Bench', ignoreDeadLinks: true,
  locales: { root: { label: 'Български', lang: 'bg' }, en: { label: 'English', lang: 'en' } },
  themeConfig: { search: { provider: 'local' } },
};
`,
    });
  },
  build: [process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  serve: (port) => [
    process.execPath,
    'node_modules/vitepress/bin/vitepress.js',
    'dev',
    'docs',
    '--port',
    String(port),
  ],
  out: 'docs/.vitepress/dist',
  source: (key) => `docs/${key}.md`,
};
