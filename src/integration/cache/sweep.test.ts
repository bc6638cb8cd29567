import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweep } from './sweep.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-кеш-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file that was last used so many seconds before 1000. */
function file(name: string, bytes: number, ago: number): void {
  writeFileSync(join(folder, name), 'а'.repeat(bytes / 2));
  utimesSync(join(folder, name), 1000 - ago, 1000 - ago);
}

it('takes away what was not used for long', () => {
  file('старо', 10, 100);
  file('ново', 10, 10);
  sweep(folder, { age: 50_000, bytes: 1e6 }, 1_000_000);
  expect(readdirSync(folder)).toEqual(['ново']);
});

it('takes away the oldest of what is too much', () => {
  file('първо', 400, 30);
  file('второ', 400, 20);
  file('трето', 400, 10);
  sweep(folder, { age: 1e9, bytes: 900 }, 1_000_000);
  expect(readdirSync(folder).sort()).toEqual(['второ', 'трето']);
});
