import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOfSnippet, snippetCheck, snippetReader } from './snippets.ts';

const place = mkdtempSync(join(tmpdir(), 'slovo-snippets-'));
const content = join(place, 'content');

beforeAll(() => {
  mkdirSync(join(content, 'ръководство'), { recursive: true });
  writeFileSync(join(place, 'тайна.md'), 'тайна');
  writeFileSync(join(content, 'общо.md'), 'общо');
  writeFileSync(join(content, 'ръководство', 'част.md'), 'част');
  symlinkSync(join(place, 'тайна.md'), join(content, 'връзка.md'));
  symlinkSync(place, join(content, 'навън'));
  symlinkSync(join(content, 'общо.md'), join(content, 'същото.md'));
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

describe('a snippet of the content folder', () => {
  const read = (path: string, from?: string) =>
    snippetReader({ folder: content, path: 'ръководство/начало.md' })(path, from);

  it.each([
    ['is found beside the page', 'част.md', 'част'],
    ['is found from the folder of the content', 'общо.md', 'общо'],
    ['is found by a path from the root', '/ръководство/част.md', 'част'],
    ['is found through a link that stays inside', 'същото.md', 'общо'],
  ])('%s', (_rule, path, text) => {
    expect(read(path)).toMatchObject({ text });
  });

  it('is found beside the snippet that asks for it', () => {
    expect(
      snippetReader({ folder: content, path: 'начало.md' })('част.md', 'ръководство/друга.md'),
    ).toMatchObject({
      text: 'част',
    });
  });

  it.each([
    ['a path that leads out', '../../тайна.md'],
    ['a link that leads out', 'връзка.md'],
    ['a folder that leads out', 'навън/тайна.md'],
  ])('is refused: %s', (_what, path) => {
    expect(read(path)).toEqual({ problem: 'The snippet lies outside the content folder.' });
  });

  it('is never fetched', () => {
    expect(read('https://example.org/a.md')).toEqual({
      problem: 'Snippets are files: nothing is fetched while building.',
    });
  });

  it('is suggested where its name is misspelt', () => {
    expect(read('чaст.md')).toEqual({ problem: 'There is no such file. Did you mean “част.md”?' });
  });
});

describe('a snippet of the folders that a project names', () => {
  const job = { folder: content, path: 'начало.md', snippetFolders: [content] };

  it('may lie outside of them, as far as the project allows it', () => {
    const outside = { problem: 'The snippet lies outside the folders that base_path names.' };
    expect(snippetReader(job)('../тайна.md', undefined)).toEqual(outside);
    expect(
      snippetReader({ ...job, snippetLimit: join(content, 'ръководство') })('../тайна.md', undefined),
    ).toEqual({ problem: 'It lies outside the repository of the project.' });
    expect(snippetReader({ ...job, snippetLimit: place })('../тайна.md', undefined)).toMatchObject({
      path: '../тайна.md',
    });
  });
});

describe('a page with snippets', () => {
  it('is compiled anew when the answer to what it asked has changed', () => {
    const job = { path: 'начало.md', folder: content, text: '', from: 0, language: 'bg', cacheFolder: place };
    const read = snippetReader(job);
    writeFileSync(join(content, 'речник.md'), 'старо');
    const asked = ['речник.md', 'ново.md'].map((path) => ({
      path,
      digest: digestOfSnippet(read(path, undefined)),
    }));
    expect(snippetCheck()(job, asked)).toBe(true);
    writeFileSync(join(content, 'речник.md'), 'друго');
    expect(snippetCheck()(job, asked)).toBe(false);
    writeFileSync(join(content, 'речник.md'), 'старо');
    expect(snippetCheck()(job, asked)).toBe(true);
    writeFileSync(join(content, 'ново.md'), '');
    expect(snippetCheck()(job, asked)).toBe(false);
  });
});
