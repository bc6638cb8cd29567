import { writeCorpus } from '../corpus.ts';
import { writeProject, type Generator } from '../generator.ts';
import { versionOf } from '../install.ts';

export const material: Generator = {
  name: 'Material for MkDocs',
  search: 'included',
  install: () => versionOf('dpkg-query', '--show', 'mkdocs-material'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, folder, (key, tag) => `docs/${tag === 'bg' ? '' : 'en/'}${key}.md`);
    await writeProject(folder, {
      'mkdocs.yml':
        'site_name: Bench\nsite_url: https://docs.example.org/\ntheme:\n  name: material\n  font: false\nplugins: [search]\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables, toc, pymdownx.superfences, pymdownx.highlight]\n',
    });
  },
  build: ['mkdocs', 'build', '--quiet'],
  serve: (port) => ['mkdocs', 'serve', '--dev-addr', `localhost:${port}`],
  out: 'site',
  source: (key) => `docs/${key}.md`,
};
