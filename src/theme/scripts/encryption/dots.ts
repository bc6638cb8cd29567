/** Bytes as dots for a canvas. */

/** Bytes that are drawn at most: more dots than that are on no screen, and phones refuse such canvases. */
export const mostDots = 4 * 1024 * 1024;

/** Rows drawn at a time: few enough that the page never waits for them. */
export const rowsAtATime = 64;

/**
 * Grey dots for bytes, four numbers each: 0 is black, 255 is white; white where no byte is left.
 *
 * @param count dots
 */
export function dotsOf(bytes: Uint8Array, count: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(count * 4).fill(255);
  for (let index = 0; index < Math.min(count, bytes.length); index++) {
    const value = bytes[index]!;
    const at = index * 4;
    pixels[at] = value;
    pixels[at + 1] = value;
    pixels[at + 2] = value;
  }
  return pixels;
}
