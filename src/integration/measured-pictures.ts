/** The sizes of a site's pictures. */
import { join } from 'node:path';
import { isPicture, measure, paysAsAvif } from '../media/encoder.ts';
import type { Picture } from '../media/variants.ts';
import type { Asset } from '../site/model.ts';
import type { Previous } from './prepared.ts';
import { sameAsBefore } from './previous.ts';
import type { Project } from './project.ts';

/** @returns the assets that are pictures, measured, by path; those that were not edited since are taken as they were */
export async function measurePictures(
  { config, contentFolder, cacheFolder }: Pick<Project, 'config' | 'contentFolder' | 'cacheFolder'>,
  assets: readonly Asset[],
  previous: Previous | undefined,
): Promise<ReadonlyMap<string, Picture>> {
  const isAlike = previous?.prepared.project.config.pictureSizes === config.pictureSizes;
  const isSame = isAlike && previous?.edited ? sameAsBefore(previous) : undefined;
  const measured = await Promise.all(
    assets
      .filter(({ path }) => isPicture(path))
      .map(async ({ path }) => {
        const known = isSame?.(path) ? previous?.prepared.pictures.get(path) : undefined;
        if (known) return known;
        const picture = await measure(contentFolder, path);
        if (config.pictureSizes === false) return picture && { ...picture, resizable: false };
        const cache = join(cacheFolder, 'pictures');
        return picture && { ...picture, avif: await paysAsAvif(picture, contentFolder, cache) };
      }),
  );
  return new Map(measured.flatMap((picture) => (picture ? [[picture.path, picture] as const] : [])));
}
