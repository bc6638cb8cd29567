/** Reads the index of a bundle back, to compare one with another. */
import { Reader, unpacked } from '../../src/search/pagefind-format.ts';

export interface WrittenIndex {
  /** Places of each spelling on each page, with their weights: `word spelling address` → numbers as written. */
  readonly places: ReadonlyMap<string, string>;
  /** What a result shows of each page, by address. */
  readonly fragments: ReadonlyMap<string, WrittenFragment>;
}

interface WrittenFragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly element: string; readonly text: string }[];
}

/** @param files of a bundle by path */
export function readWrittenIndex(files: ReadonlyMap<string, Uint8Array | string>): WrittenIndex {
  const meta = new Reader(unpacked(contentOf(files, /\.pf_meta$/)));
  meta.array();
  meta.skip();
  const fragments = Array.from({ length: meta.array() }, () => {
    meta.array();
    const name = meta.text();
    meta.skip();
    meta.skip();
    const content = unpacked(contentOf(files, new RegExp(`^fragment/${name}\\.`)));
    return JSON.parse(content.toString()) as WrittenFragment;
  });
  const places = new Map<string, string>();
  for (const [path, content] of files) {
    if (path.endsWith('.pf_index') && typeof content !== 'string')
      readPart(new Reader(unpacked(content)), (page) => fragments[page]?.url ?? '', places);
  }
  return { places, fragments: new Map(fragments.map((fragment) => [fragment.url, fragment])) };
}

function readPart(reader: Reader, urlOf: (page: number) => string, places: Map<string, string>): void {
  const list = (word: string, spelling: string): void => {
    let page = 0;
    for (let left = reader.array(); left > 0; left -= 1) {
      reader.array();
      page += reader.integer();
      places.set(
        `${word} ${spelling} ${urlOf(page)}`,
        `${reader.integers().join()} meta ${reader.integers().join()}`,
      );
    }
  };
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const word = reader.text();
    list(word, '');
    for (let spellings = reader.array(); spellings > 0; spellings -= 1) {
      reader.array();
      list(word, reader.text());
    }
  }
}

function contentOf(files: ReadonlyMap<string, Uint8Array | string>, path: RegExp): Uint8Array {
  const content = [...files].find(([name]) => path.test(name))?.[1];
  if (content === undefined || typeof content === 'string')
    throw new Error(`The bundle has no ${path.source}.`);
  return content;
}
