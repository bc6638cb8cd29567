/** Measures pictures and encodes their sizes, each once: what was encoded is kept by content. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { variantsOf, type Picture, type PictureFormat, type Variant } from './variants.ts';

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

/**
 * How the files are encoded: no loss is seen at twice the pixels of a common screen. More effort makes
 * AVIF a tenth smaller and takes eight times as long.
 */
const settings = { webp: { quality: 78 }, avif: { quality: 52, effort: 2 } } as const;

/** Part of the name in the cache: encoding in another way is another file. */
const encodingOf = (format: PictureFormat): string =>
  `${Object.entries({ format, ...settings[format] })
    .map(([, value]) => value)
    .join('-')}-${sharp.versions.sharp}`;

/**
 * Puts an encoded size into the cache, if it is not there yet.
 *
 * @returns where it lies in the cache
 */
export async function encode(variant: Variant, folder: string, cache: string): Promise<string> {
  const { format } = variant;
  const kept = join(cache, encodingOf(format), `${variant.picture.digest}.${variant.width}.${format}`);
  if (await isWhole(kept)) return kept;
  const bytes = await sharp(join(folder, variant.picture.path))
    .rotate()
    .resize({ width: variant.width, withoutEnlargement: true })
    .toFormat(format, settings[format])
    .toBuffer();
  await mkdir(dirname(kept), { recursive: true });
  // Its digest first: a picture without one that fits is as good as none, whatever was killed or damaged.
  for (const [file, content] of [
    [`${kept}.sha256`, digestOf(bytes)],
    [kept, bytes],
  ] as const) {
    const beside = `${file}.${process.pid}`;
    await writeFile(beside, content);
    await rename(beside, file);
  }
  return kept;
}

/** Smaller files are not worth a second format, in bytes. */
const worthAsking = 48 * 1024;

/**
 * Whether a picture's sizes are smaller as AVIF by an eighth or more, as its smallest size tells: photos
 * are, drawings with few colours are not. Both files of that size are kept, so that asking again is free.
 */
export async function paysAsAvif(picture: Picture, folder: string, cache: string): Promise<boolean> {
  if (!picture.resizable || picture.width < 720) return false;
  if ((await stat(join(folder, picture.path))).size < worthAsking) return false;
  const smallest = (format: PictureFormat): Promise<number> => {
    const variant = variantsOf({ ...picture, avif: true }).find((one) => one.format === format);
    return variant ? encode(variant, folder, cache).then(sizeOf) : Promise.resolve(0);
  };
  const [avif, webp] = [await smallest('avif'), await smallest('webp')];
  return avif < webp * 0.875;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function isWhole(file: string): Promise<boolean> {
  try {
    return digestOf(await readFile(file)) === (await readFile(`${file}.sha256`, 'utf8'));
  } catch {
    return false;
  }
}

/** The size that an address asks for, taken from its name; undefined when it is not one of ours. */
export function variantAsked(
  file: string,
  pictures: Iterable<Picture>,
): { picture: Picture; width: number; format: PictureFormat } | undefined {
  const match = /\.([0-9a-f]{8})\.(\d+)\.(avif|webp)$/.exec(basename(file));
  if (!match) return undefined;
  for (const picture of pictures) {
    if (picture.digest.startsWith(match[1]!)) {
      return { picture, width: Number(match[2]), format: match[3] === 'avif' ? 'avif' : 'webp' };
    }
  }
  return undefined;
}
