/** What became of an original's sections since a translation was made from them. */
import type { SectionRecord } from './translation-lock.ts';

export interface SectionChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Id of the section as the translation knows it; undefined for an added one. */
  readonly before?: string;
  /** Id of the section as it is now; undefined for a removed one. */
  readonly after?: string;
}

/**
 * Sections are the same by their id. A heading that was written anew has a new id: it is taken for the one
 * that went from the same place.
 */
export function changesBetween(
  before: readonly SectionRecord[],
  after: readonly SectionRecord[],
): readonly SectionChange[] {
  const kept = new Map(after.map((section) => [section.id, section]));
  const placeOf = new Map(after.map(({ id }, index) => [id, index]));
  const known = new Set(before.map(({ id }) => id));
  const changes: SectionChange[] = [];
  let place = 0;
  /** Sections that went, and sections that came, since the last one that stayed. */
  let gone: SectionRecord[] = [];
  const settle = (until: string | undefined): void => {
    const came: SectionRecord[] = [];
    while (place < after.length && after[place]!.id !== until) {
      const section = after[place++]!;
      if (!known.has(section.id)) came.push(section);
    }
    place += 1;
    gone.forEach(({ id }, index) => {
      const twin = came[index];
      changes.push(twin ? { kind: 'changed', before: id, after: twin.id } : { kind: 'removed', before: id });
    });
    for (const { id } of came.slice(gone.length)) changes.push({ kind: 'added', after: id });
    gone = [];
  };
  for (const section of before) {
    const now = kept.get(section.id);
    if (!now) {
      gone.push(section);
      continue;
    }
    // A section that moved up was passed already: what came before it has been told.
    if (placeOf.get(section.id)! >= place) settle(section.id);
    if (now.fingerprint !== section.fingerprint) {
      changes.push({ kind: 'changed', before: section.id, after: section.id });
    }
  }
  settle(undefined);
  return changes;
}
