/** The browser's side of the search: loads a language's bundle and puts its answers into our terms. */
import { barely, foundForms, withHighlights, type FoundText } from './found-forms.ts';
import { wordsField } from './metadata.ts';

/** A page that was found. */
export interface FoundPage {
  readonly title: string;
  readonly href: string;
  /**
   * HTML: text with `<mark>` around the words that were found, from before the page's first section;
   * empty when they are found in sections alone.
   */
  readonly excerpt: string;
  /** Places under headings of the page, the best first. */
  readonly sections: readonly FoundSection[];
  /** The title in another language that it was found by, where its text says nothing of what was asked. */
  readonly foundBy?: { readonly tag: string; readonly title: string };
}

export interface FoundSection {
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
}

export interface SearchAnswer {
  /** How many pages were found in all. */
  readonly total: number;
  /** The pages from one place in their list to another, best first; each is fetched when it is asked for. */
  readonly pages: (from: number, to: number) => Promise<FoundPage[]>;
  /** What was searched instead of what was typed; undefined when that was searched. */
  readonly corrected?: string;
  /** Words that are nowhere on the site, and were left out. */
  readonly missing: readonly string[];
}

export interface SearchClient {
  /** @param asTyped whether the reader insists: nothing is repaired */
  readonly search: (query: string, asTyped?: boolean) => Promise<SearchAnswer>;
}

/** What we use of our `pagefind.js` (https://pagefind.app/docs/api/). */
interface Bundle {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { asTyped: boolean }): Promise<BundleAnswer>;
}

interface BundleAnswer {
  readonly results: readonly BundleResult[];
  readonly corrected?: { readonly shown: string };
  readonly notFound?: readonly string[];
}

interface BundleResult {
  /** Names of metadata that have words of the query: `title`, or the tag of another language. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<PageData>;
}

/** A result as Pagefind describes it. */
export interface PageData extends FoundText {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly PagePart[];
}

/** A place under a heading, in the order of the page. */
interface PagePart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** The words that were found there, with how much each says. */
  readonly weighted_locations?: readonly { readonly balanced_score: number }[];
}

const mostSections = 3;

/**
 * @param bundle address of the bundle's folder, `/` at the end: `/docs/pagefind/bg/`
 * @param base the path that the site is published under: `/docs/`
 * @throws when the bundle cannot be loaded
 */
export async function openSearch(bundle: string, base: string): Promise<SearchClient> {
  // The bundle is made by the build, after the types are checked.
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Bundle;
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  await pagefind.init();
  return {
    search: async (query, asTyped = false) => {
      const { results, corrected, notFound = [] } = await pagefind.search(query, { asTyped });
      return {
        total: results.length,
        pages: async (from, to) =>
          Promise.all(
            results
              .slice(from, to)
              .map(async (result) => foundPage(await result.data(), result.matchedMetaFields)),
          ),
        ...(corrected && { corrected: corrected.shown }),
        missing: notFound,
      };
    },
  };
}

/** Groups what was found on a page under its headings. */
export function foundPage(data: PageData, matchedMeta: readonly string[] = []): FoundPage {
  const { url, excerpt, meta, sub_results: parts } = data;
  const forms = foundForms(data);
  const title = meta['title'] ?? url;
  // What stands under the page's own heading is the page itself.
  const isPage = (part: { url: string; title: string }): boolean =>
    !part.url.includes('#') || part.title === title;
  const sections = parts
    .filter((part) => !isPage(part))
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostSections);
  const ownExcerpt = parts.find(isPage)?.excerpt ?? (sections.length > 0 ? '' : excerpt);
  const isByOwn = forms.length > 0 || matchedMeta.includes('title') || matchedMeta.includes(wordsField);
  const tag = isByOwn ? undefined : matchedMeta[0];
  return {
    title,
    href: withHighlights(url, forms),
    excerpt: withBareMarks(withoutTitle(ownExcerpt, title)),
    sections: sections.map((part) => ({
      title: part.title,
      href: withHighlights(part.url, forms),
      excerpt: withBareMarks(withoutTitle(part.excerpt, part.title)),
    })),
    ...(tag !== undefined && { foundBy: { tag, title: meta[tag] ?? '' } }),
  };
}

function weightOf({ weighted_locations: found = [] }: PagePart): number {
  return found.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** An excerpt from the beginning of a section begins with its heading, which stands above it. */
function withoutTitle(excerpt: string, title: string): string {
  const bare = (word: string): string => barely(word.replace(/<\/?mark>/g, '')).word;
  const words = excerpt.split(' ');
  const titleWords = title.split(/\s+/);
  const isThere = titleWords.every((word, at) => bare(words[at] ?? '') === bare(word));
  return isThere && words.length > titleWords.length ? words.slice(titleWords.length).join(' ') : excerpt;
}

/** Pagefind marks what stands between spaces; a word is marked here without the comma after it. */
function withBareMarks(excerpt: string): string {
  return excerpt.replace(marks, (_, marked: string) => {
    const { before, word, after } = barely(marked);
    return `${before}<mark>${word}</mark>${after}`;
  });
}

const marks = /<mark>(.*?)<\/mark>/g;
