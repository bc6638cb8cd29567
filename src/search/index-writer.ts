/** Writes the search bundles of a site, one a language: `<outDir>/pagefind/<locale>/`. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { wordPattern, type Analyser } from './analyser.ts';
import { analyserModule, loadAnalyser, type AnalyserModules } from './analysers.ts';
import { bundleQueryLayer, stockFile } from './bundle.ts';
import { decodeText } from './encoding.ts';
import { encodeHtml } from './html.ts';
import { writeVocabulary, type WordCounts } from './vocabulary.ts';

/** A page to be found. The caller leaves out pages whose text is not in the locale's language. */
export interface IndexedPage {
  /** As it stands in links: `/често-задавани-въпроси/`, encoded as the site's links are. */
  readonly url: string;
  /** The page as it was built. */
  readonly html: string;
  /** BCP 47 tag. */
  readonly locale: string;
}

export interface IndexedLocale {
  readonly locale: string;
  readonly pages: number;
  /** Different stems. */
  readonly words: number;
  readonly ms: number;
}

/**
 * @param locales tags that get a bundle even if they have no page
 * @param analysers modules of analysers beside the ones that come with Slovo, by tag
 * @throws when Pagefind refuses a page
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
  const begun = new Map<string, LocaleIndex>();
  try {
    for (const locale of locales) begun.set(locale, await beginLocale(locale, analysers));
    for await (const page of pages) {
      const locale = begun.get(page.locale) ?? (await beginLocale(page.locale, analysers));
      begun.set(page.locale, locale);
      await addPage(locale, page);
    }
    const written: IndexedLocale[] = [];
    for (const [tag, locale] of begun) {
      const words = await writeLocale(locale, join(outDir, 'pagefind', tag), analyserModule(tag, analysers));
      written.push({
        locale: tag,
        pages: locale.pages,
        words,
        ms: Math.round(performance.now() - locale.since),
      });
    }
    return written;
  } finally {
    await close();
  }
}

interface LocaleIndex {
  readonly analyser: Analyser;
  readonly index: PagefindIndex;
  readonly since: number;
  pages: number;
}

async function beginLocale(locale: string, analysers: AnalyserModules): Promise<LocaleIndex> {
  const { index, errors } = await createIndex({ forceLanguage: locale });
  if (!index) throw new Error(`The search index of "${locale}" could not be begun: ${errors.join(', ')}`);
  return {
    analyser: withMemory(await loadAnalyser(locale, analysers)),
    index,
    since: performance.now(),
    pages: 0,
  };
}

/** A site says the same words over and over. */
function withMemory(analyser: Analyser): Analyser {
  const stems = new Map<string, string>();
  return {
    ...analyser,
    stem: (word) => {
      const known = stems.get(word);
      if (known !== undefined) return known;
      const stem = analyser.stem(word);
      stems.set(word, stem);
      return stem;
    },
  };
}

async function addPage(locale: LocaleIndex, { url, html }: IndexedPage): Promise<void> {
  const content = locale.analyser.ownsStems ? encodeHtml(html, locale.analyser) : html;
  const { errors } = await locale.index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`${url}: the page could not be indexed: ${errors.join(', ')}`);
  locale.pages += 1;
}

/** @returns how many different stems there are */
async function writeLocale(
  { index, analyser, pages }: LocaleIndex,
  folder: string,
  module: URL,
): Promise<number> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join(', ')}`);
  const counts: WordCounts = new Map();
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    if (!isWanted.test(path)) continue;
    if (path.startsWith('fragment/')) await write(folder, path, restoreFragment(content, analyser, counts));
    else await write(folder, path === 'pagefind.js' ? stockFile : path, content);
  }
  const vocabulary = writeVocabulary(counts);
  const vocabularyFile = `vocabulary.${createHash('sha256').update(vocabulary).digest('hex').slice(0, 10)}.txt`;
  await write(folder, vocabularyFile, vocabulary);
  await write(folder, 'pagefind.js', await bundleQueryLayer(module, vocabularyFile, pages === 0));
  return counts.size;
}

/** Pagefind's own interfaces weigh half a megabyte and are not ours. */
const isWanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(?:meta|index|filter|fragment))$/;

async function write(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const signature = 'pagefind_dcd';

/** Gives a page's fragment its words back, and counts them. */
function restoreFragment(content: Uint8Array, analyser: Analyser, counts: WordCounts): Uint8Array {
  const packed = gunzipSync(content).toString();
  const json = packed.slice(signature.length);
  const text = analyser.ownsStems ? decodeText(json) : json;
  countWords(JSON.parse(text), analyser, counts);
  return analyser.ownsStems ? gzipSync(signature + text, { level: 9 }) : content;
}

function countWords(fragment: unknown, analyser: Analyser, counts: WordCounts): void {
  if (typeof fragment !== 'object' || fragment === null) return;
  const text = 'content' in fragment ? String(fragment.content) : '';
  const meta = 'meta' in fragment ? Object.values(fragment.meta ?? {}).join(' ') : '';
  for (const word of `${text} ${meta}`.normalize('NFC').toLowerCase().match(wordPattern) ?? []) {
    const stem = analyser.stem(word);
    const spellings = counts.get(stem) ?? new Map<string, number>();
    spellings.set(word, (spellings.get(word) ?? 0) + 1);
    counts.set(stem, spellings);
  }
}
