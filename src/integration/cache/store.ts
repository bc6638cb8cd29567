/** Results kept between builds, each in a file of its own that proves itself whole. */
import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface Store {
  /** What was kept under a name; undefined where there is nothing, or not what was written. */
  readonly read: (name: string) => Buffer | undefined;
  /** @returns what was kept, as bytes */
  readonly keep: (name: string, content: Uint8Array | string) => Uint8Array;
  readonly remove: (name: string) => void;
}

/** Bytes of the digest that each file begins with. */
const digestBytes = 32;

/**
 * Opens a store in a folder, which may be deleted at any time. Files are written beside and renamed, so a
 * build that is killed leaves no half of one; a damaged or foreign file is as good as none.
 *
 * The calls wait: for thousands of small files that costs a fraction of what promises do.
 */
export function openStore(folder: string): Store {
  const fileOf = (name: string): string => join(folder, name.slice(0, 2), name);
  return {
    read: (name) => {
      let bytes: Buffer;
      // To throw costs more than to ask.
      if (!existsSync(fileOf(name))) return undefined;
      try {
        bytes = readFileSync(fileOf(name));
      } catch {
        return undefined;
      }
      const content = bytes.subarray(digestBytes);
      return digest(content).equals(bytes.subarray(0, digestBytes)) ? content : undefined;
    },
    keep: (name, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      replaceFile(fileOf(name), Buffer.concat([digest(bytes), bytes]));
      return bytes;
    },
    remove: (name) => {
      if (existsSync(fileOf(name))) rmSync(fileOf(name), { force: true });
    },
  };
}

/**
 * Writes a file beside and renames it: it is there as a whole or not at all.
 *
 * @param content bytes in pieces are written as they come: a large file is never in memory as a whole
 */
export function replaceFile(file: string, content: Uint8Array | string | Iterable<Uint8Array>): void {
  const beside = `${file}.${process.pid}.tmp`;
  const descriptor = openNew(beside);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(descriptor, content);
    else for (const piece of gathered(content)) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
  renameSync(beside, file);
}

function openNew(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  }
}

/** Bytes that are written at once. */
const chunk = 2 ** 20;

/** Small pieces put together, so that each call of the system writes enough. */
function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < chunk) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

function digest(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}
