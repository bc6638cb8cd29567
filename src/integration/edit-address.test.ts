import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editPatternOf, readEditPattern } from './edit-address.ts';

describe('a page is edited at its host', () => {
  it.each([
    [
      'https://github.com/пример/docs.git',
      'https://github.com/%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80/docs/edit/',
    ],
    ['git@github.com:example/docs.git', 'https://github.com/example/docs/edit/'],
    ['ssh://git@github.com:22/example/docs', 'https://github.com/example/docs/edit/'],
    ['https://someone:secret@github.com/example/docs/', 'https://github.com/example/docs/edit/'],
    ['https://gitlab.com/group/below/docs.git', 'https://gitlab.com/group/below/docs/-/edit/'],
    ['https://codeberg.org/example/docs.git', 'https://codeberg.org/example/docs/_edit/'],
    ['git@bitbucket.org:example/docs.git', 'https://bitbucket.org/example/docs/src/'],
  ])('%s', (remote, address) => {
    expect(editPatternOf(remote, 'main', 'content/')).toBe(`${address}main/content/{path}`);
  });

  it('on a branch and in a folder of any name', () => {
    expect(editPatternOf('https://github.com/a/b', 'release/2 #1', 'моите страници/')).toBe(
      `https://github.com/a/b/edit/release/2%20%231/${encodeURI('моите страници')}/{path}`,
    );
  });
});

describe('no address is invented', () => {
  it.each([
    ['a host whose addresses are not known', 'https://git.example.org/a/b.git'],
    ['a folder', '/srv/git/docs.git'],
    ['a folder of this machine', 'file:///srv/git/github.com/a/b'],
    ['a name of an object’s property', 'https://constructor/a/b'],
    ['a host without a repository', 'https://github.com/a'],
    ['another kind of address', 'javascript://github.com/a/b'],
    ['nothing', ''],
  ])('for %s', (_what, remote) => {
    expect(editPatternOf(remote, 'main', '')).toBeUndefined();
  });
});

describe('a repository', () => {
  let folder = '';
  const git = (...words: string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      stdio: 'ignore',
    });
  };
  const content = (): string => join(folder, 'content');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'slovo-хранилище-'));
    mkdirSync(content());
    writeFileSync(join(content(), 'архив.md'), '# Архив');
    git('init', '--initial-branch', 'working');
    git('add', '.');
    git('commit', '-m', 'first');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const withOrigin = (): void => {
    git('remote', 'add', 'origin', 'https://codeberg.org/example/docs.git');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  };

  it('tells the address, by the main branch of its origin', async () => {
    withOrigin();
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(await readEditPattern(content())).toBe(
      'https://codeberg.org/example/docs/_edit/main/content/{path}',
    );
    expect(await readEditPattern(folder)).toBe('https://codeberg.org/example/docs/_edit/main/{path}');
  });

  it('tells it by the branch that the current one follows', async () => {
    withOrigin();
    git('branch', '--set-upstream-to', 'origin/main');
    expect(await readEditPattern(content())).toContain('/_edit/main/content/');
  });

  it('tells none without an origin, a branch of it, or a page in it', async () => {
    expect(await readEditPattern(content())).toBeUndefined();
    withOrigin();
    expect(await readEditPattern(content())).toBeUndefined();
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts/а.md'), '');
    expect(await readEditPattern(join(folder, 'drafts'))).toBeUndefined();
  });
});

it('tells no address where there is no repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slovo-папка-'));
  expect(await readEditPattern(folder)).toBeUndefined();
  rmSync(folder, { recursive: true });
});
