/**
 * The stems that Pagefind's WebAssembly makes of a query's words. It is asked for those of the pages' words too:
 * what is written in the index and what is looked for in it cannot differ.
 */
import { array, text, unpacked } from './pagefind-format.ts';

export type Stemmer = (words: readonly string[]) => readonly string[];

/** What we use of the module; addresses are bytes from the beginning of its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  __wbindgen_malloc(bytes: number, alignment: number): number;
  __wbindgen_free(at: number, bytes: number, alignment: number): void;
  init_pagefind(metadata: number, bytes: number): number;
  enter_playground_mode(index: number): number;
  search(index: number, ...texts: number[]): [at: number, bytes: number];
}

/**
 * @param module `wasm.<language>.pagefind`
 * @param version Pagefind's
 */
export function openStemmer(module: Uint8Array, version: string): Stemmer {
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined } };
  const instance = new WebAssembly.Instance(
    new WebAssembly.Module(Uint8Array.from(unpacked(module))),
    imports,
  );
  const wasm = instance.exports as unknown as Exports;
  const given = (bytes: Uint8Array): [at: number, bytes: number] => {
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const empty = array([text(version), ...Array.from({ length: 5 }, () => array([]))]);
  // Only in this mode it says by which stems it searches.
  const index = wasm.enter_playground_mode(wasm.init_pagefind(...given(empty)));
  return (words) => {
    if (words.length === 0) return [];
    const texts = [words.join(' '), '', '{}', ''].flatMap((part) => given(Buffer.from(part)));
    const [at, bytes] = wasm.search(index, ...texts, 0, 0);
    const answer = Buffer.from(wasm.memory.buffer, at >>> 0, bytes).toString();
    wasm.__wbindgen_free(at, bytes, 1);
    const stems = (JSON.parse(answer) as { search_keywords: string[] }).search_keywords;
    if (stems.length !== words.length)
      throw new Error('The search index: Pagefind has other stems than words.');
    return stems;
  };
}
