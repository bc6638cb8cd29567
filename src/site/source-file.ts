/** A page's file: its text is read when it is asked for, so that the texts of a big site are never all in memory. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glanceOver, type Glance } from './glance.ts';
import type { Source } from './model.ts';

/** Texts that were read last are at hand, up to this many UTF-16 units of them together. */
const most = 2 ** 24;

const atHand = new Map<SourceFile, string>();
let held = 0;

/** What is known of a text without reading it. */
export interface Noted {
  readonly digest: string;
  readonly glance: Glance;
}

export function noteOf(text: string): Noted {
  return { digest: digestOf(text), glance: glanceOver(text) };
}

export class SourceFile implements Source {
  readonly path: string;
  readonly digest: string;
  readonly format: Source['format'];
  readonly glance: Glance;
  readonly #file: string;

  /**
   * @param path in the content folder, in NFC
   * @param file on the disk
   * @param read the text that was read from it, or what is known of it
   */
  constructor(path: string, file: string, read: string | Noted) {
    const { digest, glance } = typeof read === 'string' ? noteOf(read) : read;
    this.path = path;
    this.format = /\.mdx$/i.test(path) ? 'mdx' : 'md';
    this.digest = digest;
    this.glance = glance;
    this.#file = file;
    if (typeof read === 'string') hold(this, read);
  }

  /** @throws when the file says something else by now: one site is made of one state of its files */
  get text(): string {
    const known = atHand.get(this);
    if (known !== undefined) return known;
    const text = readFileSync(this.#file, 'utf8');
    if (digestOf(text) !== this.digest)
      throw new Error(`${this.path} was changed while the site was being made: begin once more.`);
    hold(this, text);
    return text;
  }
}

/** Whether two sources say the same. What the build makes by itself has no digest. */
export function isSameText(one: Source, other: Source): boolean {
  return one.digest === other.digest && (one.digest !== '' || one.text === other.text);
}

function hold(source: SourceFile, text: string): void {
  atHand.set(source, text);
  held += text.length;
  for (const [oldest, its] of atHand) {
    if (held <= most || oldest === source) return;
    atHand.delete(oldest);
    held -= its.length;
  }
}

function digestOf(text: string): string {
  return hash('sha256', text, 'hex');
}
