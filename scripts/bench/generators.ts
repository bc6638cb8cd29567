/** The generators that are measured: how each is given the corpus and built. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeCorpus, type CorpusPage } from './corpus.ts';
import { measure, sizeOf, type Cost } from './measure.ts';

const repository = resolve(import.meta.dirname, '../..');

export interface Measured {
  readonly name: string;
  readonly cold: Cost;
  /** The same build again, nothing changed. */
  readonly warm: Cost;
  readonly files: number;
  readonly bytes: number;
}

interface Generator {
  readonly name: string;
  readonly isPresent: () => boolean;
  readonly prepare: (corpus: readonly CorpusPage[], folder: string) => Promise<void>;
  readonly build: readonly string[];
  readonly out: string;
}

const slovo: Generator = {
  name: 'Slovo, search included',
  isPresent: () => true,
  prepare: async (corpus, folder) => {
    await writeCorpus(
      corpus,
      join(folder, 'content'),
      (key, tag) => `${key}${tag === 'bg' ? '' : `.${tag}`}.md`,
    );
    await writeFile(
      join(folder, 'astro.config.mjs'),
      `import { slovo } from ${JSON.stringify(join(repository, 'src/integration/slovo.ts'))};
export default {
  site: 'https://docs.example.org',
  integrations: [slovo({ title: 'Bench', locales: { bg: { label: 'Български' }, en: { label: 'English' } } })],
};\n`,
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  },
  build: [join(repository, 'node_modules/.bin/node'), join(repository, 'src/cli/slovo.ts'), 'build'],
  out: 'dist',
};

const hugo: Generator = {
  name: 'Hugo, without search',
  isPresent: () => existsSync('/usr/bin/hugo'),
  prepare: async (corpus, folder) => {
    await writeCorpus(
      corpus,
      join(folder, 'content'),
      (key, tag) => (key === 'index' ? `_index.${tag}.md` : `${key}.${tag}.md`),
      (text) => `---\ntitle: ${JSON.stringify(/^# (.*)/.exec(text)?.[1] ?? '')}\n---\n${text}`,
    );
    await writeFile(
      join(folder, 'config.toml'),
      'baseURL = "https://docs.example.org/"\ntitle = "Bench"\ndefaultContentLanguage = "bg"\ndisableKinds = ["taxonomy", "term", "RSS"]\n[languages.bg]\nweight = 1\n[languages.en]\nweight = 2\n',
    );
    const layout = `<!doctype html><html lang="{{ .Site.Language }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ with .CurrentSection }}<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language }}</a>{{ end }}</nav>{{ .TableOfContents }}<main>{{ .Content }}</main></body></html>`;
    await mkdir(join(folder, 'layouts/_default'), { recursive: true });
    for (const name of ['single', 'list'])
      await writeFile(join(folder, `layouts/_default/${name}.html`), layout);
  },
  build: ['/usr/bin/hugo', '--quiet', '--destination', 'public'],
  out: 'public',
};

const material: Generator = {
  name: 'Material for MkDocs',
  isPresent: () => existsSync('/usr/bin/mkdocs') && existsSync('/usr/lib/python3/dist-packages/material'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, join(folder, 'docs'), (key, tag) =>
      tag === 'bg' ? `${key}.md` : `en/${key}.md`,
    );
    await writeFile(
      join(folder, 'mkdocs.yml'),
      'site_name: Bench\nsite_url: https://docs.example.org/\ntheme:\n  name: material\n  font: false\nplugins: [search]\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables, toc, pymdownx.superfences, pymdownx.highlight]\n',
    );
  },
  build: ['/usr/bin/mkdocs', 'build', '--quiet'],
  out: 'site',
};

export const generators: readonly Generator[] = [slovo, hugo, material];

/** Builds the corpus with a generator, cold and again. */
export async function measureGenerator(
  generator: Generator,
  corpus: readonly CorpusPage[],
  scratch: string,
): Promise<Measured> {
  const folder = join(scratch, generator.name.replace(/\W+/g, '-'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await generator.prepare(corpus, folder);
  const cold = await measure(generator.build, folder);
  const warm = await measure(generator.build, folder);
  const size = await sizeOf(join(folder, generator.out));
  return { name: generator.name, cold, warm, ...size };
}
