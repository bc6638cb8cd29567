/** Checks `locales: { … }` of the configuration. */
import { z } from 'zod';
import type { Locale } from './model.ts';
import { nearest } from './nearest.ts';

const schema = z.strictObject({
  label: z.string().trim().min(1),
  default: z.boolean().optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  path: z
    .string()
    .regex(/^[^\s/\\?#%]+$/)
    .optional(),
  folder: z
    .string()
    .regex(/^[^/\\._][^/\\]*(?:\/[^/\\._][^/\\]*)*$/)
    .optional(),
  suffix: z
    .string()
    .regex(/^[^/\\.\s]*$/)
    .optional(),
  analyser: z.string().min(1).optional(),
  navigation: z.array(z.unknown()).optional(),
  append: z.array(z.string().min(1)).optional(),
});

const examples: Readonly<Record<string, string>> = {
  label: "the language's name in itself, label: 'Български'",
  default: 'default: true',
  dir: "dir: 'ltr' or dir: 'rtl'",
  path: "the first part of its addresses, path: 'en'",
  folder: "the folder of its pages in the content folder, folder: 'en'",
  suffix: "what file names say for it, suffix: 'en' for name.en.md",
  analyser: "the file of its word analysis, analyser: './search/german.ts'",
  navigation: "the navigation of this language, navigation: ['index']",
  append: "files of the content folder that its pages end with, append: ['_includes/abbreviations.md']",
};

/** Stands in where no language could be read, so that the rest of the configuration is checked too. */
const undetermined: Locale = { tag: 'und', label: 'und', dir: 'ltr', segment: '', isDefault: true };

/**
 * The site's languages in the order they are written.
 *
 * @param report is told where something is wrong, what, and what to write instead
 * @returns at least one; exactly one is the default
 */
export function readLocales(
  value: unknown,
  report: (where: string, message: string, advice: string) => void,
): readonly Locale[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [undetermined];
  const found = Object.entries(value).flatMap(([written, option]) => {
    const where = `locales.${written}`;
    const tag = canonicalTag(written);
    if (tag === undefined) {
      report(where, 'is no language tag', "Write a BCP 47 tag such as 'bg', 'en' or 'pt-BR'");
      return [];
    }
    const checked = schema.safeParse(option);
    for (const issue of checked.error?.issues ?? []) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const meant = nearest(key, Object.keys(examples));
          const advice = meant ? `Did you mean ${meant}?` : `Known are ${Object.keys(examples).join(', ')}.`;
          report(`${where}.${key}`, 'is not known', advice);
        }
      } else {
        const key = String(issue.path[0] ?? 'label');
        report(`${where}.${key}`, 'is missing or cannot be meant', `Write ${examples[key] ?? ''}`);
      }
    }
    return [{ tag, where, option: checked.data }];
  });
  if (Object.keys(value).length === 0) {
    report('locales', 'has no language', "Write locales: { en: { label: 'English' } }");
  }
  if (found.length === 0) return [undetermined];

  const marked = found.filter(({ option }) => option?.default === true);
  if (marked.length > 1) {
    report(
      `${marked[1]!.where}.default`,
      'makes a second default language',
      'Leave default: true at one of them.',
    );
  }
  const main = marked[0] ?? found[0]!;
  const segments = new Set<string>();
  const folders = new Set<string | undefined>();
  return found.map(({ tag, where, option }): Locale => {
    const isDefault = tag === main.tag;
    if (isDefault && option?.path !== undefined) {
      report(`${where}.path`, 'is given to the default language', 'Remove it: the default language is at /.');
    }
    const segment = isDefault ? '' : (option?.path ?? tag).normalize('NFC');
    if (segments.has(segment.toLowerCase())) {
      report(`${where}.path`, 'is that of another language', 'Give each language a path of its own.');
    }
    segments.add(segment.toLowerCase());
    const folder = option?.folder?.normalize('NFC');
    if (folder !== undefined && folders.has(folder)) {
      report(`${where}.folder`, 'is that of another language', 'Give each language a folder of its own.');
    }
    folders.add(folder);
    return {
      tag,
      label: option?.label ?? tag,
      dir: option?.dir ?? directionOf(tag),
      segment,
      isDefault,
      ...(folder !== undefined && { folder }),
      ...(option?.suffix !== undefined && { suffix: option.suffix }),
      ...(option?.append && { append: option.append }),
      ...(option?.analyser !== undefined && { analyser: option.analyser }),
    };
  });
}

function canonicalTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}

/** Scripts written from right to left that languages of today use. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** By the script that the tag names or that its language is usually written in. */
function directionOf(tag: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
