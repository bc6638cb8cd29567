/**
 * `translations.lock`: which version of its original each translation was made from.
 *
 * ```
 * архив.en.md
 *   60303ae22b998861
 *   4355a46b19d348dc # архив
 *   fd61a03af4f77d87 ## изключване
 * ```
 *
 * A line a section of the original: the fingerprint of its text, the level of its heading, its id. Files are
 * sorted, so that one state has one text, and two who translate different pages change different lines.
 */
import type { Document, Problem } from './model.ts';
import { problemOf } from './problems.ts';
import { fingerprintOf, sectionTexts } from './section-texts.ts';

export const translationLockFile = 'translations.lock';

/** A section as it was when the translation was made. */
export interface SectionRecord {
  readonly fingerprint: string;
  /** 0 above the first heading. */
  readonly depth: number;
  readonly id: string;
}

/** The sections of the original by the translation's path. */
export type TranslationRecords = ReadonlyMap<string, readonly SectionRecord[]>;

const head =
  '# Which version of the original each translation was made from.\n# Written by `npm run check -- --accept FILE`.\n';

export function recordOf(original: Document): readonly SectionRecord[] {
  return sectionTexts(original).map(({ id, depth, text }) => ({
    fingerprint: fingerprintOf(text),
    depth,
    id,
  }));
}

/** Reads the file; a line that cannot be read is told and left out. */
export function readTranslationLock(text: string): { records: TranslationRecords; problems: Problem[] } {
  const records = new Map<string, SectionRecord[]>();
  const problems: Problem[] = [];
  let sections: SectionRecord[] | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const record = /^ {2}([0-9a-f]{16})(?: (#{1,6}) (.+))?$/.exec(line);
    if (/^\S/.test(line) && /\.[a-z]+$/i.test(line)) {
      sections = [];
      records.set(line.normalize('NFC'), sections);
    } else if (record && sections) {
      const [, fingerprint = '', marks = '', id = ''] = record;
      sections.push({ fingerprint, depth: marks.length, id });
    } else {
      const message = `The line “${line.slice(0, 80)}” is no record of a translation.`;
      problems.push({
        ...problemOf('lock-unreadable', message, { file: translationLockFile }),
        line: index + 1,
      });
    }
  });
  return { records, problems };
}

export function writeTranslationLock(records: TranslationRecords): string {
  const files = [...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const blocks = files.map(([path, sections]) => {
    const lines = sections.map(
      ({ fingerprint, depth, id }) => `  ${fingerprint}${depth === 0 ? '' : ` ${'#'.repeat(depth)} ${id}`}\n`,
    );
    return `\n${path}\n${lines.join('')}`;
  });
  return head + blocks.join('');
}
