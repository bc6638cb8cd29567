import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from './history.ts';

let folder = '';
let cache = '';
const git = (at: string, ...words: string[]): void => {
  execFileSync('git', ['-C', at, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
    stdio: 'ignore',
  });
};
function commit(day: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', day, '--date', `${day}T12:00:00Z`);
}

const historyOf = (place: string): ReturnType<typeof readHistory> => readHistory(place, cache);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-история-'));
  cache = mkdtempSync(join(tmpdir(), 'slovo-кеш-'));
});
afterEach(() => {
  for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
});

describe('the history of a folder', () => {
  it('has the last change of each file, by its path in the folder', async () => {
    git(folder, 'init');
    mkdirSync(join(folder, 'content/под папка'), { recursive: true });
    writeFileSync(join(folder, 'content/архив.md'), '1');
    writeFileSync(join(folder, 'content/под папка/йод.md'), '1');
    writeFileSync(join(folder, 'README.md'), '1');
    commit('2026-01-01');
    writeFileSync(join(folder, 'content/архив.md'), '2');
    commit('2026-02-02');
    expect(await historyOf(join(folder, 'content'))).toEqual(
      new Map([
        ['архив.md', '2026-02-02T12:00:00Z'],
        ['под папка/йод.md', '2026-01-01T12:00:00Z'],
      ]),
    );
  });

  it('is that of the commit that is checked out, whatever was asked before', async () => {
    git(folder, 'init');
    writeFileSync(join(folder, 'архив.md'), '1');
    commit('2026-01-01');
    const before = new Map([['архив.md', '2026-01-01T12:00:00Z']]);
    expect(await historyOf(folder)).toEqual(before);
    expect(await historyOf(folder)).toEqual(before);
    writeFileSync(join(folder, 'архив.md'), '2');
    commit('2026-02-02');
    expect(await historyOf(folder)).toEqual(new Map([['архив.md', '2026-02-02T12:00:00Z']]));
    git(folder, 'checkout', 'HEAD~1');
    expect(await historyOf(folder)).toEqual(before);
  });

  it('is empty without a repository', async () => {
    expect(await historyOf(folder)).toEqual(new Map());
  });

  it('is empty in a shallow clone, where every file seems to be as new as the last commit', async () => {
    git(folder, 'init');
    writeFileSync(join(folder, 'архив.md'), '1');
    commit('2026-01-01');
    writeFileSync(join(folder, 'друг.md'), '1');
    commit('2026-02-02');
    const clone = join(folder, 'clone');
    git(folder, 'clone', '--depth', '1', `file://${folder}`, clone);
    expect(await historyOf(clone)).toEqual(new Map());
  });
});
