/** One page while it is rendered: what its layout shows, where its links lead, how its pictures are written. */
import type { Html } from '../dialect/index.ts';
import type { Exhibit, ExhibitFile } from '../media/encrypted-photo/exhibit.ts';
import { exhibitAddress } from '../media/encrypted-photo/names.ts';
import { avifSource, pictureAttributes, schemeOf } from '../media/variants.ts';
import type { PageData, ShownLink } from './page-data.ts';

export interface Rendering {
  readonly data: PageData;
  readonly view: PageData['view'];
  /** The compiled text; empty for `.mdx`, which Astro renders. */
  readonly html: Html;
  /** The target of the document's link at this place in its list. */
  readonly link: (index: number) => ShownLink | undefined;
  /** The target of a link as it is written, for components. */
  readonly resolve: (url: string) => ShownLink | undefined;
  /** The attributes of an `<img>`: sizes, sources and loading. Call it in the order of the page. */
  readonly image: (
    target: ShownLink | undefined,
    written: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  /** The attributes of a `<source>` before that `<img>`, where the picture is smaller in another format. */
  readonly source: (
    target: ShownLink | undefined,
    written: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>> | undefined;
  /** What there is to show of a photo that the page shows encrypted, by its link as it is written. */
  readonly encryptedPhoto: (url: string) => EncryptedPhoto | undefined;
}

export interface EncryptedPhoto extends Exhibit {
  /** The photo's file name. */
  readonly name: string;
  readonly address: (file: ExhibitFile) => string;
}

export function renderingOf(data: PageData, html: Html): Rendering {
  const { view, links } = data;
  const byUrl = new Map(links.map((link) => [link.url, link]));
  const address = (file: string): string => view.base + encodeURI(file);
  let first = true;
  return {
    data,
    view,
    html,
    link: (index) => links[index],
    resolve: (url) => byUrl.get(url),
    image: (target, given) => {
      const src = target?.href ?? given['src'] ?? '';
      const scheme = schemeOf(target?.url ?? src);
      // A picture for one theme is not asked for in the other: only lazy ones are left out when unseen.
      const loading = first && !scheme;
      if (!scheme) first = false;
      const written = scheme
        ? { ...given, class: [given['class'], `only-${scheme}`].filter(Boolean).join(' ') }
        : given;
      if (!target?.picture) return { ...written, src, ...(loading ? {} : { loading: 'lazy' }) };
      return pictureAttributes(target.picture, written, address, src, loading);
    },
    source: (target, written) => target?.picture && avifSource(target.picture, written, address),
    encryptedPhoto: (url) => {
      const { picture, exhibit } = links.find((link) => link.url === url && link.exhibit) ?? {};
      if (!picture || !exhibit) return undefined;
      return {
        ...exhibit,
        name: picture.path.slice(picture.path.lastIndexOf('/') + 1),
        address: (file) => address(exhibitAddress(picture, exhibit.id, file)),
      };
    },
  };
}
