/** Writes the search bundles of a site, one a language: `<outDir>/pagefind/<locale>/`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AnalyserModules } from './analysers.ts';
import { beginIndex, type LocaleIndex } from './locale-index.ts';

/** A page to be found. The caller leaves out pages whose text is not in the locale's language. */
export interface IndexedPage {
  /** As it stands in links: `/често-задавани-въпроси/`, encoded as the site's links are. */
  readonly url: string;
  /** The page as it was built. */
  readonly html: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** Titles of the page in other languages by tag: a query in one of them finds it too. */
  readonly translations?: Readonly<Record<string, string>>;
  /** How much its words weigh beside those of other pages; 1 unless given. */
  readonly boost?: number;
  /** Words that find it besides its own. */
  readonly words?: readonly string[];
}

export interface IndexedLocale {
  readonly locale: string;
  readonly pages: number;
  /** Different stems. */
  readonly words: number;
  readonly ms: number;
}

/**
 * What is written follows from the pages, their order and the analysers alone: two runs write the same bytes.
 *
 * @param locales tags of the site's languages: each gets a bundle even if it has no page, and knows the words
 * of the others where they occur in it
 * @param analysers modules of analysers beside the ones that come with Slovo, by tag
 */
export async function writeSearchIndex({
  outDir,
  pages,
  locales = [],
  analysers = {},
}: {
  readonly outDir: string;
  readonly pages: Iterable<IndexedPage> | AsyncIterable<IndexedPage>;
  readonly locales?: readonly string[];
  readonly analysers?: AnalyserModules;
}): Promise<IndexedLocale[]> {
  const begun = new Map<string, { readonly index: LocaleIndex; readonly since: number }>();
  const begin = async (locale: string): Promise<LocaleIndex> => {
    const index = await beginIndex(locale, locales, analysers);
    begun.set(locale, { index, since: performance.now() });
    return index;
  };
  for (const locale of locales) await begin(locale);
  for await (const page of pages) {
    const index = begun.get(page.locale)?.index ?? (await begin(page.locale));
    index.add(page);
  }
  const written: IndexedLocale[] = [];
  for (const [locale, { index, since }] of begun) {
    const { files, pages, words } = await index.finish();
    await writeFolder(join(outDir, 'pagefind', locale), files);
    written.push({ locale, pages, words, ms: Math.round(performance.now() - since) });
  }
  return written;
}

/** @param folder what was in it before is taken away */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
