/** Projects in folders beside each other, one a language: built together as one site. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesIn, built, navigationOf } from './support/project.ts';
import { repository, slovo } from './support/slovo.ts';

describe('projects of which the others inherit from one', () => {
  const site = built('beside');

  it('are one site, with the original at / and in place of what is not translated', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    const keys = [
      'index.html',
      'друг/index.html',
      'стар/index.html',
      'уроци/index.html',
      'уроци/вътък/index.html',
      'уроци/основа/index.html',
    ];
    expect(site.project.pages()).toEqual(['de/', 'en/', ''].flatMap((path) => keys.map((key) => path + key)));
  });

  it('publish what lies in the folders of pages and nothing beside them', () => {
    expect(existsSync(join(site.project.out, 'img/стан.svg'))).toBe(true);
    expect(existsSync(join(site.project.out, 'bg'))).toBe(false);
  });

  it('share navigation, styles and pictures, and have names and edit links of their own', async () => {
    const html = await site.project.read('en/index.html');
    expect(navigationOf(html)).toEqual([
      'Weaving /en/',
      'Lessons /en/уроци/',
      'Основа /en/уроци/основа/',
      'Weft /en/уроци/вътък/',
    ]);
    expect(navigationOf(await site.project.read('de/index.html'))).toContain('Уроци /de/уроци/');
    expect(addressesIn(html)).toEqual(['/en/уроци/основа/', '/en/уроци/вътък/', '/img/стан.svg']);
    expect(decodeURI(html)).toContain('<link rel="stylesheet" href="/стил.css">');
    expect(html).toContain('<title>Weaving</title>');
    expect(html).toContain('https://github.com/example/weaving/edit/main/docs/en/docs/index.md');
    expect(html).toContain('lang="bg" hreflang="bg">bg - български</a>');
  });

  it('lead old addresses on in each language', async () => {
    for (const language of ['', 'en/', 'de/']) {
      expect(decodeURI(await site.project.read(`${language}стар/index.html`))).toContain(
        `/${language}уроци/вътък/`,
      );
      expect(await site.project.read(`${language}друг/index.html`)).toContain('https://вътък.example/');
    }
  });

  it('tell what one of them says for itself and cannot have here, and nothing else', () => {
    expect(site.told.match(/^.*(?:warning|info)\[.*$/gm)).toEqual([
      expect.stringMatching(/^en\/mkdocs\.yml:5:1: warning\[mkdocs-no-effect\]: markdown_extensions has no/),
    ]);
  });

  it('are not moved over together', async () => {
    const { exitCode, output } = await slovo(['migrate', site.project.folder]);
    expect(output).toContain('each language is a project there');
    expect(exitCode).toBe(2);
  });
});

it('one of them alone is in the language of its folder, and tells where the rest is', async () => {
  const folder = join(repository, 'tests/sites/mkdocs-beside/de');
  const out = await mkdtemp(join(tmpdir(), 'slovo-проект-'));
  const { exitCode, output } = await slovo(['build', '--project', folder, '--out', out]);
  expect(exitCode, output).toBe(0);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('<html lang="de"');
  expect(output).toMatch(
    /mkdocs\.yml:1:1: warning\[mkdocs-other-effect\]: INHERIT brings the settings of \.\./,
  );
  expect(output).toContain('Build all languages as one site: --project mkdocs-beside.');
});

it('projects in a folder below are named where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slovo-проект-'));
  await cp(join(repository, 'tests/sites/mkdocs-beside'), join(folder, 'документация'), { recursive: true });
  const { exitCode, output } = await slovo(['check', '--project', folder]);
  expect(output).toContain(
    `there is no mkdocs.yml; there is one in документация: --project ${join(folder, 'документация')}`,
  );
  expect(exitCode).toBe(2);
});

it('projects without a common original are named, to be built one by one', async () => {
  const folder = join(repository, 'tests/sites/mkdocs-inherit');
  const { exitCode, output } = await slovo(['build', '--project', folder]);
  expect(output).toContain('those in bg, en do not inherit from one of them');
  expect(exitCode).toBe(2);
});

it('settings by other names are named, and not those that they have in common', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slovo-настройки-'));
  await writeFile(join(folder, 'mkdocs-common.yml'), 'site_name: Пчелар\n');
  for (const tag of ['bg', 'en'])
    await writeFile(join(folder, `mkdocs.${tag}.yml`), 'INHERIT: mkdocs-common.yml\n');
  const { exitCode, output } = await slovo(['build', '--project', folder]);
  await rm(folder, { recursive: true });
  expect(output).toContain(`there is no mkdocs.yml, but mkdocs.bg.yml, mkdocs.en.yml: name one, --project`);
  expect(exitCode).toBe(2);
});
