/** Each translation beside its original: which sections belong together, and what has changed since. */
import type { Document, Page, Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';
import { changesBetween, type SectionChange } from './section-changes.ts';
import { pairSections, type Mismatch, type Section, type SectionPairs } from './sections.ts';
import { recordOf, type SectionRecord, type TranslationRecords } from './translation-lock.ts';

export interface Translation {
  readonly original: Document;
  /** Id in the translation by id in the original, and back. */
  readonly pairs: Pick<SectionPairs, 'translated' | 'original'>;
  /** What changed in the original since; undefined where it is not recorded what it was made from. */
  readonly changes?: readonly SectionChange[];
}

/** By the translation's own document. */
export type Translations = ReadonlyMap<Document, Translation>;

/**
 * Pairs all translations of a site with their originals.
 *
 * @param records undefined where the site keeps none: nothing is said of it then
 */
export function compareTranslations(
  { byKey, config }: Pick<Site, 'byKey' | 'config'>,
  records: TranslationRecords | undefined,
): { translations: Translations; problems: readonly Problem[] } {
  const translations = new Map<Document, Translation>();
  const problems: Problem[] = [];
  for (const pages of byKey.values()) {
    const original = originalOf(pages.values());
    if (!original) continue;
    const now = records && recordOf(original);
    for (const { document, locale, textLocale } of pages.values()) {
      // What the build made by itself, in every language, is nobody's translation.
      if (locale !== textLocale || document === original || document.source.digest === '') continue;
      const record = records?.get(document.source.path);
      const compared = compare(original, document, record, now);
      translations.set(document, compared.translation);
      problems.push(...compared.mismatches.map((one) => mismatchProblem(one, original, document)));
      if (records && now) problems.push(...stateProblems(document, original, compared.translation));
    }
  }
  const inMkDocs = config.mkdocs !== undefined;
  return {
    translations,
    problems: inMkDocs ? problems.map((problem) => ({ ...problem, severity: 'info' as const })) : problems,
  };
}

/** The document in the default language, or else the first that is written. */
function originalOf(pages: Iterable<Page>): Document | undefined {
  const written = [...pages].filter(({ locale, textLocale }) => locale === textLocale);
  return (written.find(({ locale }) => locale.isDefault) ?? written[0])?.document;
}

function compare(
  original: Document,
  document: Document,
  record: readonly SectionRecord[] | undefined,
  now: readonly SectionRecord[] | undefined,
): { translation: Translation; mismatches: readonly Mismatch[] } {
  const direct = pairsOf(original, document);
  if (!record || !now) return { translation: { original, pairs: direct }, mismatches: direct.mismatches };
  const changes = changesBetween(record, now);
  const through = direct.mismatches.length > 0 ? pairThrough(record, changes, document) : undefined;
  return {
    translation: { original, pairs: through ?? direct, changes },
    // Where the sections agree with what the translation was made from, the change is told as such.
    mismatches: through ? [] : direct.mismatches,
  };
}

const paired = new WeakMap<Document, { original: Document; pairs: SectionPairs }>();

/** Paired once, however often the site is put together anew. */
function pairsOf(original: Document, document: Document): SectionPairs {
  let known = paired.get(document);
  if (known?.original !== original) {
    const pairs = pairSections(original.outline, document.outline);
    const [ours, theirs] = [written(original), written(document)];
    const hasMore = ours.length < original.outline.length || theirs.length < document.outline.length;
    // What is put in, such as a list of posts, may well differ; only what an author wrote can be missing.
    const mismatches = hasMore ? pairSections(ours, theirs).mismatches : pairs.mismatches;
    known = { original, pairs: { ...pairs, mismatches } };
    paired.set(document, known);
  }
  return known.pairs;
}

/** The headings that stand in a text itself. */
function written({ outline }: Document): Document['outline'] {
  return outline.filter(({ position }) => position.source === 0);
}

/** Pairs with the sections that the translation was made from, where it has the same, and from these with today's. */
function pairThrough(
  record: readonly SectionRecord[],
  changes: readonly SectionChange[],
  document: Document,
): Translation['pairs'] | undefined {
  const before: Section[] = record
    .filter(({ depth }) => depth > 0)
    .map(({ id, depth }) => ({ id, depth, text: id, explicit: false }));
  const { translated, mismatches } = pairSections(before, written(document));
  if (mismatches.length > 0) return undefined;
  const after = new Map(changes.map((change) => [change.before, change.after]));
  const pairs = [...translated].flatMap(([id, twin]): [string, string][] => {
    const today = after.has(id) ? after.get(id) : id;
    return today === undefined ? [] : [[today, twin]];
  });
  return { translated: new Map(pairs), original: new Map(pairs.map(([id, twin]) => [twin, id])) };
}

function mismatchProblem({ above, ...found }: Mismatch, original: Document, document: Document): Problem {
  const side = (sections: readonly Section[], parent: Section | undefined, { source }: Document): string => {
    const place = parent ? `Below “${parent.text}” ${source.path}` : source.path;
    if (sections.length === 0) return `${place} has no section`;
    const named = sections.slice(0, 3).map(({ text }) => `“${text}”`);
    return `${place} has ${named.join(', ')}${sections.length > 3 ? ` and ${sections.length - 3} more` : ''}`;
  };
  const at = document.outline.find(
    ({ id }) => id === (found.translation[0] ?? above?.translation)?.id,
  )?.position;
  const here = side(found.translation, above?.translation, document);
  const there = side(found.original, above?.original, original);
  return problemOf('outline-mismatch', `${here}. ${there}.`, {
    source: document.source,
    ...(at?.source === 0 && { offset: at.start }),
  });
}

function stateProblems({ source }: Document, original: Document, { changes }: Translation): Problem[] {
  if (!changes) {
    return [
      problemOf('translation-unrecorded', `It is not recorded what ${source.path} was made from.`, {
        source,
      }),
    ];
  }
  if (changes.length === 0) return [];
  const sections = changes.length === 1 ? 'a section' : `${changes.length} sections`;
  const message = `${original.source.path} has changed in ${sections} since ${source.path} was made from it.`;
  return [problemOf('translation-outdated', message, { source })];
}

/**
 * Id of the section of `to` that says what the section `id` of `from` says; both show one page.
 * Undefined where there is none.
 */
export function sectionIn(
  translations: Translations,
  from: Document,
  id: string,
  to: Document,
): string | undefined {
  if (from === to) return id;
  const [one, other] = [translations.get(from), translations.get(to)];
  const inOriginal = one ? one.pairs.original.get(id) : id;
  return other && inOriginal !== undefined ? other.pairs.translated.get(inOriginal) : inOriginal;
}
