import { expect, test } from 'vitest';
import { readBlogs } from './blog.ts';
import { readPlugins } from './plugins.ts';
import { Report } from './report.ts';
import { groupOf } from './settings.ts';
import { readYaml } from './yaml.ts';

async function read(plugins: string, authors: unknown = {}) {
  const settings = readYaml(`plugins:\n${plugins}`, { file: 'mkdocs.yml', environment: {} });
  const report = new Report(settings, 'mkdocs.yml');
  const files = {
    docs: 'docs',
    others: new Set(['снимки/ана.png']),
    readData: () => Promise.resolve({ authors }),
  };
  const blogs = await readBlogs(readPlugins(groupOf(settings.value)['plugins']), files, report);
  const told = report.problems.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);
  return { blog: blogs[0]!, told };
}

test('pictures of authors are shown where they are in the folder; of others, one line tells', async () => {
  const avatars = ['../снимки/ана.png', 'няма.png', 'https://а.example/1.png', '//а.example/2.png'];
  const names = [...avatars, 'https://а.example/3.png', 'https://а.example/4.png'];
  const { blog, told } = await read(
    '  - blog',
    Object.fromEntries(names.map((avatar, number) => [`а${number}`, { avatar }])),
  );
  expect(Object.values(blog.authors ?? {}).map(({ picture }) => picture)).toEqual([
    'снимки/ана.png',
    ...['', '', '', '', ''],
  ]);
  expect(told).toEqual([
    'docs/blog/.authors.yml: Pictures of authors lie on other servers, which would see every reader, and are not shown: а2, а3, а4 and 1 more.',
    'docs/blog/.authors.yml: The picture of а1 is not shown: there is no няма.png in the docs folder.',
  ]);
});

test('lists of a kind have a size of their own, or that of the blog', async () => {
  const { blog } = await read(
    '  - blog: {pagination_per_page: 4, archive_pagination_per_page: 7, categories_pagination: false}\n',
  );
  expect(blog).toMatchObject({ pages: { size: 4 }, archive: { size: 7 }, categories: { size: 1_000_000 } });
});

test('an option is told where it would do something else than what is so here, or nothing knows it', async () => {
  expect((await read('  - blog: {blog_toc: true, draft_on_serve: false, authors: false}\n')).told).toEqual(
    [],
  );
  const { blog, told } = await read(
    '  - blog:\n      authors: false\n      archive_toc: false\n      нещо: 1\n',
  );
  expect(blog.authors).toBeUndefined();
  expect(told).toEqual([
    'mkdocs.yml:4 plugins: blog: archive_toc has no effect here: in MkDocs it keeps the titles of posts out of the contents of a list.',
    'mkdocs.yml:5 plugins: blog: нещо has no effect here: in MkDocs it changes what the plugin does.',
  ]);
});
