/** What the server stores of a photo, drawn: every byte of the ciphertext is a dot. */
import { createCipheriv } from 'node:crypto';
import sharp from 'sharp';

/** The example's key and IV; the FAQ names them, and nothing else is encrypted with them. */
export const exampleKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
export const exampleIv = Buffer.from(Array.from({ length: 12 }, (_, index) => 0xa0 + index));

/** AES-256-GCM as OMEMO Media Sharing has it (XEP-0454): the ciphertext, then the 16 bytes of the tag. */
export function encrypt(file: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', exampleKey, exampleIv);
  return Buffer.concat([cipher.update(file), cipher.final(), cipher.getAuthTag()]);
}

/**
 * A grey PNG of bytes, row by row, about as wide to high as 3 to 2. 0 is black, 255 is white; dots of
 * the last row that no byte is left for are white.
 */
export async function drawBytes(bytes: Buffer): Promise<Buffer> {
  const { width, height } = frameFor(bytes.length);
  const dots = Buffer.alloc(width * height, 255);
  bytes.copy(dots);
  return sharp(dots, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Of the frames about 3 to 2, the one that leaves fewest dots over. */
export function frameFor(count: number): { readonly width: number; readonly height: number } {
  const middle = Math.ceil(Math.sqrt(count * 1.5));
  let best = { width: middle, height: Math.ceil(count / middle) };
  for (let width = Math.ceil(middle * 0.985); width <= middle * 1.015; width++) {
    const height = Math.ceil(count / width);
    if (width * height < best.width * best.height) best = { width, height };
  }
  return best;
}
