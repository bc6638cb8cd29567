/** What the search keeps of a page's text. */
import { decodeHTML } from 'entities';
import { segmentsOf, unspaced } from './analyser.ts';

export interface PageText {
  /** All of it on one line. */
  readonly content: string;
  /** As they stand between white spaces, punctuation and all. */
  readonly words: readonly string[];
  /** How much each weighs: 24 is plain text's. */
  readonly weights: readonly number[];
  /** Headings that have an id. */
  readonly headings: readonly Heading[];
  /** What is said of the page, by name: `title`. */
  readonly meta: Readonly<Record<string, string>>;
}

export interface Heading {
  /** `h2` */
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Index of the first word behind it. */
  readonly location: number;
}

/** Weights are whole numbers of 24ths, 10 at most. */
const plainWeight = 24;
const greatestWeight = 10;

/** U+200B has a meaning of its own there; U+00AD is no part of a word. */
const unseen = /[\u200b\u00ad]+/g;
/** Tells Pagefind where words end in languages that do not write it, behind each word of such a page. */
const wordBreak = '\u200b';
/** As Pagefind's part in the browser takes the text apart again. */
const spaces = /[^\S\uFEFF]+/;

/** Takes text as it comes. */
export class PageWriter {
  /** The text of `<title>`, where there is no heading of the first rank. */
  pageTitle = '';
  readonly meta: Record<string, string> = {};
  /** UTF-16 units put so far. */
  length = 0;
  /** The last character put. */
  last = '';
  readonly #words: string[] = [];
  /** Which words have no white space behind them. */
  readonly #joined = new Set<number>();
  readonly #weights: number[] = [];
  readonly #headings: Heading[] = [];
  readonly #weight = [plainWeight];
  #run = '';
  #firstHeading = '';
  #heading: { element: string; id: string | undefined; text: string; location: number } | undefined;

  /** @param text as HTML: character references are decoded later, together with their neighbours */
  put(text: string): void {
    this.#run += text;
    this.length += text.length;
    this.last = lastCharacter(text);
    if (this.#heading) this.#heading.text += text;
  }

  /** From here on words weigh so much beside others. */
  weigh(weight: number): void {
    this.#flush();
    const whole = Math.floor(Math.min(weight, greatestWeight) * plainWeight);
    this.#weight.push(weight <= 0 ? 0 : Math.max(1, whole));
  }

  /** The same for a heading, which weighs no more than what it stands in where that says what it weighs. */
  weighHeading(weight: number): void {
    this.#flush();
    this.#weight.push(this.#weight.length === 1 ? weight * plainWeight : this.#weight.at(-1)!);
  }

  unweigh(): void {
    this.#flush();
    this.#weight.pop();
  }

  beginHeading(element: string, id: string | undefined): void {
    this.#flush();
    this.#heading = { element, id, text: '', location: this.#words.length };
  }

  endHeading(): void {
    if (!this.#heading) return;
    const { element, id, text, location } = this.#heading;
    this.#heading = undefined;
    const title = plain(text).trim().replace(/\s+/g, ' ');
    if (id !== undefined && title !== '') this.#headings.push({ element, id, text: title, location });
    if (element === 'h1' && this.#firstHeading === '') this.#firstHeading = title;
  }

  finish(): PageText {
    this.#flush();
    const title = this.meta['title'] ?? (this.#firstHeading || this.pageTitle.trim());
    return {
      content: this.#content(),
      words: this.#words,
      weights: this.#weights,
      headings: this.#headings,
      meta: title === '' ? this.meta : { ...this.meta, title },
    };
  }

  #content(): string {
    if (this.#joined.size === 0) return this.#words.join(' ');
    const spaced = this.#words.map((word, at) => (this.#joined.has(at) ? word : `${word} `));
    return spaced.join(wordBreak).trim();
  }

  #flush(): void {
    if (this.#run === '') return;
    const weight = this.#weight.at(-1)!;
    const text = plain(this.#run);
    this.#run = '';
    const isSpaced = !unspaced.test(text);
    for (const word of text.split(spaces)) {
      if (word === '') continue;
      if (isSpaced) this.#add(word, weight);
      else this.#addSegments(word, weight);
    }
  }

  #addSegments(word: string, weight: number): void {
    for (const segment of segmentsOf(word)) {
      this.#joined.add(this.#words.length);
      this.#add(segment, weight);
    }
    this.#joined.delete(this.#words.length - 1);
  }

  #add(word: string, weight: number): void {
    this.#words.push(word);
    this.#weights.push(weight);
  }
}

function plain(html: string): string {
  const text = html.includes('&') ? decodeHTML(html) : html;
  return text.replace(unseen, '');
}

/** Empty of an empty text. */
export function lastCharacter(text: string): string {
  return text.charAt(text.length - 1);
}
