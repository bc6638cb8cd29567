import { describe, expect, it } from 'vitest';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

describe('what nothing leads to', () => {
  const told = (more: Record<string, string>, options: VirtualOptions = {}): string[] =>
    siteOf({ 'index.md': '# Начало\n', ...more }, options).found.map(
      ({ code, file, severity }) => `${severity} ${code} ${file ?? ''}`,
    );

  it('is told of a picture, and not where a page, a srcset or the front matter shows it', () => {
    const pictures = { 'а.png': '', 'б.svg': '', 'в.webp': '', 'г.jpeg': '', 'д.pdf': '' };
    const text = '---\ncover: в.webp\n---\n![а](а.png)\n\n<img srcset="г.jpeg 2x">\n';
    expect(told({ ...pictures, 'index.md': text })).toEqual(['warning picture-unused б.svg']);
  });

  it('is told of a page that is neither in the navigation nor linked to', () => {
    const pages = { 'а.md': '# А', 'б.md': '# Б', 'б.en.md': '# B', 'в.md': '---\nhidden: true\n---\n# В' };
    expect(told({ 'index.md': '[а](а.md)', ...pages }, { navigation: ['index'] })).toEqual([
      'warning page-orphan б.en.md',
      'warning page-orphan б.md',
    ]);
    expect(told(pages)).toEqual([]);
  });

  it('is none that links only to itself', () => {
    expect(told({ 'а.md': '# А\n\n[а](#а)' }, { navigation: ['index'] })).toEqual([
      'warning page-orphan а.md',
    ]);
  });
});
