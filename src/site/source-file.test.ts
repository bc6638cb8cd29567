import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameText, SourceFile } from './source-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-текст-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function sourceOf(path: string, text: string): SourceFile {
  const file = join(folder, path);
  writeFileSync(file, text);
  return new SourceFile(path, file, text);
}

/** More than is at hand at a time. */
function forgetAll(): void {
  for (const path of ['дълго.md', 'още.md', 'и още.md']) sourceOf(path, 'а'.repeat(9_000_000));
}

describe('the text of a page', () => {
  it('is read again when much else was read since', () => {
    const source = sourceOf('архив.md', '# Архив\n');
    forgetAll();
    expect(source.text).toBe('# Архив\n');
  });

  it('is what it was when it was first read, or none', () => {
    const source = sourceOf('архив.md', '# Архив\n');
    forgetAll();
    writeFileSync(join(folder, 'архив.md'), '# Архиви\n');
    expect(() => source.text).toThrow('архив.md was changed');
  });

  it('is compared without reading it', () => {
    const source = sourceOf('архив.md', '# Архив\n');
    const other = sourceOf('друг.md', '# Архив\n');
    forgetAll();
    rmSync(join(folder, 'архив.md'));
    expect(isSameText(source, other)).toBe(true);
    expect(isSameText(source, sourceOf('друг.md', '# Друг\n'))).toBe(false);
  });
});
