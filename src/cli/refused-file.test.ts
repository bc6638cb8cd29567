import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusalOf } from './refused-file.ts';

it('names the file that is refused, why, and what helps', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slovo-отказ-'));
  const file = join(folder, 'файл');
  await writeFile(file, '');
  const error: unknown = await mkdir(join(file, 'кеш')).catch((refused: unknown) => refused);
  expect(refusalOf(error)).toBe(
    `${join(file, 'кеш')}: it would be in a folder, and there is a file (ENOTDIR).\n  Move that file away.`,
  );
  await rm(folder, { recursive: true });
});

it('tells of a full disk, where the system names no file', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(refusalOf(error)).toContain('A file: there is no space left (ENOSPC).');
});

it('leaves mistakes of the program as they are', () => {
  expect(refusalOf(new TypeError('x is not a function'))).toBeUndefined();
  expect(refusalOf('ENOSPC')).toBeUndefined();
});
