import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { localeOfPath } from './pages.ts';
import { readSourceName } from './source-name.ts';

const { config } = parseConfig({
  title: 'Пример',
  locales: { bg: { label: 'Български' }, en: { label: 'English' }, 'pt-BR': { label: 'Português' } },
});

test.each<[string, string, string | undefined, string]>([
  ['въпроси.md', 'въпроси', undefined, 'a name without a tag is in the default language'],
  ['въпроси.en.md', 'въпроси', 'en', 'a tag of the site is the language'],
  ['въпроси.bg.md', 'въпроси', 'bg', 'the default language may be named'],
  ['guide/index.en.mdx', 'guide/index', 'en', 'in folders and in .mdx too'],
  ['a.pt-br.md', 'a', 'pt-BR', 'case does not matter in a tag'],
  ['release.v2.md', 'release.v2', undefined, 'what is no tag is part of the name'],
  ['a.de.md', 'a.de', undefined, 'a language that the site has not is part of the name'],
  ['en.md', 'en', undefined, 'a name that is nothing but a tag is a name'],
  ['docs.en/a.md', 'docs.en/a', undefined, 'a folder has no language'],
])('%s is %s in %s: %s', (path, key, tag) => {
  const name = readSourceName(path, config);
  expect([name.key, name.named?.tag]).toEqual([key, tag]);
  expect(localeOfPath(path, config).tag).toBe(tag ?? 'bg');
});
