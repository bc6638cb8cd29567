/**
 * What the forms of a Bulgarian word have in common: docs/bulgarian-stemmer.md gives the rules with examples.
 *
 * The rules take away, from the end: the article or the ending of person; the suffixes of participles and verbal
 * nouns; the ending of number and gender; those of aspect, of adjectives and of nouns made of them. What remains is
 * written in one way where its sounds change: език/езици, център/центрове, място/места, изпратя/изпращам.
 *
 * A rule that takes too much is bearable as long as it takes it from all forms of a word: режим and режима both
 * become реж. So what looks like the ending of a verb, but may end a noun, is cut once more where a noun has it.
 */
import { exceptionalStem } from './exceptions.ts';

/** @param word lower case, NFC; a word with other letters than Bulgarian ones is its own stem */
export function stem(word: string): string {
  const known = exceptionalStem(word);
  if (known !== undefined) return known;
  if (!bulgarian.test(word)) return word;
  let rest = word;
  for (const rule of rules) rest = rule(rest);
  return rest;
}

const bulgarian = /^[а-ъьюя]{3,}$/;
const vowel = /[аеиоуъюя]/;

type Rule = (word: string) => string;

/** What is cut, at the end; what must stand before it; and what must not. No lookbehind: Safari has it since 16.4. */
type Ending = readonly [ending: RegExp, after?: RegExp, notAfter?: RegExp];

/**
 * Cuts the longest of several endings.
 *
 * @param least letters that must remain, a vowel among them
 * @param instead what is written for it
 */
function cut(least: number, endings: readonly Ending[], instead = ''): Rule {
  return (word) => {
    let kept = word.length;
    for (const [ending, after, notAfter] of endings) {
      const at = word.search(ending);
      if (at < 0 || at >= kept) continue;
      const rest = word.slice(0, at);
      if ((after?.test(rest) ?? true) && !(notAfter?.test(rest) ?? false)) kept = at;
    }
    const rest = word.slice(0, kept);
    return kept < least || kept === word.length || !vowel.test(rest) ? word : rest + instead;
  };
}

/** The first of several rules that takes anything away. */
function firstOf(...alternatives: readonly Rule[]): Rule {
  return (word) => {
    for (const rule of alternatives) {
      const rest = rule(word);
      if (rest !== word) return rest;
    }
    return word;
  };
}

const consonant = /[^аеиоуъюя]$/;

const article: readonly Ending[] = [
  [/[ъя]т$/, consonant],
  [/ят$/, /и$/],
  [/та$/, /(?:[ая]|ст|[твщч])$/],
  [/то$/, /[оеию]$/],
  [/те$/, /[иеаяй]$/],
];
const person: readonly Ending[] = [
  [/(?:хме|хте|ха|х)$/, /[аяеио]$/],
  [/(?:йки|йте|ше)$/, /[аяе]$/],
  [/(?:ме|ш|й)$/, /[аяеи]$/],
  [/т$/, /[ая]$/],
];

const rules: readonly Rule[] = [
  // Архивът, случаят, паролата, паметта, писмото, паролите; изпратихме, изпращаше, изпращайте, изпращат.
  cut(3, [...article, ...person]),
  cut(4, [[/м$/, /[аяеи]$/]]),
  // Двоен and двойна, таен and тайна.
  cut(2, [[/ен$/, /[ао]$/]], 'йн'),
  // Participles and verbal nouns: изключващите, работещ; изключване, изключвани; изключен, съобщението; изключил,
  // видели; изтрити, натисната.
  firstOf(
    cut(4, [[/щ(?:ия|и|а|о)?$/, /[аяе]$/, /(?:(?:[бп]л|[вкп]р)а|(?:б|[оу]с|ср)е)$/]]),
    cut(4, [[/(?:ния|ние|ни|не|на|но|н)(?:ия|я)?$/, /[аия]$/]]),
    cut(3, [[/е(?:ния|ние|ни|не|на|но|н)(?:ия|я)?$/]]),
    cut(4, [
      [/л(?:ия|ие|ии|и|а|о)?$/, /(?:[аия]|[^тд]е|сте|[^аияо]те)$/, /дете$/],
      [/л(?:ия|ие|ии|и|а|о)?$/, /де$/, /(?:от|раз|пре|по|за|не|на|из|къ)де$/],
    ]),
    cut(4, [
      [/т(?:ия|ие|и|а|о)?$/, /(?:[ия]|[аизночшж]е)$/, /пи$/],
      [/ат(?:ия|и|а|о)?$/, /н$/],
    ]),
  ),
  // Number and gender: ключове, места, нови, новия, групи, хранилища.
  cut(3, [[/(?:ове|еве|ищ[еа])$/]]),
  cut(3, [[/(?:ия|ие|ии|ею|е[яе]|[аеиоуъюя])$/]]),
  // A vowel that only the shortest form has: малък, списъци, дълъг, център, механизъм, европеец, личен.
  cut(2, [[/ъ[кц]$/, consonant]], 'к'),
  cut(2, [[/ъг$/, consonant]], 'г'),
  cut(2, [[/ър$/, consonant]], 'р'),
  cut(2, [[/ъм$/, consonant]], 'м'),
  cut(3, [[/ец$/, /[еи]$/]], 'йц'),
  // Nouns of adjectives, and adjectives: сигурност, скоростна, сигурен, сигурна.
  cut(6, [[/н$/, /ост$/]]),
  cut(4, [[/ост$/]]),
  cut(3, [[/[еъ]?н$/, consonant]]),
  // Aspect: изключва, съхранява, изтрива; the verbs in -ира and -изира and their nouns.
  cut(3, [[/ав$/, /$/, /(?:ст|пр)$/], [/[еия]в$/]]),
  cut(3, [[/в$/, consonant]]),
  cut(3, [[/ат$/, /$/, /[бвкп][рл]$/]]),
  cut(4, [[/(?:изир|изац|ир|[аи]ц|ик)$/]]),
  // Adjectives of nouns, and nouns of both: устройство, мрежов, български, промяна, проверка.
  cut(4, [[/(?:ств|ов|ев|ск)$/]]),
  cut(3, [[/[еъ]?н$/, consonant]]),
  cut(3, [[/[аеия]н$/]]),
  cut(3, [[/к$/, /[^аеиоуъя]$/]]),
  cut(3, [[/[еи]м$/]]),
  cut(3, [[/(?:[аеиоуъюя]?й|[аеиоуъюя])$/]]),
  oneSpelling,
];

/** Sounds that change from form to form. */
function oneSpelling(word: string): string {
  return word
    .replace(/([^аеиоуъюя])я/g, '$1е')
    .replace(/([^аеиоуъюя])е([нц])$/, '$1$2')
    .replace(/[кцч]$/, 'к')
    .replace(/([^аеиоуъюя])ъ([рлнк])$/, '$1$2')
    .replace(/([бвгджзкмпстфхц])([рл])ъ/, '$1ъ$2')
    .replace(/жд$/, 'д')
    .replace(/щ$/, 'т')
    .replace(/[гзж]$/, 'г')
    .replace(/[хсш]$/, 'с');
}
