/** Results kept between builds, each in a file of its own that proves itself whole. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Store {
  /** What was kept under a name; undefined where there is nothing, or not what was written. */
  readonly read: (name: string) => Buffer | undefined;
  /** @returns what was kept, as bytes */
  readonly keep: (name: string, content: Uint8Array | string) => Uint8Array;
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
  };
}

/** Writes a file beside and renames it: it is there as a whole or not at all. */
export function replaceFile(file: string, content: Uint8Array | string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, content);
  }
  renameSync(beside, file);
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
