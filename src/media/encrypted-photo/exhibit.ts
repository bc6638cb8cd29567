/** An encrypted photo, shown: all that the figures of one photo say, computed from its bytes. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { decrypt, encrypt, exampleSecret, fragmentOf, oneBitOff } from './cipher.ts';
import { drawBytes } from './draw-bytes.ts';
import { frameFor, type Frame } from './frame.ts';
import { drawHistogram } from './histogram.ts';
import { countBytes, entropyOf, spacedHex } from './statistics.ts';

/** What the figures say of one of the two files. */
export interface Side {
  /** Bytes. */
  readonly size: number;
  /** Bits a byte. */
  readonly entropy: number;
  /** How often the most and the least frequent byte occurs. */
  readonly most: number;
  readonly least: number;
  /** The first bytes, in rows: `FF D8 FF DB`. */
  readonly start: readonly string[];
}

/** All that is said of a photo and its encryption; plain data, to be kept as JSON. */
export interface Exhibit {
  /** Hash of the photo and of what made the figures; part of the names of its files. */
  readonly id: string;
  readonly photo: Side;
  readonly stored: Side;
  /** Of the drawing of the stored bytes. */
  readonly frame: Frame;
  readonly key: string;
  readonly iv: string;
  readonly fragment: string;
  /** A key one bit off, with which nothing opened. */
  readonly wrongKey: string;
  /** SHA-256 of the photo and of what the right key opened: equal. */
  readonly digest: string;
  readonly openedDigest: string;
  /** What libvips, which reads pictures for many programs, says of the stored file. */
  readonly viewer: string;
}

/** The photo is none that can be shown; the message is the decoder's. */
export class UnreadablePhoto extends Error {}

/** The files of an exhibit, by the part of their name that tells them apart. */
export type ExhibitFiles = Readonly<Record<ExhibitFile, Buffer>>;
export type ExhibitFile = (typeof exhibitFiles)[number];
export const exhibitFiles = [
  'stored.png',
  'encrypted',
  'photo-bytes.light.svg',
  'photo-bytes.dark.svg',
  'stored-bytes.light.svg',
  'stored-bytes.dark.svg',
] as const;

const bytesInRow = 4;
const rows = 4;

/**
 * Encrypts a photo with the example's secret and looks at the outcome.
 *
 * @param id the exhibit's
 * @throws UnreadablePhoto when the file is broken or no picture
 * @throws when the cipher does not do what the figures say of it: then nothing false is shown
 */
export async function makeExhibit(
  photo: Buffer,
  id: string,
): Promise<{ exhibit: Exhibit; files: ExhibitFiles }> {
  await readWhole(photo);
  const stored = encrypt(photo, exampleSecret);
  const wrong = oneBitOff(exampleSecret);
  const opened = decrypt(stored, exampleSecret);
  if (!opened?.equals(photo)) throw new Error('The right key did not open the encrypted photo.');
  if (decrypt(stored, wrong)) throw new Error('A wrong key opened the encrypted photo.');

  const [photoCounts, storedCounts] = [countBytes(photo), countBytes(stored)];
  const most = Math.max(...photoCounts, ...storedCounts);
  const exhibit: Exhibit = {
    id,
    photo: sideOf(photo, photoCounts),
    stored: sideOf(stored, storedCounts),
    frame: frameFor(stored.length),
    key: exampleSecret.key.toString('hex'),
    iv: exampleSecret.iv.toString('hex'),
    fragment: fragmentOf(exampleSecret),
    wrongKey: wrong.key.toString('hex'),
    digest: sha256(photo),
    openedDigest: sha256(opened),
    viewer: await askViewer(stored),
  };
  const files: ExhibitFiles = {
    'stored.png': await drawBytes(stored),
    encrypted: stored,
    'photo-bytes.light.svg': Buffer.from(drawHistogram(photoCounts, most, 'light')),
    'photo-bytes.dark.svg': Buffer.from(drawHistogram(photoCounts, most, 'dark')),
    'stored-bytes.light.svg': Buffer.from(drawHistogram(storedCounts, most, 'light')),
    'stored-bytes.dark.svg': Buffer.from(drawHistogram(storedCounts, most, 'dark')),
  };
  return { exhibit, files };
}

/** A file may begin like a picture and end too early: only reading all of it tells. */
async function readWhole(photo: Buffer): Promise<void> {
  try {
    await sharp(photo).stats();
  } catch (error) {
    throw new UnreadablePhoto(error instanceof Error ? error.message.trim() : String(error));
  }
}

function sideOf(bytes: Buffer, counts: Uint32Array): Side {
  return {
    size: bytes.length,
    entropy: entropyOf(counts),
    most: Math.max(...counts),
    least: Math.min(...counts),
    start: Array.from({ length: rows }, (_, row) =>
      spacedHex(bytes.subarray(row * bytesInRow, (row + 1) * bytesInRow)),
    ),
  };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function askViewer(stored: Buffer): Promise<string> {
  return sharp(stored)
    .metadata()
    .then(
      ({ format }) => {
        throw new Error(`The encrypted photo could be read as ${format}.`);
      },
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
}
