import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOwnIcons } from './own-icons.ts';

const drawing = (path: string): string => `<svg viewBox="0 0 9 9"><path d="${path}"/></svg>`;

test('icons are named by their paths, and the first folder that has a name counts', async () => {
  const root = await mkdtemp(join(tmpdir(), 'slovo-икони-'));
  const [one, other] = [join(root, 'а'), join(root, 'б')];
  await mkdir(join(one, 'марки'), { recursive: true });
  await mkdir(other);
  await writeFile(join(one, 'марки', 'слово.svg'), drawing('M1'));
  await writeFile(join(one, 'празна.svg'), '<svg viewBox="0 0 9 9"/>');
  await writeFile(join(one, 'бележка.txt'), drawing('M2'));
  await writeFile(join(other, 'марки-слово.svg'), drawing('M3'));
  await writeFile(join(other, 'голяма.svg'), drawing('M4 '.repeat(30_000)));
  const icons = readOwnIcons([one, other, join(root, 'няма')]);
  expect([...icons.keys()]).toEqual(['марки-слово']);
  expect(icons.get('марки-слово')).toContain('d="M1"');
  await rm(root, { recursive: true });
});
