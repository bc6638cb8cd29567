import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeCorpus } from '../corpus.ts';
import { writeProject, type Generator } from '../generator.ts';

const repository = resolve(import.meta.dirname, '../../..');
const node = join(repository, 'node_modules/.bin/node');

/** Slovo as it stands in this folder, on a clone of it: another content, another cache. */
export const slovo: Generator = {
  name: 'Slovo',
  search: 'included',
  install: async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    return version;
  },
  prepare: async (corpus, folder) => {
    for (const path of ['src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'])
      await cp(join(repository, path), join(folder, path), { recursive: true });
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    await writeCorpus(corpus, join(folder, 'content'), (key, tag) => `${key}${tag === 'bg' ? '' : '.en'}.md`);
    await writeProject(folder, {
      'astro.config.mjs': `import { slovo } from './src/integration/slovo.ts';
export default {
  site: 'https://docs.example.org',
  integrations: [slovo({ title: 'Bench', locales: { bg: { label: 'Български' }, en: { label: 'English' } } })],
};
`,
    });
  },
  build: [node, 'src/cli/slovo.ts', 'build'],
  serve: (port) => [node, 'src/cli/slovo.ts', 'dev', '--port', String(port)],
  out: 'dist',
  source: (key) => `content/${key}.md`,
};
