/** Navigation by files in folders: awesome-nav with all its settings, literate-nav in several languages. */
import { describe, expect, it } from 'vitest';
import { built, navigationOf } from './support/project.ts';
import { slovo } from './support/slovo.ts';

describe('awesome-nav', () => {
  const site = built('nav-yml');

  it('sorts as the folders around a folder say, numbers by their value, and leaves out what they ignore', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'index /',
      // The names of its folders stay as they are written, and it sorts upwards.
      'градове',
      'малки',
      'мелник /градове/малки/мелник/',
      'сопот /градове/малки/сопот/',
      // By their titles.
      'пловдив /градове/пловдив/',
      'Я, Варна /градове/варна/',
      // What nav: does not name comes at the end; the only page of a section is in its place.
      'един /чертежи/един/',
      // As its index is called.
      'Големите реки',
      'Големите реки /реки/',
      'дунав /реки/дунав/',
      'арда /реки/арда/',
      'с10 /с10/',
      'с2 /с2/',
    ]);
  });

  it('is told of a setting that nothing knows', () => {
    expect(site.told).toMatch(
      /^docs\/градове\/\.nav\.yml:5:3: warning\[mkdocs-unknown-setting\].*sort\.sorted/m,
    );
    expect(site.told).toContain('1 warning');
  });
});

describe('lists of links in several languages', () => {
  const site = built('literate-languages');

  it('are the last of their file, with the index of a folder first', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Начало /',
      'Реките /реки/',
      'Дунав /реки/дунав/',
      'Езера /езера/',
    ]);
  });

  it('are a language’s own where it has one', async () => {
    expect(navigationOf(await site.project.read('en/index.html'))).toEqual([
      'Home /en/',
      'Waters',
      'The Danube /en/реки/дунав/',
    ]);
  });
});

describe('navigation by files in folders', () => {
  const site = built('awesome-nav');

  it('takes titles, order, the rest and what is hidden from them', async () => {
    expect(navigationOf(await site.project.read('градове/index.html'))).toEqual([
      'Пътеводител /',
      'Градове',
      'Градовете /градове/',
      'Пловдив /градове/пловдив/',
      'Варна /градове/варна/',
      'Планини /планини/',
      'Реки',
      'Дунав /реки/дунав/',
      'Арда /реки/арда/',
      'Карта https://карта.example/',
    ]);
  });
});

describe('navigation by a list of links', () => {
  const site = built('literate-nav');

  it('is that of SUMMARY.md', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Начало /',
      'Градове',
      'Варна /градове/варна/',
      'Реки',
      'Дунав /реки/дунав/',
    ]);
  });

  it('tells once of a key above pages, at the first of them', () => {
    const told = site.ran.output.split('\n').filter((line) => line.includes('template above a page'));
    expect(told).toEqual([expect.stringMatching(/\/docs\/index\.md:3:1: info\[mkdocs-no-effect\].*2 pages/)]);
  });

  it('is annotated for GitHub in the docs folder of the project', async () => {
    const { output } = await slovo(['check', '--project', '.'], site.project.folder, {
      GITHUB_ACTIONS: 'true',
    });
    expect(output).toContain('::notice file=docs/index.md,line=3,');
    expect(output).not.toContain('file=content/');
  });
});
