import { expect, test } from 'vitest';
import { isThemeFile, readCustomTheme } from './programs.ts';
import { Report } from './report.ts';

async function read(folder: string, files: Readonly<Record<string, string>>) {
  const report = new Report({ value: {}, places: new Map() }, 'mkdocs.yml');
  const theme = await readCustomTheme(
    { theme: { custom_dir: folder } },
    {
      readText: (path) => Promise.resolve(files[path.slice(folder.length + 1)]),
      listFolder: () => Promise.resolve(Object.keys(files)),
    },
    report,
  );
  return { theme, told: report.problems.map(({ message }) => message) };
}

const announce = (html: string): string => `{% block announce %}${html}{% endblock %}`;

test.each([
  ['Ново', 'Ново'],
  ['<p>Ето <a href="/а/">тук</a>.</p>', 'Ето [тук](/а/).'],
  ['{{ config.site_name }}', undefined],
  ['<script>alert(1)</script>', undefined],
  ['<a href="javascript:alert(1)">а</a>', undefined],
  ['', undefined],
])('%s announces %j', async (html, announcement) => {
  const { theme, told } = await read('тема', { 'main.html': announce(html) });
  expect(theme.announcement?.line).toBe(announcement);
  expect(told).toHaveLength(announcement === undefined ? 1 : 0);
});

test.each(['.', './', 'docs', '..', '../..'])(
  'a folder that holds the project, %s, is no theme',
  async (folder) => {
    const { theme, told } = await read(folder, { 'a.svg': '' });
    expect(theme.files).toEqual([]);
    expect(told).toEqual([expect.stringContaining('holds the whole project')]);
  },
);

test.each(['тема', 'docs/тема', '../тема'])('a folder beside it or in it, %s, may be', async (folder) => {
  expect((await read(folder, { 'a.svg': '', 'main.html': '' })).theme.files).toEqual(['a.svg']);
});

test('templates, programs and what is hidden are not published', () => {
  const files = ['a.html', 'b.py', '.icons/в.svg', 'README.md', 'mkdocs_theme.yml', 'д/е.css'];
  expect(files.filter(isThemeFile)).toEqual(['д/е.css']);
});

test('a part of every page is one that Material has, and others are there for templates', async () => {
  const { told } = await read('тема', { 'partials/footer.html': '', 'partials/знамена.html': '' });
  expect(told).toEqual([
    expect.stringMatching(/footer\.html .* it is that part of every page\.$/),
    expect.stringMatching(/знамена\.html .* it is there for other templates and for hooks\.$/),
  ]);
});
