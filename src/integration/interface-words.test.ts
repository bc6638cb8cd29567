import { expect, test, vi } from 'vitest';
import type * as words from '../i18n/index.ts';
import type { Locale } from '../site/model.ts';
import { wordProblems } from './interface-words.ts';

const missing = vi.hoisted((): { lines: string[] } => ({ lines: [] }));
vi.mock('../i18n/index.ts', async (original) => ({
  ...(await original<typeof words>()),
  missingKeys: () => missing.lines,
}));

const locale = (tag: string, label: string): Locale => ({
  tag,
  label,
  dir: 'ltr',
  segment: tag,
  isDefault: false,
});

test('a phrase that one language lacks is an error in the file that lacks it', () => {
  missing.lines = ['src/i18n/bg.json: "search.label" is missing. Translate it.'];
  expect(wordProblems([locale('bg', 'Български')])).toMatchObject([
    { code: 'words-incomplete', severity: 'error', file: 'src/i18n/bg.json', message: missing.lines[0] },
  ]);
  missing.lines = [];
});

test('a language that the interface does not speak is a warning, a regional one of its languages is not', () => {
  const problems = wordProblems([locale('bg-BG', 'Български'), locale('tlh', 'tlhIngan Hol')]);
  expect(problems).toMatchObject([{ code: 'words-missing', severity: 'warning' }]);
  expect(problems[0]?.message).toContain('tlhIngan Hol');
});
