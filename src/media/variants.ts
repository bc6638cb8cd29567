/** Which sizes of a picture a page offers, and what the `<img>` says of them. Pure. */

/** A picture as it lies in the content folder. */
export interface Picture {
  /** Path in the content folder. */
  readonly path: string;
  /** Hash of the file's bytes. */
  readonly digest: string;
  /** In pixels, as the picture is shown: a turned photo's sides are swapped. */
  readonly width: number;
  readonly height: number;
  /** False for what is served as it is: SVG, animations, and all where the site wants no other sizes. */
  readonly resizable: boolean;
  /** Whether its sizes are clearly smaller as AVIF; encoding that costs some ten times as much. */
  readonly avif?: boolean;
}

export type PictureFormat = 'avif' | 'webp';

/** One encoded size of a picture. */
export interface Variant {
  readonly picture: Picture;
  /** In pixels. */
  readonly width: number;
  readonly format: PictureFormat;
  /** Below the site's base: `_slovo/img/privacy.1a2b3c4d.800.webp`. */
  readonly file: string;
}

/** Widths in pixels from an old phone's to a wide, dense screen's; the text column is at most 760 wide. */
const ladder = [360, 720, 1080, 1520];

/** Width of the text column in CSS pixels: what `sizes` tells the browser. */
const columnWidth = 760;

/**
 * The sizes that a picture is encoded in: the ladder's steps clearly below its own width, and its own
 * width or twice the text column's, whichever is less. A picture is never enlarged.
 */
export function variantsOf(picture: Picture): readonly Variant[] {
  return [...variantsIn('webp', picture), ...(picture.avif ? variantsIn('avif', picture) : [])];
}

function variantsIn(format: PictureFormat, picture: Picture): readonly Variant[] {
  if (!picture.resizable) return [];
  const most = Math.min(picture.width, 2 * columnWidth);
  const widths = ladder.filter((width) => width < most * 0.85);
  widths.push(most);
  return widths.map((width) => ({ picture, width, format, file: variantFile(picture, width, format) }));
}

function variantFile(picture: Picture, width: number, format: PictureFormat): string {
  return `_slovo/img/${fileSlug(picture.path)}.${picture.digest.slice(0, 8)}.${width}.${format}`;
}

/** The name of a file without its ending, such that it can be part of an address. */
export function fileSlug(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-');
}

/**
 * The attributes of a picture's `<img>`: sources, size, and loading.
 *
 * @param written what the author wrote: `alt`, `width`, `class`, …
 * @param address turns a path below the base into an address
 * @param original address of the picture itself
 * @param first whether it is the first picture of the page: that one is not loaded lazily
 */
export function pictureAttributes(
  picture: Picture,
  written: Readonly<Record<string, string>>,
  address: (file: string) => string,
  original: string,
  first: boolean,
): Readonly<Record<string, string>> {
  const { width, height } = shownSize(picture, written);
  const variants = variantsIn('webp', picture);
  const last = variants.at(-1);
  return {
    ...written,
    src: last ? address(last.file) : original,
    ...(variants.length > 1 && { srcset: srcsetOf(variants, address), sizes: sizesOf(width) }),
    width: String(width),
    height: String(height),
    ...(first ? { fetchpriority: 'high' } : { loading: written['loading'] ?? 'lazy' }),
    decoding: 'async',
  };
}

/**
 * The attributes of a `<source>` that stands before the `<img>`, for browsers that know AVIF.
 *
 * @returns undefined where the picture is no smaller so
 */
export function avifSource(
  picture: Picture,
  written: Readonly<Record<string, string>>,
  address: (file: string) => string,
): Readonly<Record<string, string>> | undefined {
  if (!picture.avif) return undefined;
  const { width } = shownSize(picture, written);
  return {
    type: 'image/avif',
    srcset: srcsetOf(variantsIn('avif', picture), address),
    sizes: sizesOf(width),
  };
}

/**
 * The theme that a picture is for, by the end of its address as Material and GitHub write it:
 * `photo.png#only-dark`. Undefined: for both.
 */
export function schemeOf(url: string): 'light' | 'dark' | undefined {
  const match = /#(?:only-(light|dark)|gh-(light|dark)-mode-only)$/.exec(url);
  const scheme = match?.[1] ?? match?.[2];
  return scheme === 'light' || scheme === 'dark' ? scheme : undefined;
}

function srcsetOf(variants: readonly Variant[], address: (file: string) => string): string {
  return variants.map(({ file, width }) => `${address(file)} ${width}w`).join(', ');
}

/** @param width in CSS pixels */
function sizesOf(width: number): string {
  const shown = Math.min(width, columnWidth);
  return `(max-width: ${shown + 40}px) 100vw, ${shown}px`;
}

/** The size in CSS pixels, in the picture's own proportions unless the author gave both sides. */
function shownSize(
  picture: Picture,
  written: Readonly<Record<string, string>>,
): { width: number; height: number } {
  const width = pixels(written['width']);
  const height = pixels(written['height']);
  if (width && height) return { width, height };
  if (width) return { width, height: Math.round((width * picture.height) / picture.width) };
  if (height) return { width: Math.round((height * picture.width) / picture.height), height };
  return { width: picture.width, height: picture.height };
}

/** A width or height in pixels; undefined for percentages and other units, which are left to the style. */
function pixels(value: string | undefined): number | undefined {
  const number = /^\s*(\d+)(?:px)?\s*$/.exec(value ?? '')?.[1];
  return number && Number(number) > 0 ? Number(number) : undefined;
}
