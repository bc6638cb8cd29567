/** Phrases in the page's language, loaded when the reader begins. */
import { words as photoWords } from 'virtual:slovo/words/encryptedPhoto';
import { words as toolWords } from 'virtual:slovo/words/tryEncryption';
import type { WordKey } from '../../../i18n/index.ts';

type NameIn<Group extends string> =
  Extract<WordKey, `${Group}.${string}`> extends `${Group}.${infer Name}` ? Name : never;
export type Phrase = NameIn<'tryEncryption'> | NameIn<'encryptedPhoto'>;

export interface Phrases {
  /** A phrase, with what stands for its `{{values}}`. */
  readonly say: (name: Phrase, values?: Readonly<Record<string, string>>) => string;
  /** A number as the language writes it. */
  readonly number: (value: number, digits?: number) => string;
}

/** @param tag tag of the language whose words they are: the page says so */
export async function loadPhrases(tag: string): Promise<Phrases> {
  const [photo, tool] = await Promise.all([photoWords[tag]?.(), toolWords[tag]?.()]);
  const words: Readonly<Record<string, string>> = { ...photo?.default, ...tool?.default };
  return {
    say: (name, values = {}) =>
      (words[name] ?? '').replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? ''),
    number: (value, digits = 0) =>
      value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
}
