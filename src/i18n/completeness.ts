import { optionalGroups, referenceTag, wordsByTag, type Words } from './words.ts';

/** A phrase that a language lacks, has too much, or has in the wrong plural forms. */
export interface WordProblem {
  readonly tag: string;
  readonly key: string;
  readonly kind: 'missing' | 'extra' | 'empty' | 'values';
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const value = /\{\{(\w+)\}\}/g;

/** What is wrong with the interface's words, one line a problem; empty when all is well. */
export function missingKeys(): string[] {
  return findWordProblems(wordsByTag, referenceTag).map(
    ({ tag, key, kind }) => `src/i18n/${tag}.json: "${key}" ${explanations[kind]}`,
  );
}

const explanations: Readonly<Record<WordProblem['kind'], string>> = {
  missing: 'is missing. Translate it.',
  extra: `is not in ${referenceTag}.json. Remove it, or add it to every language.`,
  empty: 'is empty. Translate it.',
  values: `does not name the same {{values}} as in ${referenceTag}.json.`,
};

/**
 * Compares every language with the reference. A phrase that has plural forms in the reference must have
 * exactly the forms that CLDR gives the other language, as `Intl.PluralRules` knows them. A group that
 * components of some sites use is compared where a language has it.
 */
export function findWordProblems(
  words: Readonly<Record<string, Words>>,
  reference: string,
): readonly WordProblem[] {
  const expected = flatten(words[reference] ?? {});
  return Object.entries(words).flatMap(([tag, tree]) => {
    const left = optionalGroups.filter((group) => !Object.hasOwn(tree, group));
    const wanted = [...expected].filter(([key]) => !left.includes(key.split('.')[0]!));
    return compare(tag, flatten(tree), new Map(wanted));
  });
}

function compare(
  tag: string,
  found: ReadonlyMap<string, string>,
  reference: ReadonlyMap<string, string>,
): WordProblem[] {
  const wanted = wantedKeys(tag, reference);
  const problems: WordProblem[] = [];
  for (const [key, original] of wanted) {
    const phrase = found.get(key);
    if (phrase === undefined) problems.push({ tag, key, kind: 'missing' });
    else if (phrase.trim() === '') problems.push({ tag, key, kind: 'empty' });
    else if (valuesIn(phrase, key) !== valuesIn(original, key)) problems.push({ tag, key, kind: 'values' });
  }
  for (const key of found.keys()) if (!wanted.has(key)) problems.push({ tag, key, kind: 'extra' });
  return problems;
}

/** The keys a language must have, each with the reference's phrase. */
function wantedKeys(tag: string, reference: ReadonlyMap<string, string>): Map<string, string> {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const [key, phrase] of reference) {
    if (!pluralForm.test(key)) wanted.set(key, phrase);
    else for (const form of forms) wanted.set(key.replace(pluralForm, `_${form}`), phrase);
  }
  return wanted;
}

/** A form for a single number may say it in words: Arabic has no figure in “two results”. */
const sayNumber = /_(?:zero|one|two)$/;

function valuesIn(phrase: string, key: string): string {
  const names = new Set(Array.from(phrase.matchAll(value), ([, name]) => name));
  if (sayNumber.test(key)) names.delete('count');
  return [...names].sort().join();
}

function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, child] of Object.entries(words)) {
    if (typeof child === 'string') flat.set(prefix + name, child);
    else for (const [key, phrase] of flatten(child, `${prefix}${name}.`)) flat.set(key, phrase);
  }
  return flat;
}
