/** A MkDocs project compared with the site that MkDocs made of it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestProject } from './support/project.ts';

describe('check --against', () => {
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'slovo-стар-'));
    const pages: Readonly<Record<string, string>> = {
      '404.html': '<h1 id="няма">404</h1>',
      'index.html': '<h1 id="речник">Речник</h1>',
      'думи/index.html': '<h1 id="думи">Думи</h1>',
      'думи/азбука.html': '<h1 id="азбука">Азбука</h1><h2 id="буки">Буки</h2>',
    };
    for (const [file, html] of Object.entries(pages)) {
      await mkdir(join(site, file, '..'), { recursive: true });
      await writeFile(join(site, file), html);
    }
  });
  afterAll(() => rm(site, { recursive: true, force: true }));

  it('finds nothing where all addresses and ids are there', async () => {
    const project = await TestProject.of('file-addresses');
    const { exitCode, output } = await project.check('--against', site);
    expect(output).toContain('All addresses and ids');
    expect(exitCode).toBe(0);
  });

  it('finds an old address that leads on, and asks for no heading of the theme', async () => {
    const old = await mkdtemp(join(tmpdir(), 'slovo-старо-'));
    await mkdir(join(old, 'ръководство/старо'), { recursive: true });
    await writeFile(join(old, 'ръководство/старо/index.html'), '<a href="../кошери/">Кошери</a>');
    await writeFile(join(old, 'index.html'), '<h1 id="_1">Пчелар</h1><h4 id="searchModalLabel">Search</h4>');
    const project = await TestProject.of('habits');
    const { exitCode, output } = await project.check('--against', old);
    expect(output).toContain('All addresses and ids');
    expect(exitCode).toBe(0);
    await rm(old, { recursive: true });
  });

  it('lists a page and an id that are not', async () => {
    await writeFile(join(site, 'изгубена.html'), '<h1>Изгубена</h1>');
    await writeFile(join(site, 'index.html'), '<h1 id="речник">Речник</h1><h2 id="речника">Р</h2>');
    const project = await TestProject.of('file-addresses');
    const { exitCode, output } = await project.check('--against', site);
    expect(output).toContain('error[against-page]: The site of MkDocs has a page изгубена.html');
    expect(output).toContain('error[against-id]: In index.html, a heading has the id “речника”');
    expect(exitCode).toBe(1);
  });
});
