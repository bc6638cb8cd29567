/** A store of thousands of small results. */
import { hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from './store.ts';

/**
 * Results that lie in files of their own; those that follow are written one after the other into a single file.
 * To make a file costs ten times what it costs to write to one, and an edit makes few results.
 */
const alone = 64;

/** Bytes of what stands before each result: its name, its digest, when it was kept, its length. */
const [nameBytes, digestBytes, numberBytes] = [64, 32, 8];
const timeAt = nameBytes + digestBytes;
const lengthAt = timeAt + numberBytes;
const headBytes = lengthAt + numberBytes;

interface Shelf {
  readonly path: string;
  readonly file: number;
  /** Bytes that have been looked through. */
  seen: number;
}

interface Place {
  readonly shelf: Shelf;
  /** Where its head begins, and the bytes behind that. */
  readonly at: number;
  readonly length: number;
  /** In ms since 1970: of two results of one name the later counts. */
  readonly time: number;
}

/** Undefined where it is none, or cannot be read: another build may have removed it a moment ago. */
function openShelf(path: string): Shelf | undefined {
  try {
    return statSync(path).isFile() ? { path, file: openSync(path, 'r'), seen: 0 } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens such a store in a folder, which may be deleted at any time. Each process and each thread writes to a file
 * of its own, and reads those of all. A build that is killed leaves a file that ends too early: what stands before
 * is whole, as its digests tell.
 *
 * @returns a store of which the names are digests in hexadecimal
 */
export function openBulkStore(folder: string): Store {
  const single = openStore(folder);
  const shelfFolder = join(folder, 'many');
  const shelves = new Map<string, Shelf>();
  const places = new Map<string, Place>();
  let kept = 0;
  let own: Pick<Shelf, 'path' | 'file'> | undefined;

  const ownFile = (): number => {
    if (own && existsSync(own.path)) return own.file;
    if (own) closeSync(own.file);
    mkdirSync(shelfFolder, { recursive: true });
    const path = join(shelfFolder, randomUUID());
    own = { path, file: openSync(path, 'a') };
    return own.file;
  };

  /** Finds what was written since it was last looked for, by whomever. */
  const look = (): void => {
    for (const name of existsSync(shelfFolder) ? readdirSync(shelfFolder) : []) {
      const path = join(shelfFolder, name);
      const shelf = shelves.get(name) ?? openShelf(path);
      if (!shelf) continue;
      shelves.set(name, shelf);
      const { size } = fstatSync(shelf.file);
      const head = Buffer.alloc(headBytes);
      while (shelf.seen + headBytes <= size) {
        readSync(shelf.file, head, 0, headBytes, shelf.seen);
        const [time, length] = [head.readDoubleLE(timeAt), head.readDoubleLE(lengthAt)];
        const end = shelf.seen + headBytes + length;
        if (!(length >= 0 && end <= size)) break;
        const result = head.toString('latin1', 0, nameBytes);
        if (!((places.get(result)?.time ?? 0) > time))
          places.set(result, { shelf, at: shelf.seen, length, time });
        shelf.seen = end;
      }
    }
  };

  const readPlace = ({ shelf, at, length }: Place): Buffer | undefined => {
    const bytes = Buffer.allocUnsafeSlow(headBytes + length);
    readSync(shelf.file, bytes, 0, bytes.length, at);
    const content = bytes.subarray(headBytes);
    if (hash('sha256', content, 'buffer').equals(bytes.subarray(nameBytes, timeAt))) return content;
    // Nobody would find what is made in its place: the file goes, and what else was in it is made anew.
    rmSync(shelf.path, { force: true });
    return undefined;
  };

  return {
    read: (name) => {
      const found = single.read(name);
      if (found) return found;
      look();
      const place = places.get(name);
      return place && readPlace(place);
    },
    keep: (name, content) => {
      kept += 1;
      if (kept <= alone) return single.keep(name, content);
      single.remove(name);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const head = Buffer.alloc(headBytes);
      head.write(name, 0, nameBytes, 'latin1');
      hash('sha256', bytes, 'buffer').copy(head, nameBytes);
      head.writeDoubleLE(Date.now(), timeAt);
      head.writeDoubleLE(bytes.length, lengthAt);
      try {
        writeFileSync(ownFile(), Buffer.concat([head, bytes]));
      } catch (error) {
        // What follows would stand behind half a result, where nobody finds it.
        if (own) closeSync(own.file);
        own = undefined;
        throw error;
      }
      return bytes;
    },
    remove: single.remove,
  };
}
