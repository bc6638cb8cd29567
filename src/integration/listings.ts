/** Lists that a page holds of other pages: made when those are compiled, put in when it is. */
import type { Document, SiteConfig, Source } from '../site/model.ts';
import { assembleSite, localeOfPath } from '../site/pages.ts';
import { tagLists, tagMarkers } from '../site/tags.ts';

export interface Listings {
  /** Whether a source has to wait for the others. */
  readonly has: (source: Source) => boolean;
  /** What is put in, by the lines that it takes the place of. */
  readonly of: (source: Source, others: readonly Document[]) => Readonly<Record<string, string>>;
}

export function listingsOf(sources: readonly Source[], config: SiteConfig): Listings {
  const markers = new Map(
    sources.flatMap((source) => {
      const found = source.format === 'md' ? tagMarkers(source.text, config) : [];
      return found.length > 0 ? [[source.path, found] as const] : [];
    }),
  );
  let pages: ReturnType<typeof assembleSite> | undefined;
  return {
    has: ({ path }) => markers.has(path),
    of: (source, others) => {
      // Only titles and languages are asked for; what is wrong is told of the whole site.
      pages ??= assembleSite(config, others, []);
      return tagLists(markers.get(source.path) ?? [], source, localeOfPath(source.path, config), pages);
    },
  };
}
