import { describe, expect, it } from 'vitest';
import type { Problem } from '../site/model.ts';
import { firstScreen } from './first-screen.ts';

const many = (count: number, code: string, severity: Problem['severity'] = 'error'): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code,
    severity,
    message: `${index}`,
    file: `страница-${index % 7}.md`,
  }));

describe('the first screen of problems', () => {
  it('shows all where they are few, errors first', () => {
    const { shown, leftOut } = firstScreen([...many(2, 'а', 'warning'), ...many(1, 'б')], 50);
    expect(shown.map(({ code }) => code)).toEqual(['б', 'а', 'а']);
    expect(leftOut).toEqual([]);
  });

  it('shows every kind where there are too many, and counts the rest', () => {
    const { shown, leftOut } = firstScreen(
      [...many(1000, 'link-not-found'), ...many(1, 'page-twice'), ...many(90, 'picture-unused', 'warning')],
      50,
    );
    expect(shown.length).toBeLessThanOrEqual(50);
    expect(shown.length).toBeGreaterThan(40);
    expect(new Set(shown.map(({ code }) => code)).size).toBe(3);
    expect(shown.findIndex(({ severity }) => severity === 'warning')).toBeGreaterThan(
      shown.findIndex(({ code }) => code === 'page-twice'),
    );
    expect(leftOut).toEqual(['976 more link-not-found in 7 files', '66 more picture-unused in 7 files']);
  });

  it('shows one of each where even these are too many', () => {
    const kinds = Array.from({ length: 60 }, (_, index) => many(2, `код-${index}`)).flat();
    expect(firstScreen(kinds, 50).shown).toHaveLength(60);
  });
});
