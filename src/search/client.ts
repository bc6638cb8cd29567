/** The browser's side of the search: loads a language's Pagefind bundle and puts its answers into our terms. */

/** A page that was found. */
export interface FoundPage {
  readonly title: string;
  readonly href: string;
  /** HTML: text with `<mark>` around the words that were found. */
  readonly excerpt: string;
  /** Places under headings of the page, the best first. */
  readonly sections: readonly FoundSection[];
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
}

export interface SearchClient {
  readonly search: (query: string) => Promise<SearchAnswer>;
}

/** What we use of `pagefind.js` (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindData> }[] }>;
}

/** A result as Pagefind describes it. */
export interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

const mostSections = 3;

/**
 * @param bundle address of the bundle's folder, `/` at the end: `/docs/pagefind/bg/`
 * @param base the path that the site is published under: `/docs/`
 * @throws when the bundle cannot be loaded
 */
export async function openSearch(bundle: string, base: string): Promise<SearchClient> {
  // The bundle is made by the build, after the types are checked.
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // On the page's own thread a search takes a millisecond or two, and there is less to load.
  await pagefind.options({ baseUrl: base, excerptLength: 22, noWorker: true });
  await pagefind.init();
  return {
    search: async (query) => {
      const { results } = await pagefind.search(query);
      return {
        total: results.length,
        pages: async (from, to) =>
          Promise.all(results.slice(from, to).map(async (result) => foundPage(await result.data()))),
      };
    },
  };
}

/** Groups what was found on a page under its headings. */
export function foundPage({ url, excerpt: whole, meta, sub_results: parts }: PagefindData): FoundPage {
  const excerpt = withBareMarks(whole);
  return {
    title: meta['title'] ?? url,
    href: withFoundWords(url, excerpt),
    excerpt,
    sections: parts
      .filter((part) => part.url.includes('#'))
      .slice(0, mostSections)
      .map((part) => ({
        title: part.title,
        href: withFoundWords(part.url, part.excerpt),
        excerpt: withBareMarks(part.excerpt),
      })),
  };
}

/** Pagefind marks what stands between spaces; a word is marked here without the comma after it. */
function withBareMarks(excerpt: string): string {
  return excerpt.replace(marks, (_, marked: string) => {
    const { before, word, after } = barely(marked);
    return `${before}<mark>${word}</mark>${after}`;
  });
}

const marks = /<mark>(.*?)<\/mark>/g;
// Punctuation may be written as a character reference: &quot;
const edges = /^((?:&#?\w+;|[^\p{L}\p{N}&])*)(.*?)((?:&#?\w+;|[^\p{L}\p{N}&;])*)$/u;

function barely(marked: string): { before: string; word: string; after: string } {
  const [, before = '', word = '', after = ''] = edges.exec(marked) ?? [];
  return { before, word, after };
}

/**
 * The address with the words that are marked in an excerpt as `highlight` parameters, so that the page
 * can mark the very forms that were found, not the one that was typed.
 */
export function withFoundWords(url: string, excerpt: string): string {
  const words = new Set<string>();
  for (const [, marked = ''] of excerpt.matchAll(marks)) {
    const { word } = barely(marked.toLowerCase());
    if (word !== '') words.add(word);
  }
  if (words.size === 0) return url;
  const [path = '', fragment] = url.split('#', 2);
  const query = [...words].map((word) => `highlight=${encodeURIComponent(word)}`).join('&');
  return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
