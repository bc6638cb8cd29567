/**
 * The files of a Pagefind 1.6 bundle: gzip over a signature and CBOR (RFC 8949), of which it uses whole numbers,
 * texts and arrays of known length.
 *
 * A part of the index is `[words]`, a word `[word, postings, [[spelling, postings]…]]`, postings
 * `[[number of the page less the one before, places, places in metadata]…]`. What stands within places is left
 * as it is but for metadata, where `-1` says that places in the first field follow.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

const signature = 'pagefind_dcd';

/** Takes gzip and signature off. */
export function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

/** Puts them on. @param level of compression, 1 to 9 */
export function packed(content: Uint8Array | string, level: number): Buffer {
  const bytes = gzipSync(Buffer.concat([Buffer.from(signature), Buffer.from(content)]), { level });
  // A copy of its own: small buffers share a block of memory with others, and keep all of it.
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** Reads CBOR from the front. */
export class Reader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** @returns the number; negative ones too */
  integer(): number {
    const major = this.#major();
    const value = this.#value();
    if (major > 1) throw new Error('The index has no number where one is expected.');
    return major === 0 ? value : -1 - value;
  }

  text(): string {
    if (this.#major() !== 3) throw new Error('The index has no text where one is expected.');
    const length = this.#value();
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** @returns how many items follow */
  array(): number {
    if (this.#major() !== 4) throw new Error('The index has no list where one is expected.');
    return this.#value();
  }

  integers(): number[] {
    return Array.from({ length: this.array() }, () => this.integer());
  }

  texts(): string[] {
    return Array.from({ length: this.array() }, () => this.text());
  }

  /** Passes over one item, whatever is in it. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const major = this.#major();
      const value = this.#value();
      if (major === 4) left += value;
      else if (major === 2 || major === 3) this.at += value;
    }
  }

  #major(): number {
    return this.bytes[this.at]! >> 5;
  }

  #value(): number {
    const short = this.bytes[this.at]! & 31;
    this.at += 1;
    if (short < 24) return short;
    const length = 1 << (short - 24);
    this.at += length;
    return this.bytes.readUIntBE(this.at - length, Math.min(length, 6));
  }
}

/** Writes a head of CBOR: kind of item, and its value or length. @returns where it ends */
export function writeHead(bytes: Buffer, at: number, major: number, value: number): number {
  const kind = major << 5;
  if (value < 24) bytes[at] = kind | value;
  else if (value < 0x100) {
    bytes[at] = kind | 24;
    bytes[at + 1] = value;
    return at + 2;
  } else if (value < 0x10000) {
    bytes[at] = kind | 25;
    return bytes.writeUInt16BE(value, at + 1);
  } else {
    bytes[at] = kind | 26;
    return bytes.writeUInt32BE(value, at + 1);
  }
  return at + 1;
}

/** @returns where it ends */
export function writeInteger(bytes: Buffer, at: number, value: number): number {
  return value >= 0 ? writeHead(bytes, at, 0, value) : writeHead(bytes, at, 1, -1 - value);
}

function head(major: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(5);
  return bytes.subarray(0, writeHead(bytes, 0, major, value));
}

export function integer(value: number): Buffer {
  return value >= 0 ? head(0, value) : head(1, -1 - value);
}

export function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

/** @param items encoded */
export function array(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}
