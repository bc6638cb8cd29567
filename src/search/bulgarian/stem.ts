/**
 * What the forms of a Bulgarian word have in common: docs/bulgarian-stemmer.md gives the rules with examples.
 *
 * The rules take away, from the end: the article; the ending of number, gender or person; the suffixes of
 * participles, verbal nouns and aspect; those of adjectives and of nouns made of them. What remains is written
 * in one way where its sounds change: език/езици, център/центрове, място/места, изпратя/изпращам.
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
 */
function cut(ending: RegExp, least: number, instead = ''): Rule {
  const pattern = new RegExp(`(?:${ending.source})$`);
  return (word) => {
    const at = word.search(pattern);
    return at < least || !vowel.test(word.slice(0, at)) ? word : word.slice(0, at) + instead;
  };
}

const rules: readonly Rule[] = [
  // The article: архивът, случаят, паролата, паметта, писмото, паролите. Карта, работа and място have none.
  cut(/(?<=[^аеиоуъюя])[ъя]т|(?<=и)ят|(?<=[ая]|ст|[твщч])та|(?<=[оеию])то|(?<=[иеая])те/, 3),
  // Persons and tenses after the theme vowel: изпращам, изпратихме, изпращаше, изпращайте, изпращайки.
  cut(/(?<=[аяеи])(?:йте|хме|хте|ха|ше|ме|м|ш|х|й)|(?<=[ая])(?:йки|т)/, 3),
  // Participles and verbal nouns: изключил, изключващите, изключен, изключване, съобщението, криптираните.
  cut(/(?<=[ая])щ(?:ия|и|а|о)?/, 4),
  cut(/(?<=[аеия])(?:ния|ние|ни|не|на|но|н)(?:ия|я)?/, 4),
  cut(/(?<=[аия])л(?:ия|и|а|о)?/, 4),
  cut(/(?<=[еия])т(?:ия|и|а|о)?/, 4),
  // Number and gender: ключове, места, нови, новия, групи, имена.
  cut(/ове|еве|ища/, 3),
  cut(/ия|ие|ии|ею|[аеиоуъюя]/, 3),
  // Aspect: изключва, съхранява, изтрива; the verbs in -ира and -изира and their nouns.
  cut(/[аяеи]в/, 3),
  cut(/(?<=[^аеиоуъюя])в/, 3),
  cut(/[ая]т/, 4),
  cut(/изир|изац|ир|[аи]ц|ик/, 4),
  // Nouns and adjectives: сигурност, устройство, мрежов, български, възможен, проверка.
  cut(/ост|ств/, 4),
  cut(/ов|ев|ск/, 4),
  cut(/(?<=[^аеиоуъюя])[еъ]?н/, 3),
  cut(/[ая]н/, 4),
  cut(/(?<=[^аеиоуъя])к/, 3),
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
