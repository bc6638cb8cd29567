/**
 * All that a page shows, as plain data. A page is rendered from this and from nothing else, so its digest is
 * the key that the finished page is kept by: what is put here is in the key, and what is not cannot be shown.
 */
import type { Link } from '../dialect/index.ts';
import type { Exhibit } from '../media/encrypted-photo/exhibit.ts';
import type { Picture } from '../media/variants.ts';
import { headingGroups, type HeadingGroup } from '../site/heading-index.ts';
import { headingsKey } from '../site/keys.ts';
import type { Page, PageView, ResolvedLink } from '../site/model.ts';
import { formatProblem } from '../site/problems.ts';
import { viewOf } from '../site/view.ts';
import { encryptedPhotoTag } from './encrypted-photos.ts';
import { pageStylesHref } from './page-styles.ts';
import type { Prepared } from './prepare.ts';

export interface PageData {
  /** Path of the source in the content folder. */
  readonly source: string;
  readonly format: 'md' | 'mdx';
  readonly view: PageView;
  /** All headings of the language, on the one page that lists them. */
  readonly headings?: readonly HeadingGroup[];
  /** In the order of the text's slots. */
  readonly links: readonly ShownLink[];
  /** Digest of the compiled text, which is read when the page is rendered. */
  readonly text: string;
  /** Errors of the source, and those of no source, shown while editing; a site with errors is not built. */
  readonly errors: readonly string[];
}

/** A resolved link, with what a picture's `<img>` says of it. */
export interface ShownLink {
  /** As it is written in the text. */
  readonly url: string;
  readonly tag: string;
  readonly attribute: string;
  readonly kind: ResolvedLink['kind'];
  readonly href: string;
  /** The language of the target's text, where it is not the linking text's. */
  readonly hreflang?: string;
  readonly picture?: Picture;
  /** What is said of a photo that is shown encrypted. */
  readonly exhibit?: Exhibit;
}

export function pageDataOf(prepared: Prepared, page: Page): PageData {
  const { source } = page.document;
  const links = prepared.links.get(page) ?? [];
  const errors = [...prepared.errorsElsewhere, ...(prepared.errors.get(source.path) ?? [])];
  return {
    source: source.path,
    format: source.format,
    view: withOwnStyles(viewOf(prepared.site, page), pageStylesHref(prepared, page)),
    ...(page.key === headingsKey && { headings: headingGroups(prepared.site, page.locale) }),
    links: page.document.links.map((written, index) => shownLink(prepared, written, links[index])),
    text: prepared.made.get(source.path)?.text ?? '',
    errors: errors.map(formatProblem),
  };
}

/** After the style sheets of the site: what a page says of itself counts. */
function withOwnStyles(view: PageView, href: string | undefined): PageView {
  return href === undefined ? view : { ...view, styleHrefs: [...view.styleHrefs, href] };
}

function shownLink(
  prepared: Prepared,
  { url, tag, attribute }: Link,
  link: ResolvedLink | undefined,
): ShownLink {
  // Links and targets are of one length: one without a target would be a mistake of ours, and leads nowhere.
  if (!link) return { url, tag, attribute, kind: 'broken', href: url };
  const exhibit =
    link.kind === 'asset' && tag === encryptedPhotoTag
      ? prepared.exhibits.get(link.asset.path)?.exhibit
      : undefined;
  const picture = link.kind === 'asset' ? prepared.pictures.get(link.asset.path) : undefined;
  return {
    url,
    tag,
    attribute,
    kind: link.kind,
    href: link.href,
    ...(link.kind === 'page' && link.hreflang !== undefined && { hreflang: link.hreflang }),
    ...(picture && { picture }),
    ...(exhibit && { exhibit }),
  };
}
