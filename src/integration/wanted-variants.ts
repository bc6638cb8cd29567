/** The sizes of pictures that the pages show. */
import { variantsOf, type Variant } from '../media/variants.ts';
import { encryptedPhotoTag } from './encrypted-photos.ts';
import type { Prepared } from './prepare.ts';

export function wantedVariants({ site, links, pictures }: Prepared): readonly Variant[] {
  const shown = new Set<string>();
  for (const page of site.pages) {
    page.document.links.forEach(({ tag }, index) => {
      const target = links.get(page)?.[index];
      const isShown = tag === 'img' || tag === encryptedPhotoTag;
      if (isShown && target?.kind === 'asset') shown.add(target.asset.path);
    });
  }
  return [...shown].flatMap((path) => {
    const picture = pictures.get(path);
    return picture ? variantsOf(picture) : [];
  });
}
