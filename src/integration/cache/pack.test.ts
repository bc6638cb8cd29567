import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPack } from './pack.ts';
import { openStore } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-кеш-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('a pack gives back what was saved, without what was not used', () => {
  const file = join(folder, 'пакет');
  const first = openPack(file);
  first.set('а', '"първо"');
  first.set('б', '"второ"');
  first.save();
  const second = openPack(file);
  expect(second.get('а')).toBe('"първо"');
  second.save();
  expect(openPack(file).get('б')).toBeUndefined();
  expect(openPack(file).get('а')).toBe('"първо"');
});

it('a damaged pack is empty', () => {
  const file = join(folder, 'пакет');
  const pack = openPack(file);
  pack.set('а', '"първо"');
  pack.save();
  writeFileSync(file, readFileSync(file, 'utf8').replace('първо', 'друго'));
  expect(openPack(file).get('а')).toBeUndefined();
});

it('a store gives back what was kept, and nothing of what was damaged', () => {
  const store = openStore(folder);
  store.keep('аб', 'Съобщение');
  expect(store.read('аб')?.toString()).toBe('Съобщение');
  const file = join(folder, 'аб', 'аб');
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(store.read('аб')).toBeUndefined();
  writeFileSync(file, 'x');
  expect(store.read('аб')).toBeUndefined();
});
