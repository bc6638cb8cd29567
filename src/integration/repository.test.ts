import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { repositoryOf } from './repository.ts';

let place: string;
let project: string;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'slovo-хранилище-')));
  project = join(place, 'копие', 'docs', 'bg');
  mkdirSync(project, { recursive: true });
});

test('a repository ends where its history lies, whatever looks like a top below it', () => {
  mkdirSync(join(place, '.git'));
  writeFileSync(join(place, 'копие', 'LICENSE'), '');
  expect(repositoryOf(project)).toBe(place);
});

test('a copy without history ends where a licence or a package stands', () => {
  writeFileSync(join(place, 'pyproject.toml'), '');
  expect(repositoryOf(project)).toBe(place);
});

test('a folder of documentation is a part of what lies around it', () => {
  expect(repositoryOf(project)).toBe(join(place, 'копие'));
});

test('a folder alone is no part of anything', () => {
  mkdirSync(join(place, 'сайт'));
  expect(repositoryOf(join(place, 'сайт'))).toBeUndefined();
});
