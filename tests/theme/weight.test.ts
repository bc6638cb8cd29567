/** What a page weighs, and that nothing in it comes from elsewhere or needs a laxer policy. On the files alone. */
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, isRedirect } from '../support/first-site.ts';
import { listFiles, readPages, type BuiltPage } from '../support/html.ts';
import { repository, slovo } from '../support/slovo.ts';

const KB = 1024;
const gz = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
const read = (file: string): Buffer => readFileSync(join(dist, file));

let pages: readonly BuiltPage[];
beforeAll(async () => {
  if (!existsSync(dist)) await slovo(['build']);
  pages = readPages(dist).filter(({ html }) => !isRedirect(html));
});

/** Files that a page asks for before the reader does anything, pictures of its text aside. */
function asked({ html }: BuiltPage, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => decodeURI(match[1]!).replace(/^\//, ''));
}
const styles = /<link rel="stylesheet" href="([^"]+)"/g;
const scripts = /<script[^>]* src="([^"]+)"/g;

/** Bytes of the Markdown that a page was written in; the index of headings and the 404 page have none. */
function markdownBytes({ file }: BuiltPage): number {
  const markdown = join(dist, file.replace(/\.html$/, '.md'));
  return existsSync(markdown) ? readFileSync(markdown).length : 0;
}

/** Bytes of Markdown up to which a page of this site keeps all budgets, as most of them do. */
const long = 9 * KB;

/** Components, formulas and icons bring markup that no Markdown tells of: 2 KB of it are allowed to long pages. */
function allowance({ html }: BuiltPage): number {
  const text = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  return /<(?:math|svg|fieldset)\b/.test(text) ? 2 * KB : 0;
}

/** Compressed bytes of a page, of its style sheet, and of its scripts. */
function weights(page: BuiltPage, folder = dist): { html: number; css: number; js: number } {
  const sum = (files: readonly string[]): number =>
    files.reduce((total, file) => total + gz(readFileSync(join(folder, file))), 0);
  return { html: gz(page.html), css: sum(asked(page, styles)), js: sum(asked(page, scripts)) };
}

function expectBudgets(page: BuiltPage, folder?: string): void {
  const { html, css, js } = weights(page, folder);
  expect(html, page.file).toBeLessThanOrEqual(6 * KB);
  // What the first round trip brings.
  expect(html + css, page.file).toBeLessThanOrEqual(14 * KB);
  expect(html + css + js, page.file).toBeLessThanOrEqual(20 * KB);
}

describe('a page of exactly 6 KB of Markdown', () => {
  let folder: string;
  let measured: readonly BuiltPage[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slovo-тегло-'));
    const content = join(folder, 'content');
    await cp(join(repository, 'content'), content, { recursive: true });
    await appendFile(join(content, '.nav.yml'), '      - мярка\n');
    for (const ending of ['.md', '.en.md']) {
      const texts = ['изключване-на-архива', 'публикуване', 'преминаване-от-mkdocs'].map((name) =>
        readFileSync(join(content, name + ending), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
      );
      await writeFile(join(content, `мярка${ending}`), sixKilobytes(texts.join('\n')));
    }
    const out = join(folder, 'dist');
    const { exitCode, output } = await slovo(['build', '--content', content, '--out', out]);
    expect(exitCode, output).toBe(0);
    measured = readPages(out).filter(({ file }) => file.includes('мярка'));
    folder = out;
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('keeps every budget, in both languages', () => {
    expect(measured).toHaveLength(2);
    for (const page of measured) {
      expectBudgets(page, folder);
      expect(asked(page, styles).length + asked(page, scripts).length + 1, page.file).toBeLessThanOrEqual(4);
    }
  });
});

/** The beginning of a text, as many whole characters as fit, filled with line ends. */
function sixKilobytes(text: string): string {
  const start = Buffer.from(text)
    .subarray(0, 6 * KB)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return start + '\n'.repeat(6 * KB - Buffer.byteLength(start));
}

describe('every page', () => {
  it('keeps the same budgets, up to 9 KB of Markdown', () => {
    for (const page of pages) if (markdownBytes(page) <= long) expectBudgets(page);
  });

  it('weighs at most the same share of its Markdown where that is longer', () => {
    const heavy = pages
      .filter((page) => markdownBytes(page) > long)
      .map((page) => ({
        file: page.file,
        bytes: gz(page.html),
        most: markdownBytes(page) + allowance(page),
      }))
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });

  it('weighs at most 3 KB around its text', () => {
    const heavy = pages
      .map(({ file, html }) => ({
        file,
        bytes: gz(
          html.replace(/<article[\s\S]*<\/article>/, '').replace(/<nav class="contents"[\s\S]*?<\/nav>/, ''),
        ),
      }))
      .filter(({ bytes }) => bytes > 3 * KB);
    expect(heavy).toEqual([]);
  });

  it('has one style sheet, at most 10 KB', () => {
    for (const page of pages) {
      const found = asked(page, styles);
      expect(found, page.file).toHaveLength(1);
      expect(gz(read(found[0]!)), page.file).toBeLessThanOrEqual(10 * KB);
    }
  });

  it('has at most 4 KB of scripts before the reader acts, one module and the theme’s', () => {
    for (const page of pages) {
      const found = asked(page, scripts);
      expect(found, page.file).toHaveLength(2);
      expect(
        found.reduce((sum, file) => sum + gz(read(file)), 0),
        page.file,
      ).toBeLessThanOrEqual(4 * KB);
      expect(page.html.match(/<script[^>]*type="module"/g), page.file).toHaveLength(1);
    }
  });

  it('has no script, style or handler in its own text', () => {
    for (const { file, html } of pages) {
      const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
      expect(
        tags.filter((tag) => /\sstyle=/i.test(tag)),
        file,
      ).toEqual([]);
      expect(
        tags.filter((tag) => /\son[a-z]+=/i.test(tag)),
        file,
      ).toEqual([]);
      expect(
        tags.filter((tag) => /^<style/i.test(tag)),
        file,
      ).toEqual([]);
      // Data is no script: browsers do not run it, and the policy does not ask.
      const inline = tags.filter((tag) => /^<script(?![^>]*\ssrc=)/i.test(tag));
      expect(
        inline.filter((tag) => tag !== '<script type="application/ld+json">'),
        file,
      ).toEqual([]);
    }
  });

  it('loads nothing from elsewhere, no font, and keeps no cookie', () => {
    for (const { file, html } of pages) {
      const loaded = [
        ...html.matchAll(/<(?:img|script|source|iframe|video|audio|embed|object)\b[^>]*>/g),
      ].join('\n');
      expect(loaded, file).not.toMatch(/\s(?:src|srcset|data)="(?:https?:)?\/\//);
      expect(html, file).not.toMatch(
        /<link rel="(?:preload|preconnect|dns-prefetch|stylesheet)"[^>]*"(?:https?:)?\/\//,
      );
    }
    const texts = listFiles(dist).filter((name) => /^_slovo\/.*\.(?:css|js)$/.test(name));
    for (const name of texts) {
      const text = read(name).toString('utf8');
      expect(text, name).not.toMatch(/@font-face|document\.cookie/);
      expect(text, name).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    }
  });

  it('opens links to other sites with rel="noopener"', () => {
    for (const { file, html } of pages) {
      const out = html.match(/<a\b[^>]*href="https?:[^>]*>/g) ?? [];
      const own = out.filter((tag) => !tag.includes('https://docs.chatrix.one/'));
      expect(
        own.filter((tag) => !/\srel="[^"]*noopener/.test(tag)),
        file,
      ).toEqual([]);
    }
  });
});
