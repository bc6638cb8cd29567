/** Encrypts, counts, draws and opens, apart from the page, so that it never waits. */
import { frameFor } from '../../../media/encrypted-photo/frame.ts';
import { countBytes, entropyOf, spacedHex } from '../../../media/encrypted-photo/statistics.ts';
import { dotsOf, mostDots, rowsAtATime } from './dots.ts';
import type { Answer, Counted, Fault, Flip, Request } from './messages.ts';
import { isHeic } from './picture-kind.ts';
import {
  decryptBytes,
  encryptBytes,
  flipBit,
  makeSecret,
  secretOf,
  toHex,
  withBitFlipped,
  type WebSecret,
} from './web-cipher.ts';

/** Bytes: 50 MB. */
const mostBytes = 50 * 1024 * 1024;

/** Pixels across of the photo as it is shown: twice the column's width. */
const pictureWidth = 960;

let last: { readonly stored: Uint8Array<ArrayBuffer>; readonly secret: WebSecret } | undefined;

function say(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

// One after the other: while a bit is turned over, nobody else may look.
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  queue = queue
    .then(() => answer(data))
    .catch((error: unknown) => {
      say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    });
});

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'encrypt':
      await encrypt(request.file);
      return;
    case 'open':
      if (last) await open(last.stored, last.secret, request.flip);
      return;
    case 'save':
      if (last) say({ kind: 'stored', file: new Blob([last.stored]) });
      return;
    case 'open-stored': {
      const secret = secretOf(request.fragment);
      const fault = secret ? faultOf(request.file) : 'fragment';
      if (fault) say({ kind: 'fault', fault });
      else await open(await read(request.file), secret!);
    }
  }
}

function faultOf({ size }: Blob): Fault | undefined {
  if (size === 0) return 'empty';
  return size > mostBytes ? 'large' : undefined;
}

async function encrypt(file: Blob): Promise<void> {
  const fault = faultOf(file);
  if (fault) {
    say({ kind: 'fault', fault });
    return;
  }
  const plain = await read(file);
  const picture = await drawable(file, plain);
  say({ kind: 'photo', picture }, transferOf(picture));
  say({ kind: 'progress', stage: 'encrypting', share: 0 });
  const secret = makeSecret();
  const stored = await encryptBytes(plain, secret);
  last = { stored, secret };
  const drawn = Math.min(stored.length, mostDots);
  const { width, height } = frameFor(drawn);
  say({
    kind: 'encrypted',
    plain: counted(plain),
    stored: counted(stored),
    iv: toHex(secret.iv),
    key: toHex(secret.key),
    width,
    height,
    drawn,
  });
  for (let top = 0; top < height; top += rowsAtATime) {
    const rows = Math.min(rowsAtATime, height - top);
    const pixels = dotsOf(stored.subarray(top * width, Math.min(drawn, (top + rows) * width)), rows * width);
    say({ kind: 'rows', top, pixels }, [pixels.buffer]);
    say({ kind: 'progress', stage: 'drawing', share: (top + rows) / height });
  }
  say({ kind: 'done' });
}

/** Reads a file piece by piece and tells how far it is. */
async function read(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes.set(piece.value, length);
    length += piece.value.length;
    say({ kind: 'progress', stage: 'reading', share: length / file.size });
  }
  return bytes;
}

/** The file as a picture of the page's size, or why the browser cannot draw it. */
async function drawable(file: Blob, bytes: Uint8Array): Promise<ImageBitmap | Fault> {
  try {
    return await createImageBitmap(file, { resizeWidth: pictureWidth, resizeQuality: 'medium' });
  } catch {
    return isHeic(bytes) ? 'heic' : 'broken';
  }
}

function transferOf(picture: ImageBitmap | Fault): Transferable[] {
  return typeof picture === 'string' ? [] : [picture];
}

function counted(bytes: Uint8Array): Counted {
  return {
    size: bytes.length,
    entropy: entropyOf(countBytes(bytes)),
    start: spacedHex(bytes.subarray(0, 8)),
  };
}

async function open(stored: Uint8Array<ArrayBuffer>, secret: WebSecret, flip?: Flip): Promise<void> {
  const key = flip?.of === 'key' ? withBitFlipped(secret.key, flip.bit) : secret.key;
  // Turned over in place and back again: a copy of 50 MB would be a waste.
  if (flip?.of === 'file') flipBit(stored, flip.bit);
  const opened = await decryptBytes(stored, { ...secret, key });
  if (flip?.of === 'file') flipBit(stored, flip.bit);
  if (!opened) {
    say({ kind: 'refused' });
    return;
  }
  const file = new Blob([opened]);
  const picture = await drawable(file, opened);
  say({ kind: 'opened', picture, file }, transferOf(picture));
}
