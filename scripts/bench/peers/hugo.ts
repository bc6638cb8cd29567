import { writeCorpus } from '../corpus.ts';
import { withTitle, writeProject, type Generator } from '../generator.ts';
import { versionOf } from '../install.ts';

/** A layout of our own, as small as one can be: Hugo comes without. */
const layout = `<!doctype html><html lang="{{ .Site.Language }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ with .CurrentSection }}<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language }}</a>{{ end }}</nav>{{ .TableOfContents }}<main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>`;

const nameOf = (key: string, tag: string): string => `content/${key === 'index' ? '_index' : key}.${tag}.md`;

export const hugo: Generator = {
  name: 'Hugo',
  search: 'none',
  install: () => versionOf('hugo', 'version'),
  prepare: async (corpus, folder) => {
    await writeCorpus(corpus, folder, nameOf, withTitle);
    await writeProject(folder, {
      'config.toml':
        'baseURL = "https://docs.example.org/"\ntitle = "Bench"\ndefaultContentLanguage = "bg"\ndisableKinds = ["taxonomy", "term", "RSS"]\n[languages.bg]\nweight = 1\n[languages.en]\nweight = 2\n',
      'layouts/_default/single.html': layout,
      'layouts/_default/list.html': layout,
    });
  },
  build: ['hugo', '--quiet', '--destination', 'public'],
  serve: (port) => ['hugo', 'server', '--port', String(port)],
  out: 'public',
  source: (key) => nameOf(key, 'bg'),
};
