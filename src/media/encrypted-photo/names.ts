/** Where a site serves the files of an exhibit. */
import { fileSlug, type Picture } from '../variants.ts';
import type { ExhibitFile } from './exhibit.ts';

/** Below the site's base: `_slovo/encrypted/photo.1a2b3c4d.stored.png`. */
export function exhibitAddress(photo: Picture, id: string, file: ExhibitFile): string {
  return `_slovo/encrypted/${fileSlug(photo.path)}.${id.slice(0, 8)}.${file}`;
}
