/** Bytes as a picture: every byte is a dot. */
import sharp from 'sharp';
import { frameFor } from './frame.ts';

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
