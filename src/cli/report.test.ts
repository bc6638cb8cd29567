import { expect, test } from 'vitest';
import { problemOf } from '../site/problems.ts';
import { problemsOf } from './report.ts';

test.each([
  ['a page', 'архив.md', 'съдържание/архив.md'],
  ['settings', 'mkdocs.yml', 'настройки/mkdocs.yml'],
])('%s has its path from where the command runs', (_, file, shown) => {
  const site = {
    project: { root: 'настройки', contentFolder: 'съдържание' },
    site: { assets: [] },
    made: new Map([['архив.md', undefined]]),
  };
  expect(problemsOf(site, [problemOf('mkdocs-yaml', 'x', { file })]).map((one) => one.file)).toEqual([shown]);
  // A home page that is missing would lie among the pages.
  const missing = problemOf('content-no-home', 'x', { file: 'index.md' });
  expect(problemsOf(site, [missing]).map((one) => one.file)).toEqual(['съдържание/index.md']);
});
