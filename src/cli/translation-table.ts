/** The report of translations as a maintainer reads it. */
import type { ChangedSection, TranslationRow } from '../integration/translation-report.ts';
import { lineDiff } from './line-diff.ts';

const states = {
  current: 'of today',
  outdated: 'older than its original',
  unrecorded: 'not recorded',
  missing: 'not translated',
} as const;

const kinds = { changed: 'Changed', added: 'New', removed: 'Taken out' } as const;

/** A table of what is not of today, then the sections of each with what was and what is. */
export function translationTable(rows: readonly TranslationRow[]): readonly string[] {
  // Where nothing was ever recorded, that is no news of each file.
  const keeps = rows.some(({ state }) => state === 'current' || state === 'outdated');
  const open = rows.filter(({ state }) => state !== 'current' && (keeps || state !== 'unrecorded'));
  if (open.length === 0) return [];
  const cells = open.map((row) => [row.file, row.original, stateOf(row)] as const);
  const head = ['translation', 'original', 'state'] as const;
  const widths = [0, 1].map((column) =>
    Math.max(...[head, ...cells].map((line) => line[column as 0 | 1].length)),
  );
  const table = [head, ...cells].map(([file, original, state]) =>
    `${file.padEnd(widths[0]!)}  ${original.padEnd(widths[1]!)}  ${state}`.trimEnd(),
  );
  return [...table, ...open.flatMap((row) => row.sections.flatMap((section) => sectionLines(row, section)))];
}

function stateOf({ state, sections }: TranslationRow): string {
  if (state !== 'outdated') return states[state];
  return `${states.outdated}: ${sections.length} section${sections.length === 1 ? '' : 's'}`;
}

function sectionLines(
  row: TranslationRow,
  { kind, title, before, after }: ChangedSection,
): readonly string[] {
  const place = title === '' ? 'above the first heading' : `“${title}”`;
  const unknown = before === undefined && kind !== 'added' ? ['  (What it said before was not kept.)'] : [];
  const texts = lineDiff(before ?? '', after ?? '');
  return ['', `${row.file}: ${kinds[kind]} in ${row.original}: ${place}`, ...unknown, ...texts];
}
