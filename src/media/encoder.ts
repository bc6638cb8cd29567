/** Measures pictures and encodes their sizes, each once: what was encoded is kept by content. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Picture, Variant } from './variants.ts';

const picturePattern = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** Whether a file is a picture that can be measured. */
export function isPicture(path: string): boolean {
  return picturePattern.test(path);
}

/**
 * Measures a picture file.
 *
 * @param folder the content folder
 * @param path the picture's path in it
 * @returns undefined when the file is not a picture that can be read
 */
export async function measure(folder: string, path: string): Promise<Picture | undefined> {
  const bytes = await readFile(join(folder, path));
  const digest = createHash('sha256').update(bytes).digest('hex');
  try {
    const { width, height, pages, orientation, format } = await sharp(bytes, { animated: true }).metadata();
    const turned = (orientation ?? 1) >= 5;
    const frameHeight = pages && pages > 1 ? Math.round(height / pages) : height;
    return {
      path,
      digest,
      width: turned ? frameHeight : width,
      height: turned ? width : frameHeight,
      resizable: format !== 'svg' && (pages ?? 1) === 1,
    };
  } catch {
    return undefined;
  }
}

/** Quality of the WebP files: no loss is seen at twice the pixels of a common screen. */
const quality = 78;

/** Part of the name in the cache: encoding in another way is another file. */
const encoding = `webp-${quality}-${sharp.versions.sharp}`;

/**
 * Puts an encoded size into the cache, if it is not there yet.
 *
 * @returns where it lies in the cache
 */
export async function encode(variant: Variant, folder: string, cache: string): Promise<string> {
  const kept = join(cache, encoding, `${variant.picture.digest}.${variant.width}.webp`);
  if (await exists(kept)) return kept;
  const bytes = await sharp(join(folder, variant.picture.path))
    .rotate()
    .resize({ width: variant.width, withoutEnlargement: true })
    .webp({ quality })
    .toBuffer();
  await mkdir(dirname(kept), { recursive: true });
  // Written beside and renamed: a build that is killed leaves no half a picture.
  const beside = `${kept}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, kept);
  return kept;
}

/** Encodes all sizes, as many at a time as there are processors, and copies them below `out`. */
export async function encodeAll(
  variants: readonly Variant[],
  folder: string,
  cache: string,
  out: string,
): Promise<void> {
  const waiting = [...new Map(variants.map((variant) => [variant.file, variant])).values()];
  const work = async (): Promise<void> => {
    for (let variant = waiting.pop(); variant; variant = waiting.pop()) {
      const target = join(out, variant.file);
      const kept = await encode(variant, folder, cache);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(kept, target);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** The size that an address asks for, taken from its name; undefined when it is not one of ours. */
export function variantAsked(
  file: string,
  pictures: Iterable<Picture>,
): { picture: Picture; width: number } | undefined {
  const match = /\.([0-9a-f]{8})\.(\d+)\.webp$/.exec(basename(file));
  if (!match) return undefined;
  for (const picture of pictures) {
    if (picture.digest.startsWith(match[1]!)) return { picture, width: Number(match[2]) };
  }
  return undefined;
}
