import bg from './bg.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/**
 * The interface's words by locale tag. A language is added by its JSON file and a line here: the list is
 * written out because both plain Node and Vite must be able to read it.
 */
export const wordsByTag: Readonly<Record<string, Words>> = { bg, en };

/** The locale whose keys every other one must have. */
export const referenceTag = 'bg';

/** What the interface speaks in a locale that there are no words for. */
export const fallbackTag = 'en';

/**
 * Groups of words that only components of some sites use: a language may leave such a group out as a whole,
 * and it is in English then.
 */
export const optionalGroups: readonly string[] = ['encryptedPhoto', 'tryEncryption'];

/** A tree of words: a phrase, or phrases by name. */
export interface Words {
  readonly [name: string]: string | Words;
}

type Path<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Path<Tree[Name]>}`;
}[keyof Tree & string];

/** Forms of one phrase by number end so: `results_one`, `results_other` (CLDR's categories). */
type WithoutPluralForm<Key> = Key extends `${infer Name}_${Intl.LDMLPluralRule}` ? Name : Key;

/** A phrase of the interface: `search.results`. */
export type WordKey = WithoutPluralForm<Path<typeof bg>>;
