import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { watchFiles, watchFolder, type Watch } from './watch-folder.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'slovo-наблюдение-'));
  ends.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Watches a folder; what is asked of the result is the set of paths that were told of since the last question. */
function told(root: string, begin: (note: (path: string) => void) => Watch) {
  const seen = new Set<string>();
  const watch = begin((path) => seen.add(path.slice(root.length + 1)));
  ends.push(watch.close);
  return async (...paths: string[]): Promise<void> => {
    await vi.waitFor(() => {
      expect([...seen]).toEqual(expect.arrayContaining(paths));
    }, 20_000);
    seen.clear();
  };
}

it('tells of files that are written, come, go and are renamed, in folders that come later too', async () => {
  const root = await folder();
  await mkdir(join(root, 'раздел'));
  await writeFile(join(root, 'раздел/стара.md'), '');
  const tells = told(root, (note) => watchFolder(root, note));
  await writeFile(join(root, 'раздел/стара.md'), 'текст');
  await tells('раздел/стара.md');
  await mkdir(join(root, 'нов/по-нов'), { recursive: true });
  await writeFile(join(root, 'нов/по-нов/страница.md'), '');
  await tells('нов/по-нов/страница.md');
  await writeFile(join(root, 'нов/по-нов/страница.md'), 'текст');
  await tells('нов/по-нов/страница.md');
  await rename(join(root, 'раздел/стара.md'), join(root, 'преместена.md'));
  await tells('раздел/стара.md', 'преместена.md');
  await rm(join(root, 'преместена.md'));
  await tells('преместена.md');
});

it('tells of all in a folder that takes the place of another', async () => {
  const root = await folder();
  for (const name of ['един', 'друг']) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'страница.md'), name);
  }
  const tells = told(root, (note) => watchFolder(root, note));
  await rm(join(root, 'един'), { recursive: true });
  await rename(join(root, 'друг'), join(root, 'един'));
  await tells('един/страница.md', 'друг');
  await writeFile(join(root, 'един/страница.md'), 'отново');
  await tells('един/страница.md');
});

it('tells of a file by each path that leads to it', async () => {
  const root = await folder();
  const outside = await folder();
  await mkdir(join(root, 'а'));
  await writeFile(join(root, 'а/стр.md'), '');
  await writeFile(join(outside, 'вън.md'), '');
  await symlink(join(root, 'а'), join(root, 'б'));
  await symlink(root, join(root, 'а/кръг'));
  await symlink(join(outside, 'вън.md'), join(root, 'вън.md'));
  const tells = told(root, (note) => watchFolder(root, note));
  await writeFile(join(root, 'а/стр.md'), 'текст');
  await tells('а/стр.md', 'б/стр.md');
  await writeFile(join(outside, 'вън.md'), 'текст');
  await tells('вън.md');
});

it('tells of files that are not there yet', async () => {
  const root = await folder();
  const tells = told(root, (note) => watchFiles(new Set([join(root, 'mkdocs.yml')]), note));
  await writeFile(join(root, 'друг.yml'), '');
  await writeFile(join(root, 'mkdocs.yml'), '');
  await tells('mkdocs.yml');
});
