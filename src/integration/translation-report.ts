/** What a translator has to do: each translation with its state, and what its original says anew. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, Site } from '../site/model.ts';
import type { SectionChange } from '../site/section-changes.ts';
import { sectionTexts, type SectionText } from '../site/section-texts.ts';
import { sourcePath } from '../site/source-name.ts';
import { isWritten } from '../site/view.ts';
import { digestOf } from './cache/digest.ts';
import { originalsFolder } from './locks.ts';
import type { Prepared } from './prepare.ts';

export interface TranslationRow {
  /** Path of the translation; of one that is missing, where it would be written. */
  readonly file: string;
  readonly locale: string;
  readonly original: string;
  readonly state: 'current' | 'outdated' | 'unrecorded' | 'missing';
  readonly sections: readonly ChangedSection[];
}

export interface ChangedSection {
  readonly kind: SectionChange['kind'];
  /** The heading as it is now, or as it was. */
  readonly title: string;
  /** The text that the translation was made from; undefined where it is new, or was not kept. */
  readonly before?: string;
  /** The text as it is now; undefined where it was taken out. */
  readonly after?: string;
}

/** All translations of a site, and those that are missing, by path. */
export async function reportTranslations(prepared: Prepared): Promise<readonly TranslationRow[]> {
  const { site } = prepared;
  const rows: TranslationRow[] = [...missing(site)];
  for (const pages of site.byKey.values()) {
    for (const { document, locale, textLocale } of pages.values()) {
      const translation = locale === textLocale ? site.translations.get(document) : undefined;
      if (!translation) continue;
      const { original, changes } = translation;
      rows.push({
        file: document.source.path,
        locale: locale.tag,
        original: original.source.path,
        state: changes === undefined ? 'unrecorded' : changes.length > 0 ? 'outdated' : 'current',
        sections: changes?.length ? await changedSections(prepared, document, original, changes) : [],
      });
    }
  }
  return rows.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function missing(site: Site): TranslationRow[] {
  return site.pages
    .filter((page) => page.locale !== page.textLocale && isWritten(page) && !page.document.frontMatter.hidden)
    .map(({ key, locale, document }) => ({
      file: sourcePath(key, locale),
      locale: locale.tag,
      original: document.source.path,
      state: 'missing',
      sections: [],
    }));
}

async function changedSections(
  prepared: Prepared,
  document: Document,
  original: Document,
  changes: readonly SectionChange[],
): Promise<readonly ChangedSection[]> {
  const before = byId(await keptOriginal(prepared, document, original));
  const after = byId(sectionTexts(original));
  return changes.map((change) => {
    const [old, now] = [before.get(change.before ?? '?'), after.get(change.after ?? '?')];
    return {
      kind: change.kind,
      title: now?.title ?? old?.title ?? change.before ?? '',
      ...(old && { before: old.text }),
      ...(now && { after: now.text }),
    };
  });
}

/** The sections of the original as it was; none where it was not kept. */
async function keptOriginal(
  { project, compile }: Prepared,
  document: Document,
  original: Document,
): Promise<readonly SectionText[]> {
  const file = join(project.contentFolder, originalsFolder, document.source.path);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  return sectionTexts(await compile({ ...original.source, text, digest: digestOf(text) }));
}

function byId(sections: readonly SectionText[]): ReadonlyMap<string, SectionText> {
  return new Map(sections.map((section) => [section.id, section]));
}
