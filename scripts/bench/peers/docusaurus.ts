import { writeCorpus } from '../corpus.ts';
import { withColons, writeProject, type Generator } from '../generator.ts';
import { homeOf, installFromNpm } from '../install.ts';

const nameOf = (key: string, tag: string): string =>
  `${tag === 'bg' ? 'docs' : 'i18n/en/docusaurus-plugin-content-docs/current'}/${key}.md`;

export const docusaurus: Generator = {
  name: 'Docusaurus',
  search: 'none',
  install: () =>
    installFromNpm('docusaurus', {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      webpack: '5.99.9',
      react: '19.1.0',
      'react-dom': '19.1.0',
    }),
  home: homeOf('docusaurus'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, folder, nameOf, withColons);
    await writeProject(folder, {
      // As modules, what Docusaurus generates has no `require.resolveWeak`, which it calls.
      'package.json': '{ "private": true }\n',
      'docusaurus.config.js': `export default {
  title: 'Bench', url: 'https://docs.example.org', baseUrl: '/', onBrokenLinks: 'ignore',
  i18n: { defaultLocale: 'bg', locales: ['bg', 'en'] }, markdown: { format: 'detect' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
};
`,
    });
  },
  build: [process.execPath, 'node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
  serve: (port) => [
    process.execPath,
    'node_modules/@docusaurus/core/bin/docusaurus.mjs',
    'start',
    '--no-open',
    '--port',
    String(port),
  ],
  out: 'build',
  source: (key) => nameOf(key, 'bg'),
};
