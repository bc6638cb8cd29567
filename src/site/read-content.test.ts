import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listPublic, readContent } from './read-content.ts';

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'slovo-съдържание-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function paths(folder: string): Promise<string[]> {
  const { sources, assets } = await readContent(folder);
  return [...sources, ...assets].map(({ path }) => path);
}

describe('readContent', () => {
  it('tells pages from other files, sorted', async () => {
    const folder = await folderOf({
      'я.md': '',
      'а.mdx': 'Текст',
      'guide/Б.MD': '',
      'guide/снимка.png': '',
      'а.pdf': '',
    });
    const { sources, assets } = await readContent(folder);
    expect(sources.map(({ path, format }) => [path, format])).toEqual([
      ['guide/Б.MD', 'md'],
      ['а.mdx', 'mdx'],
      ['я.md', 'md'],
    ]);
    expect(sources[1]?.text).toBe('Текст');
    expect(assets).toEqual([{ path: 'guide/снимка.png' }, { path: 'а.pdf' }]);
  });

  it('leaves out names that begin with a dot or an underscore', async () => {
    const folder = await folderOf({
      'index.md': '',
      '.скрит.md': '',
      '_чернова.md': '',
      '.git/a.md': '',
      '_части/a.md': '',
    });
    expect(await paths(folder)).toEqual(['index.md']);
  });

  it('reads the lock files of the folder itself, and publishes none of them', async () => {
    const folder = await folderOf({
      'index.md': '',
      'addresses.lock': '/ < index.md\n',
      'translations.lock': '',
      'упътване/package.lock': '',
    });
    expect(await paths(folder)).toEqual(['index.md', 'упътване/package.lock']);
    expect((await readContent(folder)).locks).toEqual({ addresses: '/ < index.md\n', translations: '' });
  });

  it('gives names in NFC and keeps how the disk spells them', async () => {
    const folder = await folderOf({ ['й.md'.normalize('NFD')]: '', ['й.png'.normalize('NFD')]: '' });
    const { sources, assets } = await readContent(folder);
    expect(sources.map(({ path }) => path)).toEqual(['й.md']);
    expect(assets).toEqual([{ path: 'й.png', file: 'й.png'.normalize('NFD') }]);
  });

  it('gives equal texts equal digests', async () => {
    const { sources } = await readContent(
      await folderOf({ 'а.md': 'едно', 'б.md': 'едно', 'в.md': 'друго' }),
    );
    expect(sources[0]?.digest).toBe(sources[1]?.digest);
    expect(sources[0]?.digest).not.toBe(sources[2]?.digest);
  });

  it('follows links inside the folder, never out of it or around in a circle', async () => {
    const outside = await folderOf({ 'тайна.md': '' });
    const folder = await folderOf({ 'а/стр.md': '' });
    await symlink(join(folder, 'а'), join(folder, 'б'));
    await symlink(folder, join(folder, 'а/кръг'));
    await symlink(outside, join(folder, 'вън'));
    await symlink(join(outside, 'тайна.md'), join(folder, 'тайна.md'));
    await symlink(join(folder, 'няма'), join(folder, 'никъде.md'));
    expect(await paths(folder)).toEqual(['а/стр.md', 'б/стр.md']);
    const { problems } = await readContent(folder);
    expect(problems.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'content-link-unused а/кръг',
      'content-link-unused б/кръг',
      'content-link-unused вън',
      'content-link-unused никъде.md',
      'content-link-unused тайна.md',
    ]);
  });

  it('tells of a file that is not UTF-8: its letters would be lost', async () => {
    const folder = await folderOf({ 'нов.md': 'да' });
    // The same word in Windows-1251.
    await writeFile(join(folder, 'стар.md'), Buffer.from([0xe4, 0xe0]));
    const { problems } = await readContent(folder);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['content-encoding стар.md']);
  });

  it('finds nothing in a folder that is not there', async () => {
    expect(await readContent('/няма/такава/папка')).toEqual({
      sources: [],
      assets: [],
      problems: [],
      locks: {},
    });
  });
});

describe('listPublic', () => {
  it('lists everything, dotted names too', async () => {
    const folder = await folderOf({ '.well-known/security.txt': '', 'favicon.svg': '', 'ключ.asc': '' });
    expect([...(await listPublic(folder))]).toEqual(['.well-known/security.txt', 'favicon.svg', 'ключ.asc']);
  });
});
