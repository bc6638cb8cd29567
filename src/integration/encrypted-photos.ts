/** The photos that pages show encrypted: `<EncryptedPhoto src="…" />`. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { exhibitFiles, UnreadablePhoto, type ExhibitFile } from '../media/encrypted-photo/exhibit.ts';
import { exhibitOf, type KeptExhibit } from '../media/encrypted-photo/keep.ts';
import { exhibitAddress } from '../media/encrypted-photo/names.ts';
import type { Picture } from '../media/variants.ts';
import type { Link } from '../dialect/index.ts';
import type { Page, Problem, ResolvedLink, Site } from '../site/model.ts';
import { isTranslated } from '../site/pages.ts';
import { problemOf } from '../site/problems.ts';
import type { Output } from './build/output.ts';
import { codeVersion } from './cache/code-version.ts';
import type { Prepared } from './prepare.ts';
import type { Project } from './project.ts';

/** The component's name, and the tag of its link in the list of a page's links. */
export const encryptedPhotoTag = 'EncryptedPhoto';

/** Bytes. Every byte of the file is a dot of a picture that readers fetch. */
const reasonable = 1024 * 1024;

/** An exhibit and the photo that it is of. */
export interface ShownExhibit extends KeptExhibit {
  readonly photo: Picture;
}

/** Makes the exhibits that the pages ask for, by the photo's path; what cannot be shown is a problem of its page. */
export async function encryptedPhotos(
  site: Site,
  links: ReadonlyMap<Page, readonly ResolvedLink[]>,
  pictures: ReadonlyMap<string, Picture>,
  { contentFolder, cacheFolder }: Project,
): Promise<{ exhibits: ReadonlyMap<string, ShownExhibit>; problems: readonly Problem[] }> {
  const exhibits = new Map<string, ShownExhibit>();
  const problems: Problem[] = [];
  for (const { page, link, target } of uses(site, links)) {
    const complain = (code: 'photo-unreadable' | 'photo-large', message: string): void => {
      problems.push(problemOf(code, message, { source: page.document.source, offset: link.position.start }));
    };
    const photo = target.kind === 'asset' ? pictures.get(target.asset.path) : undefined;
    if (!photo) {
      complain('photo-unreadable', `${link.url} is not a picture of the content folder that can be read.`);
      continue;
    }
    try {
      const made =
        exhibits.get(photo.path) ??
        (await exhibitOf(photo, { contentFolder, cacheFolder, version: codeVersion() }));
      exhibits.set(photo.path, { ...made, photo });
      const { size } = made.exhibit.photo;
      if (size > reasonable)
        complain('photo-large', `${link.url} has ${size} bytes, and its figure will have as many.`);
    } catch (error) {
      if (!(error instanceof UnreadablePhoto)) throw error;
      complain('photo-unreadable', `${link.url} cannot be read as a picture: ${error.message}.`);
    }
  }
  return { exhibits, problems };
}

/** Where the component stands, once for each source; a link that leads nowhere was reported before. */
function* uses(
  site: Site,
  links: ReadonlyMap<Page, readonly ResolvedLink[]>,
): Generator<{ page: Page; link: Link; target: ResolvedLink }> {
  for (const page of site.pages.filter(isTranslated)) {
    for (const [index, link] of page.document.links.entries()) {
      const target = links.get(page)?.[index];
      if (link.tag === encryptedPhotoTag && target && target.kind !== 'broken') yield { page, link, target };
    }
  }
}

/** The files of all exhibits; their names hold all that they depend on. */
export function exhibitOutputs({ exhibits }: Prepared): readonly Output[] {
  return [...exhibits.values()].flatMap(({ photo, exhibit, folder }) =>
    exhibitFiles.map((name): Output => {
      const file = exhibitAddress(photo, exhibit.id, name);
      return { file, key: file, content: () => ({ copyOf: join(folder, name) }) };
    }),
  );
}

const types: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

/** The file at an address below the base, while editing. */
export function exhibitFileAt(
  { exhibits }: Prepared,
  address: string,
): { type: string; read: () => NodeJS.ReadableStream } | undefined {
  for (const { photo, exhibit, folder } of exhibits.values()) {
    const name = exhibitFiles.find((one) => exhibitAddress(photo, exhibit.id, one) === address);
    if (name) return { type: typeOf(name), read: () => createReadStream(join(folder, name)) };
  }
  return undefined;
}

function typeOf(name: ExhibitFile): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
