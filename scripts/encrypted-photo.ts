#!/usr/bin/env node
/** Writes what a server stores of a photo that was sent with OMEMO (XEP-0454), and opens it again. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  decrypt,
  encrypt,
  fragmentOf,
  ivLength,
  keyLength,
  readFragment,
  readHex,
  tagLength,
  type Secret,
} from '../src/media/encrypted-photo/cipher.ts';

const help = `usage: npm run encrypted-photo -- --in FILE --out FILE [--key HEX64 --iv HEX24] [--decrypt] [--force]

Writes what the server stores of a file sent with OMEMO (XEP-0454): its AES-256-GCM ciphertext and the 16 bytes
of the tag. Prints the fragment of the aesgcm:// link: the IV and the key in hexadecimal.

  --in FILE         the photo, or any other file; with --decrypt the stored file
  --out FILE        what is written; a file that is there already is kept, unless --force is given
  --key HEX64       the key, 64 hexadecimal digits; without it one is made at random
  --iv HEX24        the IV, 24 hexadecimal digits; without it one is made at random
  --fragment TEXT   both at once: a fragment as it was printed, or an aesgcm:// link
  --decrypt         opens a stored file, and refuses one of which a single bit was changed
  --force           writes over FILE
  --help            says this

Never use one key and IV for two files. Exit codes: 0 done, 1 it could not be done, 2 misused.`;

/** Ends the command with a message. */
class Refusal extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const options = {
  in: { type: 'string' },
  out: { type: 'string' },
  key: { type: 'string' },
  iv: { type: 'string' },
  fragment: { type: 'string' },
  decrypt: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${help}`, 2);
  }
}
type Flags = ReturnType<typeof readFlags>;

/** The secret that the flags give; what they leave out is undefined. */
function secretGiven(flags: Flags): Partial<Secret> {
  if (flags.fragment !== undefined) {
    if (flags.key !== undefined || flags.iv !== undefined)
      throw new Refusal('--fragment holds the key and the IV already: leave out --key and --iv.', 2);
    const secret = readFragment(flags.fragment);
    if (!secret)
      throw new Refusal('--fragment must end in 88 hexadecimal digits: 24 of the IV, then 64 of the key.', 2);
    return secret;
  }
  const key = hexGiven(flags.key, '--key', keyLength);
  const iv = hexGiven(flags.iv, '--iv', ivLength);
  return { ...(key && { key }), ...(iv && { iv }) };
}

function hexGiven(text: string | undefined, flag: string, bytes: number): Buffer | undefined {
  if (text === undefined) return undefined;
  const value = readHex(text, bytes);
  if (value) return value;
  const fault = /^[0-9a-f]*$/i.test(text) ? `it has ${text.length}` : 'it has other characters';
  throw new Refusal(`${flag} must have ${bytes * 2} hexadecimal digits, ${bytes} bytes; ${fault}.`, 2);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${reasonOf(error)}.`, 1);
  }
}

/** Writes beside and renames, so that nothing is lost if it fails halfway. */
async function write(file: string, bytes: Buffer, force: boolean): Promise<void> {
  const beside = force ? `${file}.${process.pid}.tmp` : file;
  try {
    // `wx` lets the system itself refuse a file that came to be there since we looked.
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    if (force) await rename(beside, file);
  } catch (error) {
    if (force) await rm(beside, { force: true });
    throw new Refusal(`${file} cannot be written: ${reasonOf(error)}.`, 1);
  }
}

function reasonOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'the system does not permit it',
    EEXIST: 'it exists already',
    ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  };
  return reasons[String(code)] ?? (error instanceof Error ? error.message : String(error));
}

async function main(): Promise<void> {
  const flags = readFlags();
  if (flags.help) {
    console.log(help);
    return;
  }
  if (flags.in === undefined) throw new Refusal(`--in FILE is missing.\n\n${help}`, 2);
  if (flags.out === undefined) throw new Refusal(`--out FILE is missing.\n\n${help}`, 2);
  const given = secretGiven(flags);
  if (flags.decrypt && !(given.key && given.iv))
    throw new Refusal('--decrypt needs --key and --iv, or --fragment.', 2);
  if (resolve(flags.in) === resolve(flags.out)) throw new Refusal('--in and --out name the same file.', 2);
  const input = await read(flags.in);
  if (!flags.force && existsSync(flags.out))
    throw new Refusal(`${flags.out} exists already. Name another file, or write over it with --force.`, 1);

  if (flags.decrypt) {
    const opened = decrypt(input, given as Secret);
    if (!opened)
      throw new Refusal(
        `${flags.in} is not opened: its tag does not match. The key or the IV is wrong, or the file was changed.`,
        1,
      );
    await write(flags.out, opened, flags.force);
    console.error(`${flags.out}: ${opened.length} bytes, whole and unchanged.`);
    return;
  }

  const secret: Secret = { key: randomBytes(keyLength), iv: randomBytes(ivLength), ...given };
  const stored = encrypt(input, secret);
  await write(flags.out, stored, flags.force);
  console.error(`${flags.out}: ${stored.length} bytes, of which the last ${tagLength} are the tag.`);
  const random = [!given.iv && 'the IV', !given.key && 'the key'].filter(Boolean).join(' and ');
  if (random)
    console.error(
      `Made at random and kept nowhere else: ${random}. The first 24 digits are the IV, the other 64 the key:`,
    );
  console.log(fragmentOf(secret));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
