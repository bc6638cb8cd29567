import { describe, expect, it } from 'vitest';
import {
  catalogue,
  formatProblem,
  githubAnnotation,
  problemOf,
  sortProblems,
  summarise,
  withLevels,
} from './problems.ts';
import { diagnosticProblem } from './problems.ts';

const source = {
  path: 'guide/архив.md',
  text: '# Архив\r\nТекст\nи 😀 още',
  digest: '',
  format: 'md',
} as const;
const problem = problemOf(
  'link-not-found',
  '“няма.md” leads nowhere.',
  { source, offset: 10 },
  'Did you mean архив.md?',
);

describe('a problem', () => {
  it('is written with its place, its code, and what to do', () => {
    expect(formatProblem(problem)).toBe(
      'guide/архив.md:2:2: error[link-not-found]: “няма.md” leads nowhere.\n  Did you mean архив.md?',
    );
  });

  it('has the catalogue’s advice where there is none better', () => {
    expect(problemOf('link-empty', 'A link has no address.', { file: 'a.md' }).advice).toBe(
      catalogue['link-empty'].remedy,
    );
  });

  it.each([
    [0, 1, 1],
    [9, 2, 1],
    [15, 3, 1],
    [20, 3, 6],
    [9999, 3, 9],
  ])('at offset %i is in line %i, column %i, in UTF-16 units', (offset, line, column) => {
    expect(problemOf('link-empty', '', { source, offset })).toMatchObject({ line, column });
  });

  it('tells of what stands in a snippet by the place in it', () => {
    const position = { start: 3, end: 4, source: 1 };
    const included = { path: '_части/обща.md', line: 7, column: 2 };
    const told = diagnosticProblem(
      { code: 'x', message: 'm', severity: 'warning', position, included },
      source,
    );
    expect(told).toEqual({
      code: 'x',
      message: 'm',
      severity: 'warning',
      file: '_части/обща.md',
      line: 7,
      column: 2,
    });
  });

  it('is annotated for GitHub beside its line', () => {
    expect(githubAnnotation({ ...problem, message: '100 %\nизгубени', advice: 'а, б: в' })).toBe(
      '::error file=content/guide/архив.md,line=2,col=2,title=link-not-found::100 %25%0Aизгубени%0Aа, б: в',
    );
  });

  it('is annotated below the folder of its project', () => {
    expect(githubAnnotation({ ...problem, file: 'docs/архив.md' }, '')).toContain('file=docs/архив.md,');
    expect(githubAnnotation({ ...problem, file: '../base.yml' }, 'сайт/bg')).toContain('file=сайт/base.yml,');
  });

  it('of the configuration is annotated in its file', () => {
    expect(githubAnnotation(problemOf('config-invalid', 'm', { file: 'astro.config.mjs' }, 'а'))).toBe(
      '::error file=astro.config.mjs,title=config-invalid::m%0Aа',
    );
  });
});

describe('problems', () => {
  it('are sorted by file, line and column', () => {
    const at = (file: string, line?: number, column?: number) => ({
      ...problemOf('link-empty', '', { file }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    });
    const sorted = [at('а.md'), at('а.md', 2, 1), at('а.md', 2, 10), at('а.md', 10, 1), at('б.md', 1, 1)];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  });

  it('are counted', () => {
    const warning = problemOf('content-no-home', '', { file: 'index.md' });
    expect(summarise([problem, problem, warning])).toBe('2 errors, 1 warning');
    expect(summarise([problem])).toBe('1 error');
    expect(summarise([])).toBe('');
  });
});

describe('the configuration', () => {
  const note = { ...problem, code: 'translation-unrecorded', severity: 'info' } as const;

  it('says how grave a problem is, by its code', () => {
    const levels = { 'link-not-found': 'warning', 'translation-unrecorded': 'ignore' } as const;
    expect(withLevels([problem, note], levels)).toEqual([{ ...problem, severity: 'warning' }]);
    expect(withLevels([problem, note])).toEqual([problem, note]);
  });

  it('can make of a problem a note, which GitHub shows as a notice', () => {
    expect(summarise([problem, note, note])).toBe('1 error, 2 notes');
    expect(githubAnnotation(note)).toMatch(/^::notice file=content\/guide\/архив\.md/);
  });
});

describe('the catalogue', () => {
  it.each(Object.entries(catalogue))('says of %s what happened and what to do', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const text of [entry.explanation, entry.remedy]) expect(text).toMatch(/^[A-Z“].*[.?)"}]$/s);
  });
});
