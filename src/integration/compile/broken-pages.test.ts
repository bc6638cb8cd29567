import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnosticProblem, formatProblem, sortProblems } from '../../site/problems.ts';
import { compilePage } from './compile-page.ts';

const folder = fileURLToPath(new URL('../../../tests/fixtures/broken', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** All that is said of a page, each with the line it is said of and a mark below the place. */
async function complaintsOf(path: string): Promise<string> {
  const text = readFileSync(join(folder, path), 'utf8');
  const { facts } = await compilePage({
    text,
    path,
    folder,
    from: 0,
    language: path.endsWith('.en.md') ? 'en' : 'bg',
    cacheFolder: join(folder, '.cache'),
  });
  const source = { path, text, digest: '', format: 'md' } as const;
  const problems = sortProblems(facts.diagnostics.map((diagnostic) => diagnosticProblem(diagnostic, source)));
  return problems
    .map((problem) => {
      const lines = readFileSync(join(folder, problem.file ?? path), 'utf8').split('\n');
      const { line = 1, column = 1 } = problem;
      const written = (lines[line - 1] ?? '').slice(0, 80);
      return `${formatProblem(problem)}\n  | ${written}\n  | ${' '.repeat(column - 1).slice(0, 80)}^\n`;
    })
    .join('\n');
}

describe('a page that is wrong', () => {
  it.each(pages)('is told what, where and what to do: %s', async (path) => {
    await expect(await complaintsOf(path)).toMatchFileSnapshot(join(folder, `${path}.txt`));
  });
});
