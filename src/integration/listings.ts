/** Lists that a page holds of other pages: made when those are compiled, put in when it is. */
import { endOfText } from '../dialect/extensions/inserts.ts';
import { parseMetadata } from '../mkdocs/front-matter.ts';
import { parseFrontMatter } from '../site/front-matter.ts';
import { glanceAt } from '../site/glance.ts';
import type { Document, SiteConfig, Source } from '../site/model.ts';
import { assembleSite, localeOfPath } from '../site/pages.ts';
import { tagMarkers, type TagMarker } from '../site/tag-markers.ts';
import { tagLists } from '../site/tags.ts';
import { blogLists, holdsBlog } from './blog-pages.ts';
import { firstHeading } from './excerpt.ts';

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

const known = new WeakMap<Source, { rules: SiteConfig['mkdocs']; markers: readonly TagMarker[] }>();

/** A text is looked through once, however often its site is put together anew. */
function markersOf(source: Source, config: SiteConfig): readonly TagMarker[] {
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
      const unread = waiting.map((source) => glanced(source, config));
      const { pages } = markers.size > 0 ? assembleSite(config, [...others, ...unread], []) : { pages: [] };
      const made = blogs.map(({ source }) => source).filter((source) => !waiting.includes(source));
      return [...waiting, ...made].map((source) => {
        const list = ofBlogs.get(source.path);
        const tags = tagLists(markers.get(source.path) ?? [], source, localeOfPath(source.path, config), {
          pages,
          config,
        });
        return { source, inserts: { ...tags, ...(list !== undefined && { [endOfText]: list }) } };
      });
    },
  };
}

/** What a page says of itself before it is compiled: pages with lists have tags, too. */
function glanced(source: Source, { mkdocs }: SiteConfig): Document {
  const { head } = glanceAt(source);
  const { frontMatter } = mkdocs
    ? parseMetadata(head, source.path, mkdocs.meta)
    : parseFrontMatter(head, source.path);
  const text = firstHeading(source)
    ?.replace(/(?<![ \t])[ \t]*\{[^{}]*\}$/, '')
    .replace(/[*_`]/g, '');
  const heading = {
    depth: 1,
    id: '',
    explicit: false,
    text: text ?? '',
    html: '',
    position: { start: 0, end: 0, source: 0 },
  };
  return {
    ...{ source, frontMatter, anchors: [], links: [], diagnostics: [] },
    outline: text === undefined ? [] : [heading],
  };
}
