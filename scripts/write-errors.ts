#!/usr/bin/env node
/** Writes docs/errors.md from the catalogue of problems. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorReference } from './errors/reference.ts';

if (process.argv.includes('--help')) {
  console.log(
    'usage: node scripts/write-errors.ts\n\nWrites docs/errors.md: every problem that Slovo tells of, from the catalogue.',
  );
} else writeFileSync(join(import.meta.dirname, '../docs/errors.md'), errorReference());
