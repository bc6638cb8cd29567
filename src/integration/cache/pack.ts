/** Many small texts in one file, by name: what a build reads of every page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from './store.ts';

export interface Pack {
  /** Marks the text as used: what was not used is left out when the pack is saved. */
  readonly get: (name: string) => string | undefined;
  /** @param text without line breaks, as JSON is */
  readonly set: (name: string, text: string) => void;
  /** Writes the texts that were used, if they are not those that were read, and lets go of them. */
  readonly save: () => void;
}

type Texts = Map<string, Uint8Array>;

/** Opens a pack: a line of name, tab and text each, and in the last line a digest of them all. */
export function openPack(file: string): Pack {
  let read: Texts | undefined;
  const kept = (): Texts => (read ??= readPack(file));
  // As bytes: the facts of a big site take half the memory so.
  let used: Texts = new Map();
  let isChanged = false;
  return {
    get: (name) => {
      const text = used.get(name) ?? kept().get(name);
      if (text === undefined) return undefined;
      used.set(name, text);
      return Buffer.from(text.buffer, text.byteOffset, text.length).toString();
    },
    set: (name, text) => {
      used.set(name, Buffer.from(text));
      isChanged = true;
    },
    save: () => {
      if (isChanged || used.size !== kept().size) replaceFile(file, linesOf(used));
      // Whoever asks later asks for little: it is read once more then.
      read = undefined;
      used = new Map();
      isChanged = false;
    },
  };
}

const [tab, lineEnd] = [Buffer.from('\t'), Buffer.from('\n')];

function* linesOf(texts: Texts): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const [name, text] of texts) {
    const line = Buffer.concat([Buffer.from(name), tab, text, lineEnd]);
    hash.update(line);
    yield line;
  }
  yield Buffer.from(`${hash.digest('hex')}\n`);
}

/** Length of the last line. */
const digestBytes = 65;

function readPack(file: string): Texts {
  const kept: Texts = new Map();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return kept;
  }
  const lines = bytes.subarray(0, -digestBytes);
  const digest = createHash('sha256').update(lines).digest('hex');
  if (bytes.toString('latin1', lines.length) !== `${digest}\n`) return kept;
  for (let at = 0; at < lines.length;) {
    const end = lines.indexOf(lineEnd, at);
    const split = lines.indexOf(tab, at);
    kept.set(lines.toString('utf8', at, split), lines.subarray(split + 1, end));
    at = end + 1;
  }
  return kept;
}
