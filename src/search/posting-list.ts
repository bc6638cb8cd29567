/** Where one spelling of a word occurs, page after page, encoded as Pagefind has it. */
import { writeHead, writeInteger } from './pagefind-format.ts';

/** The weight that Pagefind takes for granted where none is written. */
const assumedWeight = 25;
/** Places are kept with their weights in one number until their page is at its end. */
const weightUnit = 2 ** 24;

export class PostingList {
  #bytes = Buffer.allocUnsafeSlow(24);
  #length = 0;
  #pages = 0;
  #lastPage = 0;
  readonly #places: number[] = [];
  readonly #metaPlaces: number[] = [];

  /** @returns whether it is the first place on the page */
  add(position: number, weight: number): boolean {
    const isFirst = this.#isEmpty();
    // Those of the assumed weight come first.
    const group = weight === assumedWeight ? 0 : weight + 1;
    this.#places.push(group * weightUnit + position);
    return isFirst;
  }

  /** @param field its place among the metadata; fields come in their order */
  addMeta(field: number, position: number): boolean {
    const isFirst = this.#isEmpty();
    this.#metaPlaces.push(field * weightUnit + position);
    return isFirst;
  }

  #isEmpty(): boolean {
    return this.#places.length + this.#metaPlaces.length === 0;
  }

  /** Pages come in the order of their numbers. */
  endPage(number: number): void {
    this.#head(4, 3);
    this.#integer(number - this.#lastPage);
    this.#lastPage = number;
    this.#pages += 1;
    this.#writePlaces(this.#places, assumedWeight, (group) => (group === 0 ? assumedWeight : group - 1));
    this.#writePlaces(this.#metaPlaces, -1, (group) => group);
    this.#places.length = 0;
    this.#metaPlaces.length = 0;
  }

  /** Places less the one before; another weight or field begins with itself as a number below zero. */
  #writePlaces(places: number[], assumed: number, kindOf: (group: number) => number): void {
    if (!places.every((place, at) => at === 0 || places[at - 1]! <= place))
      places.sort((one, other) => one - other);
    let group = -1;
    let kind = assumed;
    let last = 0;
    const numbers: number[] = [];
    for (const place of places) {
      const position = place % weightUnit;
      const next = (place - position) / weightUnit;
      if (next !== group) {
        group = next;
        const nextKind = kindOf(group);
        if (nextKind !== kind) {
          numbers.push(-1 - nextKind);
          last = 0;
        }
        kind = nextKind;
      }
      numbers.push(position - last);
      last = position;
    }
    this.#head(4, numbers.length);
    for (const number of numbers) this.#integer(number);
  }

  /** The list as an index has it. */
  encoded(): Buffer {
    const head = Buffer.allocUnsafe(5);
    const headBytes = head.subarray(0, writeHead(head, 0, 4, this.#pages));
    return Buffer.concat([headBytes, this.#bytes.subarray(0, this.#length)]);
  }

  #head(major: number, value: number): void {
    this.#grow();
    this.#length = writeHead(this.#bytes, this.#length, major, value);
  }

  #integer(value: number): void {
    this.#grow();
    this.#length = writeInteger(this.#bytes, this.#length, value);
  }

  /** Room for one more number. */
  #grow(): void {
    if (this.#length + 9 <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(this.#bytes.length * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
