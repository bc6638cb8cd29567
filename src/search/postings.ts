/** Where each word of a search index occurs: read, changed and written without looking at what stays. */
import { array, integer, Reader, text } from './pagefind-format.ts';

/** The pages of one word, by number: the encoded places in each. */
type Places = Map<number, Uint8Array>;

interface Word {
  /** Encoded postings as they were read, until they are changed. */
  readonly kept: Map<string, Buffer>;
  readonly changed: Map<string, Places>;
}

/** Stands for the word itself beside its spellings, of which none is empty. */
export const itself = '';

/** All words of an index. */
export class Postings {
  readonly #words = new Map<string, Word>();

  /**
   * Takes the words of a part of an index.
   *
   * @param numberOf new number of a page by its old one; undefined: the page is no more
   * @param isMoved whether any number is another now
   */
  read(part: Buffer, numberOf: (old: number) => number | undefined, isMoved: boolean): void {
    const reader = new Reader(part);
    reader.array();
    for (let left = reader.array(); left > 0; left -= 1) {
      reader.array();
      const word = reader.text();
      this.#list(reader, word, itself, numberOf, isMoved);
      for (let forms = reader.array(); forms > 0; forms -= 1) {
        reader.array();
        this.#list(reader, word, reader.text(), numberOf, isMoved);
      }
    }
  }

  #list(
    reader: Reader,
    word: string,
    form: string,
    numberOf: (old: number) => number | undefined,
    isMoved: boolean,
  ): void {
    const start = reader.at;
    const places: Places = new Map();
    let isSame = !isMoved;
    let old = 0;
    for (let left = reader.array(); left > 0; left -= 1) {
      reader.array();
      old += reader.integer();
      const number = numberOf(old);
      const from = reader.at;
      reader.skip();
      reader.skip();
      if (number === undefined) isSame = false;
      else places.set(number, reader.bytes.subarray(from, reader.at));
    }
    const entry: Word = this.#words.get(word) ?? { kept: new Map(), changed: new Map() };
    this.#words.set(word, entry);
    const keptBefore = entry.kept.get(form);
    const before = entry.changed.get(form) ?? (keptBefore && placesOf(keptBefore));
    if (isSame && !before) entry.kept.set(form, reader.bytes.subarray(start, reader.at));
    else if (places.size > 0) {
      const all: Places = before ?? new Map<number, Uint8Array>();
      for (const [number, bytes] of places) all.set(number, bytes);
      entry.kept.delete(form);
      entry.changed.set(form, all);
    }
  }

  /** The words in the order of their UTF-8, each encoded. Words that occur nowhere any more are left out. */
  *written(): Generator<readonly [word: string, bytes: Buffer]> {
    const sorted = [...this.#words.keys()].sort(byCodePoints);
    for (const word of sorted) {
      const { kept, changed } = this.#words.get(word)!;
      const listOf = (form: string): Uint8Array =>
        kept.get(form) ?? encoded(changed.get(form) ?? new Map<number, Uint8Array>());
      const forms = [...new Set([...kept.keys(), ...changed.keys()])]
        .filter((form) => form !== itself)
        .sort(byCodePoints);
      const own = listOf(itself);
      if (forms.length === 0 && own[0] === 0x80) continue;
      const spellings = forms.map((form) => array([text(form), listOf(form)]));
      yield [word, array([text(word), own, array(spellings)])];
    }
  }
}

function placesOf(list: Buffer): Places {
  const reader = new Reader(list);
  const places: Places = new Map();
  let number = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    number += reader.integer();
    const from = reader.at;
    reader.skip();
    reader.skip();
    places.set(number, list.subarray(from, reader.at));
  }
  return places;
}

function encoded(places: Places): Buffer {
  let last = 0;
  const items = [...places]
    .sort(([one], [other]) => one - other)
    .map(([number, bytes]) => {
      const item = Buffer.concat([Buffer.of(0x83), integer(number - last), bytes]);
      last = number;
      return item;
    });
  return array(items);
}

/** As Rust sorts texts: unlike UTF-16, in which letters beyond the first plane come before some of it. */
export function byCodePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
