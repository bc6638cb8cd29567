/** The mark: С, the letter that Cyrillic calls „слово“, as a speech bubble. All icons are drawn from it. */
import sharp from 'sharp';
import { palette } from './palette.ts';

/** In a square of 24. */
const bow = 'M19.2 6.4A8.6 8.6 0 1 0 19.2 16.2';
const tail = 'M3.2 14.8L2.7 23.3L11 20.9Z';
const shape = `<path d="${bow}" fill="none" stroke="currentColor" stroke-width="3.6"/><path d="${tail}" fill="currentColor"/>`;

/** The mark as a part of a picture, `size` wide, around the origin. */
export function mark(colour: string, size: number): string {
  return `<g color="${colour}" transform="scale(${size / 24}) translate(-11.6 -12.2)">${shape}</g>`;
}

/** In the colour of the text around it, for pages and documents. */
export function logo(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shape}</svg>\n`;
}

/** For the browser's tab, which may be light or dark. */
export function favicon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>svg{color:${palette.rust}}@media(prefers-color-scheme:dark){svg{color:${palette.coral}}}</style>${shape}</svg>\n`;
}

/** On a tile of its own, `size` pixels wide; corners as rounded as `radius` says, a share of the size. */
export async function tile(size: number, radius: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-16 -16 32 32"><rect x="-16" y="-16" width="32" height="32" rx="${radius * 32}" fill="${palette.rust}"/>${mark(palette.paper, 20)}</svg>`;
  return sharp(Buffer.from(svg), { density: 72 }).png({ compressionLevel: 9 }).toBuffer();
}

/** An .ico file that holds one PNG, 32 pixels wide. */
export async function ico(): Promise<Buffer> {
  const png = await tile(32, 0.22);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt8(32, 6);
  header.writeUInt8(32, 7);
  header.writeUInt16LE(1, 10); // planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
