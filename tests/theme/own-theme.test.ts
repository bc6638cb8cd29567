/** A site that makes the theme its own: the example of the page on appearance, built. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperColours } from '../../src/theme/colours.ts';
import { repository, slovo } from '../support/slovo.ts';

const folder = join(repository, 'tests/sites/own-theme');

let out: string;
const built = (file: string): Promise<string> => readFile(join(out, file), 'utf8');
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'slovo-облик-'));
  const { exitCode, output } = await slovo(['build', '--out', join(out, 'dist')], folder);
  expect(output).not.toContain('error');
  expect(exitCode).toBe(0);
  out = join(out, 'dist');
});
afterAll(() => rm(join(out, '..'), { recursive: true, force: true }));

describe.each(['облик.md', 'облик.en.md'])('content/%s', (page) => {
  it.each(['theme/own.css', 'theme/Neighbours.astro'])('shows %s as it is built', async (file) => {
    const text = await readFile(join(repository, 'content', page), 'utf8');
    expect(text).toContain(`title="${file}"\n${await readFile(join(folder, file), 'utf8')}\`\`\``);
  });

  it('shows the settings as they are built', async () => {
    const text = await readFile(join(repository, 'content', page), 'utf8');
    const shown = /title="astro\.config\.mjs"\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const written = await readFile(join(folder, 'astro.config.mjs'), 'utf8');
    expect(shown).toContain('theme: {');
    expect(written.replace(/^ +/gm, '')).toContain(shown.replace(/^ +/gm, ''));
  });

  it('names every part of the theme that a page is made of', async () => {
    const text = await readFile(join(repository, 'content', page), 'utf8');
    const layout = await readFile(join(repository, 'src/theme/Page.astro'), 'utf8');
    for (const [, name] of layout.matchAll(/import (\w+) from '\.\/layout\/\w+\.astro'/g)) {
      expect(text).toContain(`\`${name!}\``);
    }
  });
});

describe('the built site', () => {
  it('has its own component where the theme’s was, and the theme’s in it', async () => {
    expect(await built('index.html')).toMatch(/<p class="season">Пролет 2026<\/p><nav class="neighbours"/);
    expect(await built('en/index.html')).toMatch(/<p class="season">Spring 2026<\/p><nav class="neighbours"/);
  });

  it('has its hues and styles after the theme’s, in the one style sheet', async () => {
    const html = await built('index.html');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map((match) => match[1]!);
    expect(sheets).toHaveLength(1);
    const css = await built(sheets[0]!);
    expect(css.lastIndexOf('--accent-hue:145')).toBeGreaterThan(css.indexOf('--accent-hue:35'));
    expect(css.lastIndexOf('--serif:var(--sans)')).toBeGreaterThan(css.lastIndexOf('--paper-hue:95'));
    expect(html).toContain(`<meta name="theme-color" content="${paperColours(95).light}"`);
  });

  it('has its logo, links and line at the foot, each in the language of the page', async () => {
    const [bg, en] = await Promise.all([built('index.html'), built('en/index.html')]);
    expect(bg).toContain('<img class="mark" src="/bee.svg" alt="" width="26" height="26">');
    expect(bg).toContain('<a href="https://git.example.org/apiary" rel="noopener">Изходен код</a>');
    expect(bg).toContain('<p>Пчелин „Под липите“</p>');
    expect(en).toContain('rel="noopener">Source code</a>');
    expect(en).toContain('<p>The apiary under the limes</p>');
  });
});

describe('security.txt', () => {
  it('names whom to tell, until when, and in which languages', async () => {
    expect(await built('.well-known/security.txt')).toBe(
      [
        'Contact: mailto:security@example.org',
        'Expires: 2027-01-31T00:00:00Z',
        'Preferred-Languages: bg, en',
        'Canonical: https://docs.example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });
});

describe('a mistake in the settings', () => {
  it('is told with what to write instead, and nothing is built', async () => {
    const site = await mkdtemp(join(repository, 'tests/sites/грешка-'));
    try {
      await writeFile(
        join(site, 'astro.config.mjs'),
        `import { slovo } from 'slovo';
export default { integrations: [slovo({
  title: 'Пример', locales: { bg: { label: 'Български' } }, content: '../own-theme/content',
  theme: { components: { Foter: './Footer.astro' }, styles: ['./липсва.css'] },
})] };`,
      );
      const { exitCode, output } = await slovo(['build', '--out', join(site, 'out')], site);
      expect(exitCode).toBe(1);
      expect(output).toContain('theme.components.Foter is no component of the theme.');
      expect(output).toContain('Did you mean Footer?');
      expect(output).toContain('theme.components.Foter: there is no file ./Footer.astro.');
      expect(output).toContain('theme.styles: there is no file ./липсва.css.');
    } finally {
      await rm(site, { recursive: true, force: true });
    }
  });
});
