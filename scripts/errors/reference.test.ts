import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, diagnosticTable } from '../../src/site/problems.ts';
import { errorReference } from './reference.ts';

test('docs/errors.md is what the catalogue says: node scripts/write-errors.ts writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8')).toBe(errorReference());
});

test('every code has a section, and none has two', () => {
  const codes = [...errorReference().matchAll(/^## (.+)$/gm)].map(([, code]) => code);
  expect(codes).toEqual([...Object.keys(catalogue), ...Object.keys(diagnosticTable)].sort());
});

test('no gap of a message is left open', () => {
  expect(errorReference()).not.toMatch(/\{\w+\}(?![^\n]*`)/);
});
