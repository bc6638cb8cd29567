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

/**
 * @param ending what is cut, at the end; a lookbehind says what must stand before it
 * @param least letters that must remain, a vowel among them
 * @param instead what is written for it
 */
function cut(ending: RegExp, least: number, instead = ''): Rule {
  const pattern = new RegExp(`(?:${ending.source})$`);
  return (word) => {
    const at = word.search(pattern);
    return at < least || !vowel.test(word.slice(0, at)) ? word : word.slice(0, at) + instead;
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

const article = /(?<=[^аеиоуъюя])[ъя]т|(?<=и)ят|(?<=[ая]|ст|[твщч])та|(?<=[оеию])то|(?<=[иеаяй])те/;
const person = /(?<=[аяеио])(?:хме|хте|ха|х)|(?<=[аяе])(?:йки|йте|ше)|(?<=[аяеи])(?:ме|ш|й)|(?<=[ая])т/;

const rules: readonly Rule[] = [
  // Архивът, случаят, паролата, паметта, писмото, паролите; изпратихме, изпращаше, изпращайте, изпращат.
  cut(new RegExp(`${article.source}|${person.source}`), 3),
  cut(/(?<=[аяеи])м/, 4),
  // Двоен and двойна, таен and тайна.
  cut(/(?<=[ао])ен/, 2, 'йн'),
  // Participles and verbal nouns: изключващите, работещ; изключване, изключвани; изключен, съобщението; изключил;
  // изтрити, натисната.
  firstOf(
    cut(/(?<=[аяе])(?<!(?:[бп]л|[вкп]р)а|(?:б|[оу]с|ср)е)щ(?:ия|и|а|о)?/, 4),
    cut(/(?<=[аия])(?:ния|ние|ни|не|на|но|н)(?:ия|я)?/, 4),
    cut(/е(?:ния|ние|ни|не|на|но|н)(?:ия|я)?/, 3),
    cut(
      /(?<=[аия]|[^тд]е|сте|(?<!де)(?<=[^аияо])те|(?<!от|раз|пре|по|за|не|на|из|къ)де)л(?:ия|ие|ии|и|а|о)?/,
      4,
    ),
    cut(/(?<=я|(?<!п)и|[аизночшж]е)т(?:ия|ие|и|а|о)?|(?<=н)ат(?:ия|и|а|о)?/, 4),
  ),
  // Number and gender: ключове, места, нови, новия, групи, хранилища.
  cut(/ове|еве|ищ[еа]/, 3),
  cut(/ия|ие|ии|ею|е[яе]|[аеиоуъюя]/, 3),
  // A vowel that only the shortest form has: малък, списъци, дълъг, център, механизъм, европеец, личен.
  cut(/(?<=[^аеиоуъюя])ъ[кц]/, 2, 'к'),
  cut(/(?<=[^аеиоуъюя])ъг/, 2, 'г'),
  cut(/(?<=[^аеиоуъюя])ър/, 2, 'р'),
  cut(/(?<=[^аеиоуъюя])ъм/, 2, 'м'),
  cut(/(?<=[еи])ец/, 3, 'йц'),
  // Nouns of adjectives, and adjectives: сигурност, сигурен, сигурна.
  cut(/(?<=ост)н/, 6),
  cut(/ост/, 4),
  cut(/(?<=[^аеиоуъюя])[еъ]?н/, 3),
  // Aspect: изключва, съхранява, изтрива; the verbs in -ира and -изира and their nouns.
  cut(/(?<!ст|пр)ав|[еия]в/, 3),
  cut(/(?<=[^аеиоуъюя])в/, 3),
  cut(/(?<![бвкп][рл])ат/, 3),
  cut(/изир|изац|ир|[аи]ц|ик/, 4),
  // Adjectives of nouns, and nouns of both: устройство, мрежов, български, промяна, проверка.
  cut(/ств|ов|ев|ск/, 4),
  cut(/(?<=[^аеиоуъюя])[еъ]?н/, 3),
  cut(/[аеия]н/, 3),
  cut(/(?<=[^аеиоуъя])к/, 3),
  cut(/[еи]м/, 3),
  cut(/[аеиоуъюя]?й|[аеиоуъюя]/, 3),
  oneSpelling,
];

/** Sounds that change from form to form. */
function oneSpelling(word: string): string {
  return word
    .replace(/(?<=[^аеиоуъюя])я/g, 'е')
    .replace(/(?<=[^аеиоуъюя])е([нц])$/, '$1')
    .replace(/[кцч]$/, 'к')
    .replace(/(?<=[^аеиоуъюя])ъ([рлнк])$/, '$1')
    .replace(/(?<=[бвгджзкмпстфхц])([рл])ъ/, 'ъ$1')
    .replace(/жд$/, 'д')
    .replace(/щ$/, 'т')
    .replace(/[гзж]$/, 'г')
    .replace(/[хсш]$/, 'с');
}
