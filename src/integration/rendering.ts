/** One page while it is rendered: what its layout shows, where its links lead, how its pictures are written. */
import { pictureAttributes } from '../media/variants.ts';
import { headingGroups, type HeadingGroup } from '../site/heading-index.ts';
import { headingsKey } from '../site/keys.ts';
import type { Page, PageView, ResolvedLink } from '../site/model.ts';
import { viewOf } from '../site/view.ts';
import type { Prepared } from './prepare.ts';

export interface Rendering {
  readonly view: PageView;
  readonly page: Page;
  /** All headings of the language, on the one page that lists them. */
  readonly headings?: readonly HeadingGroup[];
  /** The target of the document's link at this place in its list. */
  readonly link: (index: number) => ResolvedLink | undefined;
  /** The target of a link as it is written, for components. */
  readonly resolve: (url: string) => ResolvedLink | undefined;
  /** The attributes of an `<img>`: sizes, sources and loading. Call it in the order of the page. */
  readonly image: (
    target: ResolvedLink | undefined,
    written: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
}

export function renderingOf(prepared: Prepared, page: Page): Rendering {
  const links = prepared.links.get(page) ?? [];
  const byUrl = new Map<string, ResolvedLink>();
  page.document.links.forEach(({ url }, index) => {
    const link = links[index];
    if (link) byUrl.set(url, link);
  });
  const { base } = prepared.project.config;
  let first = true;
  return {
    view: viewOf(prepared.site, page),
    page,
    ...(page.key === headingsKey && { headings: headingGroups(prepared.site, page.locale) }),
    link: (index) => links[index],
    resolve: (url) => byUrl.get(url),
    image: (target, written) => {
      const picture = target?.kind === 'asset' ? prepared.pictures.get(target.asset.path) : undefined;
      const src = target?.href ?? written['src'] ?? '';
      const loading = first;
      first = false;
      if (!picture) return { ...written, src, ...(loading ? {} : { loading: 'lazy' }) };
      return pictureAttributes(picture, written, (file) => base + encodeURI(file), src, loading);
    },
  };
}
