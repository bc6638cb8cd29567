/** Phrases in the page's language, loaded when the reader begins. */
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

const groups = [
  import.meta.glob<Record<string, string>>('../../../i18n/*.json', {
    query: '?words=encryptedPhoto',
    import: 'default',
  }),
  import.meta.glob<Record<string, string>>('../../../i18n/*.json', {
    query: '?words=tryEncryption',
    import: 'default',
  }),
];

/** @param language tag of the text's language; a regional one takes its language's words */
export async function loadPhrases(language: string): Promise<Phrases> {
  const words: Record<string, string> = {};
  for (const files of groups) {
    const load =
      files[`../../../i18n/${language}.json`] ?? files[`../../../i18n/${language.split('-')[0]}.json`];
    Object.assign(words, await load?.());
  }
  return {
    say: (name, values = {}) =>
      (words[name] ?? '').replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? ''),
    number: (value, digits = 0) =>
      value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
}
