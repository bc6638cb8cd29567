import { writeCorpus } from '../corpus.ts';
import { withTitle, writeProject, type Generator } from '../generator.ts';
import { homeOf, installFromNpm } from '../install.ts';

const nameOf = (key: string, tag: string): string => `src/${tag === 'bg' ? '' : 'en/'}${key}.md`;

export const eleventy: Generator = {
  name: 'Eleventy',
  search: 'none',
  install: () => installFromNpm('eleventy', { '@11ty/eleventy': '3.1.8' }),
  home: homeOf('eleventy'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, folder, nameOf, withTitle);
    await writeProject(folder, {
      'eleventy.config.js':
        "export default () => ({ dir: { input: 'src', output: '_site', includes: '_includes' }, markdownTemplateEngine: false });\n",
      'src/src.json': '{ "layout": "page.liquid" }\n',
      'src/_includes/page.liquid':
        '<!doctype html><html><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content }}</main></body></html>',
    });
  },
  build: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  serve: (port) => [
    process.execPath,
    'node_modules/@11ty/eleventy/cmd.cjs',
    '--serve',
    '--port',
    String(port),
  ],
  out: '_site',
  source: (key) => nameOf(key, 'bg'),
};
