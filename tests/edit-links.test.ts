/** “Edit this page” leads to the repository that the pages lie in, and only where that has an address. */
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clone } from './support/clone.ts';

let clone: Clone;
const git = (...words: string[]): void => {
  execFileSync('git', ['-C', clone.folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
    stdio: 'ignore',
  });
};
const edited = async (file: string): Promise<string> => {
  const { exitCode, output } = await clone.build();
  expect(exitCode, output).toBe(0);
  const html = await readFile(join(clone.folder, 'dist', file), 'utf8');
  return decodeURI(/<p class="page-info">(?:(?!<\/p>).)*<a href="([^"]+)"/.exec(html)?.[1] ?? '');
};
beforeAll(async () => {
  clone = await Clone.with({
    'content/index.md': '# Начало\n',
    'content/index.en.md': '# Home\n',
    'content/архив.md': '# Архив\n',
    'content/_речник.md': '',
  });
  git('init', '--initial-branch', 'main');
  git('add', 'content');
  git('commit', '-m', 'first');
});
afterAll(() => rm(clone.folder, { recursive: true }));

describe('the link to edit a page', () => {
  it('is not shown where the repository has no address', async () => {
    expect(await edited('index.html')).toBe('');
  });

  it('leads to the file of the text that is shown', async () => {
    git('remote', 'add', 'origin', 'git@codeberg.org:example/docs.git');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const folder = 'https://codeberg.org/example/docs/_edit/main/content';
    expect(await edited('en/index.html')).toBe(`${folder}/index.en.md`);
    expect(await edited('en/архив/index.html')).toBe(`${folder}/архив.md`);
  });

  it('is not shown where the configuration wants none', async () => {
    await clone.replace('astro.config.mjs', "title: 'Примери',", "title: 'Примери', editPattern: false,");
    expect(await edited('index.html')).toBe('');
  });
});
