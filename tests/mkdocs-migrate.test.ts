/** A MkDocs project that is moved over for good. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from './support/html.ts';
import { TestProject } from './support/project.ts';
import { slovo } from './support/slovo.ts';

describe('slovo migrate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slovo-преместен-'));
    const project = await TestProject.of('suffix');
    await cp(project.folder, folder, { recursive: true });
    await project.remove();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('makes a site that is the same, byte for byte, and moves the pages as they are', async () => {
    const [before, after] = [join(folder, 'преди'), join(folder, 'след')];
    expect((await slovo(['build', '--project', folder, '--out', before])).exitCode).toBe(0);
    const page = await readFile(join(folder, 'docs/index.en.md'), 'utf8');
    const { exitCode, output } = await slovo(['migrate', folder]);
    expect(output).toContain('3 languages: Български, English, Português');
    expect(exitCode).toBe(0);
    expect(await readFile(join(folder, 'content/index.en.md'), 'utf8')).toBe(page);
    const ran = await slovo(['build', '--out', after], folder);
    expect(ran.exitCode, ran.output).toBe(0);
    expect(listFiles(after)).toEqual(listFiles(before));
    for (const file of listFiles(before).filter((name) => name.endsWith('.html'))) {
      expect(await readFile(join(after, file), 'utf8'), file).toBe(
        await readFile(join(before, file), 'utf8'),
      );
    }
  });

  it('changes nothing where it was done before', async () => {
    const config = await readFile(join(folder, 'astro.config.mjs'), 'utf8');
    expect((await slovo(['migrate', folder])).exitCode).toBe(2);
    expect(await readFile(join(folder, 'astro.config.mjs'), 'utf8')).toBe(config);
  });
});
