import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBulkStore } from './bulk-store.ts';
import { digestOf } from './digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slovo-кеш-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const names = Array.from({ length: 100 }, (_, index) => digestOf(String(index)));
const textOf = (index: number): string => `Съобщение ${index}`;

/** A store that has kept all of them, the last in a file that they share. */
function filled() {
  const store = openBulkStore(folder);
  names.forEach((name, index) => store.keep(name, textOf(index)));
  return store;
}

/** The one file that has many. */
function shared(): string {
  const files = readdirSync(join(folder, 'many'));
  expect(files).toHaveLength(1);
  return join(folder, 'many', files[0]!);
}

it('gives back all that was kept, here and in a later build', () => {
  for (const store of [filled(), openBulkStore(folder)])
    expect(names.map((name) => store.read(name)?.toString())).toEqual(names.map((_, index) => textOf(index)));
  expect(readFileSync(shared(), 'utf8')).toContain(textOf(99));
});

it('finds what another thread writes after it has looked', () => {
  const reader = openBulkStore(folder);
  expect(reader.read(names[99]!)).toBeUndefined();
  const writer = filled();
  expect(reader.read(names[99]!)?.toString()).toBe(textOf(99));
  writer.keep(names[99]!, 'Ново');
  expect(reader.read(names[99]!)?.toString()).toBe('Ново');
});

it('gives the later of two results of one name, wherever they lie', () => {
  const first = filled();
  const second = filled();
  first.keep(names[0]!, 'първо, но по-ново');
  second.keep(names[99]!, 'второ, и по-ново');
  const later = openBulkStore(folder);
  expect(later.read(names[0]!)?.toString()).toBe('първо, но по-ново');
  expect(later.read(names[99]!)?.toString()).toBe('второ, и по-ново');
  later.keep(names[99]!, 'отделно');
  expect(later.read(names[99]!)?.toString()).toBe('отделно');
});

it('a file that ends too early has what stands before', () => {
  filled();
  const bytes = readFileSync(shared());
  writeFileSync(shared(), bytes.subarray(0, -1));
  const later = openBulkStore(folder);
  expect(later.read(names[99]!)).toBeUndefined();
  expect(later.read(names[98]!)?.toString()).toBe(textOf(98));
});

it('of a damaged file nothing is given back that was not kept, and what is made anew is found', () => {
  filled();
  const bytes = readFileSync(shared());
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(shared(), bytes);
  appendFileSync(shared(), 'нещо чуждо'.repeat(50));
  const later = openBulkStore(folder);
  expect(later.read(names[99]!)).toBeUndefined();
  later.keep(names[99]!, textOf(99));
  expect(openBulkStore(folder).read(names[99]!)?.toString()).toBe(textOf(99));
});

it('keeps on when the folder is deleted meanwhile', () => {
  const store = filled();
  rmSync(join(folder, 'many'), { recursive: true });
  store.keep(names[99]!, textOf(99));
  expect(openBulkStore(folder).read(names[99]!)?.toString()).toBe(textOf(99));
});

it('passes over what lies there and cannot be read', () => {
  filled();
  mkdirSync(join(folder, 'many', 'папка'));
  symlinkSync(join(folder, 'няма'), join(folder, 'many', 'връзка'));
  expect(openBulkStore(folder).read(names[99]!)?.toString()).toBe(textOf(99));
});
