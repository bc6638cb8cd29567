/** Lists that a page holds of other pages: made when those are compiled, put in when it is. */
import { endOfText } from '../dialect/extensions/inserts.ts';
import type { Document, SiteConfig, Source } from '../site/model.ts';
import { assembleSite, localeOfPath } from '../site/pages.ts';
import { tagLists, tagMarkers } from '../site/tags.ts';
import { blogLists, holdsBlog } from './blog-pages.ts';

export interface Listing {
  readonly source: Source;
  /** What is put in, by the lines that it takes the place of. */
  readonly inserts: Readonly<Record<string, string>>;
}

export interface Listings {
  /** Whether a source has to wait for the others. */
  readonly has: (source: Source) => boolean;
  /** The sources that waited, and those that the site makes for lists alone. */
  readonly of: (waiting: readonly Source[], others: readonly Document[]) => readonly Listing[];
}

const known = new WeakMap<Source, { rules: SiteConfig['mkdocs']; markers: readonly string[] }>();

/** A text is looked through once, however often its site is put together anew. */
function markersOf(source: Source, config: SiteConfig): readonly string[] {
  const rules = config.mkdocs;
  let found = known.get(source);
  if (!found || found.rules !== rules) {
    found = { rules, markers: source.format === 'md' ? tagMarkers(source, config) : [] };
    known.set(source, found);
  }
  return found.markers;
}

export function listingsOf(sources: readonly Source[], config: SiteConfig): Listings {
  const markers = new Map(
    sources.flatMap((source) => {
      const found = markersOf(source, config);
      return found.length > 0 ? [[source.path, found] as const] : [];
    }),
  );
  return {
    has: (source) => markers.has(source.path) || holdsBlog(source, config),
    of: (waiting, others) => {
      const blogs = blogLists(waiting, others, config);
      const ofBlogs = new Map(blogs.map(({ source, text }) => [source.path, text]));
      // Only titles and languages are asked for; what is wrong is told of the whole site.
      const site = markers.size > 0 ? assembleSite(config, others, []) : { pages: [] };
      const made = blogs.map(({ source }) => source).filter((source) => !waiting.includes(source));
      return [...waiting, ...made].map((source) => {
        const list = ofBlogs.get(source.path);
        const tags = tagLists(
          markers.get(source.path) ?? [],
          source,
          localeOfPath(source.path, config),
          site,
        );
        return { source, inserts: { ...tags, ...(list !== undefined && { [endOfText]: list }) } };
      });
    },
  };
}
