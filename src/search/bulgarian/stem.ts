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
type Ending = readonly [endings: string, after?: RegExp | undefined, notAfter?: RegExp];

/**
 * Cuts the longest of several endings.
 *
 * @param least letters that must remain, a vowel among them
 * @param instead what is written for it
 */
function cut(least: number, endings: readonly Ending[], instead = ''): Rule {
  // By the last letter, the longest first: a reader's slip makes a thousand words to be stemmed at once.
  const all = endings
    .flatMap(([list, ...neighbours]) => list.split(' ').map((ending): Ending => [ending, ...neighbours]))
    .sort(([one], [other]) => other.length - one.length);
  const byLast = new Map<string, Ending[]>();
  for (const ending of all) {
    const last = ending[0].slice(-1);
    byLast.set(last, [...(byLast.get(last) ?? []), ending]);
  }
  return (word) => {
    for (const [ending, after, notAfter] of byLast.get(word.slice(-1)) ?? []) {
      if (!word.endsWith(ending)) continue;
      const rest = word.slice(0, word.length - ending.length);
      if (after?.test(rest) === false || notAfter?.test(rest) === true) continue;
      return rest.length < least || !vowel.test(rest) ? word : rest + instead;
    }
    return word;
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
  ['ът ят', consonant],
  ['ят', /и$/],
  ['та', /(?:[ая]|ст|[твщч])$/],
  ['то', /[оеию]$/],
  ['те', /[иеаяй]$/],
];
const person: readonly Ending[] = [
  ['хме хте ха х', /[аяеио]$/],
  ['йки йте ше', /[аяе]$/],
  ['ме ш й', /[аяеи]$/],
  ['т', /[ая]$/],
];

const rules: readonly Rule[] = [
  // Архивът, случаят, паролата, паметта, писмото, паролите; изпратихме, изпращаше, изпращайте, изпращат.
  cut(3, [...article, ...person]),
  cut(4, [['м', /[аяеи]$/]]),
  // Двоен and двойна, таен and тайна.
  cut(2, [['ен', /[ао]$/]], 'йн'),
  // Participles and verbal nouns: изключващите, работещ; изключване, изключвани; изключен, съобщението; изключил,
  // видели; изтрити, натисната.
  firstOf(
    cut(4, [['щ щия щи ща що', /[аяе]$/, /(?:(?:[бп]л|[вкп]р)а|(?:б|[оу]с|ср)е)$/]]),
    cut(4, [['н на но не ни ние ния', /[аия]$/]]),
    cut(3, [['ен ена ено ене ени ение ения']]),
    cut(4, [
      ['л лия лие лии ли ла ло', /(?:[аия]|[^тд]е|сте|[^аияо]те)$/, /дете$/],
      ['л лия лие лии ли ла ло', /де$/, /(?:от|раз|пре|по|за|не|на|из|къ)де$/],
    ]),
    cut(4, [
      ['т тия тие ти та то', /(?:[ия]|[аизночшж]е)$/, /пи$/],
      ['ат атия ати ата ато', /н$/],
    ]),
  ),
  // Number and gender: ключове, места, нови, новия, групи, хранилища.
  cut(3, [['ове еве ище ища']]),
  cut(3, [['ия ие ии ею ея ее а е и о у ъ ю я']]),
  // A vowel that only the shortest form has: малък, списъци, дълъг, център, механизъм, европеец, личен.
  cut(2, [['ък ъц', consonant]], 'к'),
  cut(2, [['ъг', consonant]], 'г'),
  cut(2, [['ър', consonant]], 'р'),
  cut(2, [['ъм', consonant]], 'м'),
  cut(3, [['ец', /[еи]$/]], 'йц'),
  // Nouns of adjectives, and adjectives: сигурност, скоростна, сигурен, сигурна.
  cut(6, [['н', /ост$/]]),
  cut(4, [['ост']]),
  cut(3, [['н ен ън', consonant]]),
  // Aspect: изключва, съхранява, изтрива; the verbs in -ира and -изира and their nouns.
  cut(3, [['ав', undefined, /(?:ст|пр)$/], ['ев ив яв']]),
  cut(3, [['в', consonant]]),
  cut(3, [['ат', undefined, /[бвкп][рл]$/]]),
  cut(4, [['изир изац ир ац иц ик']]),
  // Adjectives of nouns, and nouns of both: устройство, мрежов, български, промяна, проверка.
  cut(4, [['ств ов ев ск']]),
  cut(3, [['н ен ън', consonant]]),
  cut(3, [['ан ен ин ян']]),
  cut(3, [['к', /[^аеиоуъя]$/]]),
  cut(3, [['ем им']]),
  cut(3, [['й ай ей ий ой уй ъй юй яй а е и о у ъ ю я']]),
  oneSpelling,
];

/** What a last letter is written as: the sounds that endings change. */
const lastLetters: Readonly<Record<string, string>> = {
  ц: 'к',
  ч: 'к',
  з: 'г',
  ж: 'г',
  х: 'с',
  ш: 'с',
  щ: 'т',
};

/** Sounds that change from form to form. */
function oneSpelling(word: string): string {
  let spelled = word.includes('я') ? word.replace(/([^аеиоуъюя])я/g, '$1е') : word;
  if (spelled.includes('е')) spelled = spelled.replace(/([^аеиоуъюя])е([нц])$/, '$1$2');
  const last = spelled.slice(-1);
  spelled = spelled.slice(0, -1) + (lastLetters[last] ?? last);
  if (spelled.includes('ъ')) {
    spelled = spelled
      .replace(/([^аеиоуъюя])ъ([рлнк])$/, '$1$2')
      .replace(/([бвгджзкмпстфхц])([рл])ъ/, '$1ъ$2');
  }
  return spelled.endsWith('жд') ? `${spelled.slice(0, -2)}д` : spelled;
}
