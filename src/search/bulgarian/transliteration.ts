/**
 * Bulgarian in Latin letters, by the Transliteration Act of 2009 and as it is written in chats (4 for ч,
 * 6 for ш, w and q for в and я), and Latin names in Bulgarian letters.
 */

/** What Latin letters may stand for, the likeliest first. */
const readings: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'ъ'],
  b: ['б'],
  c: ['ц', 'к'],
  d: ['д'],
  e: ['е'],
  f: ['ф'],
  g: ['г'],
  h: ['х'],
  i: ['и', 'й'],
  j: ['ж', 'й'],
  k: ['к'],
  l: ['л'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  q: ['я', 'ч'],
  r: ['р'],
  s: ['с'],
  t: ['т'],
  u: ['у', 'ъ', 'ю'],
  v: ['в', 'ж'],
  w: ['в', 'ш'],
  x: ['х', 'кс', 'ж'],
  y: ['й', 'ъ', 'и', 'ь'],
  z: ['з'],
  '4': ['ч'],
  '6': ['ш'],
  '1': ['ъ'],
  '@': ['а'],
  '6t': ['щ'],
  ch: ['ч'],
  dj: ['дж'],
  dzh: ['дж'],
  ia: ['ия', 'я'],
  ie: ['ие'],
  io: ['ьо', 'йо'],
  iu: ['ю'],
  ja: ['я'],
  ju: ['ю'],
  kh: ['х'],
  sch: ['щ'],
  sh: ['ш'],
  sht: ['щ'],
  tch: ['ч'],
  ts: ['ц'],
  tz: ['ц'],
  ya: ['я'],
  ye: ['йе'],
  yo: ['ьо', 'йо'],
  yu: ['ю'],
  zh: ['ж'],
};
const longestReading = 3;

/** Where й does not stand: syrvyryt is сървърът. */
const afterConsonant = /[бвгджзклмнпрстфхцчшщ]$/;

/** Spellings that are followed at once: more of them than a reader's habits mix. */
const breadth = 96;

interface Spelling {
  readonly text: string;
  /** How many letters were read in another way than the likeliest. */
  readonly cost: number;
}

/**
 * What a word in Latin letters may be in Bulgarian ones, the likeliest first, at most `breadth` spellings.
 *
 * @param word lower case
 */
export function fromLatin(word: string): string[] {
  if (!/[a-z]/.test(word)) return [];
  const reached: Spelling[][] = Array.from({ length: word.length + 1 }, () => []);
  reached[0]!.push({ text: '', cost: 0 });
  for (let at = 0; at < word.length; at += 1) {
    const here = reached[at]!.sort((a, b) => a.cost - b.cost).slice(0, breadth);
    for (let length = 1; length <= longestReading; length += 1) {
      const options = readings[word.slice(at, at + length)] ?? [];
      if (at + length > word.length) break;
      for (const { text, cost } of here) {
        options.forEach((option, index) => {
          // Letters read together are likelier than one by one: sh is ш, seldom сх.
          const apart = (2 - Math.min(length, 2)) * 0.1;
          const odd = option === 'й' && afterConsonant.test(text) ? 2 : 0;
          reached[at + length]!.push({ text: text + option, cost: cost + index + apart + odd });
        });
      }
    }
  }
  const spellings = reached[word.length]!.sort((a, b) => a.cost - b.cost).map(({ text }) => text);
  return [...new Set(spellings)].slice(0, breadth);
}

/** The Transliteration Act's letters; where names are spelt otherwise, that after it. */
const romanised: Readonly<Record<string, readonly string[]>> = {
  а: ['a', 'u'],
  ай: ['ay', 'i', 'ai', 'y'],
  б: ['b'],
  в: ['v', 'w'],
  г: ['g'],
  д: ['d'],
  е: ['e', 'a'],
  ж: ['zh', 'j'],
  з: ['z', 's'],
  и: ['i', 'y', 'ee'],
  й: ['y', 'i'],
  к: ['k', 'c', 'ck', 'q'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s', 'c'],
  т: ['t'],
  у: ['u', 'oo', 'w'],
  ф: ['f', 'ph'],
  х: ['h', 'ch'],
  ц: ['ts', 'c'],
  ч: ['ch'],
  ш: ['sh'],
  щ: ['sht'],
  ъ: ['a', 'e', 'u', 'o'],
  ь: ['y'],
  ю: ['yu', 'u'],
  я: ['ya'],
};

/** A Latin name as it is heard: linuks is linux. */
export function heardX(word: string): string[] {
  return /^[a-z]*ks[a-z]*$/.test(word) ? [word.replace(/ks/g, 'x')] : [];
}

/** What a Latin name in Bulgarian letters may be: омемо is omemo. The likeliest first. */
export function toLatin(word: string): string[] {
  if (!/^[а-я\d]+$/.test(word)) return [];
  let spellings: Spelling[] = [{ text: '', cost: 0 }];
  for (const letter of word.replace(/дж/g, 'ж').replace(/кс/g, 'x').match(/ай|./g) ?? []) {
    const options = romanised[letter] ?? [letter];
    spellings = spellings
      .flatMap(({ text, cost }) =>
        options.map((option, index) => ({ text: text + option, cost: cost + index })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, breadth);
  }
  const texts = spellings.map(({ text }) => text);
  // An e that is not heard: айфон is iphone.
  const closed = texts.filter((text) => /[^aeiou]$/.test(text)).slice(0, breadth / 4);
  return [...texts, ...closed.map((text) => `${text}e`)];
}
