import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContent } from '../site/read-content.ts';
import { openSourceNotes } from './source-notes.ts';

let folder: string;
let content: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-бележки-'));
  content = join(folder, 'content');
  file = join(content, 'архив.md');
  mkdirSync(content);
  writeFileSync(file, '# Архив\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const minute = 60_000;

/** Reads the folder, a while after all was written. @returns paths that had to be read, and the digests */
async function read(now = Date.now() + minute): Promise<{ paths: string[]; digests: string[] }> {
  const notes = openSourceNotes(folder, content, now);
  const paths: string[] = [];
  const { sources } = await readContent(content, undefined, undefined, {
    ...notes,
    of: (path, mark) => {
      const noted = notes.of(path, mark);
      if (!noted) paths.push(path);
      return noted;
    },
  });
  notes.save();
  return { paths, digests: sources.map(({ digest }) => digest) };
}

it('a file that is as it was is not read again', async () => {
  const first = await read();
  expect(first.paths).toEqual(['архив.md']);
  expect(await read()).toEqual({ ...first, paths: [] });
});

it('a file with another text of the same size and age is read again', async () => {
  const first = await read();
  const { atime, mtime } = statSync(file);
  writeFileSync(file, '# Архиш\n');
  utimesSync(file, atime, mtime);
  const second = await read();
  expect(second.paths).toEqual(['архив.md']);
  expect(second.digests).not.toEqual(first.digests);
});

it('a file that has just changed is read again, as it may change once more within a tick of the clock', async () => {
  await read(Date.now());
  expect((await read()).paths).toEqual(['архив.md']);
});

it('notes that are damaged are none', async () => {
  await read();
  const notes = join(folder, 'sources');
  const [name] = readdirSync(notes);
  const written = readFileSync(join(notes, name!), 'utf8');
  for (const damaged of [written.replace('# Архив', '# Архиш'), written.slice(0, -9), '', 'чуждо']) {
    writeFileSync(join(notes, name!), damaged);
    expect((await read()).paths).toEqual(['архив.md']);
  }
});
