/**
 * All forms of Bulgarian words by their paradigm, to measure the stemmer on words that its rules were not made
 * for: `families.txt`. The paradigms are those of any grammar of the language.
 */
import { readFile } from 'node:fs/promises';

type Paradigm = (word: string) => string[];

const definite = 'а о и ия ият ата ото ите';
const adjective = ` ${definite}`;

function endings(stem: string, list: string): string[] {
  return list.split(' ').map((ending) => stem + ending);
}

/** Without the last letters, which the name of a word in the list has. */
const cut = (word: string, letters: number): string => word.slice(0, word.length - letters);

const paradigms: Readonly<Record<string, Paradigm>> = {
  // Nouns: архив, файл, участник, учител, случай, парола, стая, памет, писмо, съобщение, жилище, меню
  м: (word) => endings(word, ' а ът и ите'),
  мо: (word) => endings(word, ' а ът ове овете'),
  мк: (word) => [...endings(word, ' а ът'), ...endings(`${cut(word, 1)}ц`, 'и ите')],
  мя: (word) => endings(word, ' я ят и ите'),
  мй: (word) => [...endings(word, ''), ...endings(cut(word, 1), 'я ят и ите')],
  ж: (word) => endings(cut(word, 1), 'а ата и ите'),
  жя: (word) => endings(cut(word, 1), 'я ята и ите'),
  жс: (word) => endings(word, ' та и ите'),
  с: (word) => endings(cut(word, 1), 'о ото а ата'),
  се: (word) => endings(cut(word, 1), 'е ето я ята'),
  сщ: (word) => endings(cut(word, 1), 'е ето а ата'),
  сю: (word) => endings(word, ' то та тата'),
  // Nouns with a vowel that only the shortest form has: филтър, списък
  мъ: (word) => [...endings(word, ' а ът'), ...endings(cut(word, 2) + word.slice(-1), 'и ите')],
  мък: (word) => [...endings(word, ' а ът'), ...endings(`${cut(word, 1)}ц`, 'и ите')],
  // Adjectives: нов, личен, кратък, български
  п: (word) => endings(word, adjective),
  пе: (word) => [word, ...endings(cut(word, 2) + word.slice(-1), definite)],
  пс: (word) => endings(cut(word, 1), 'и а о ия ият ата ото ите'),
  // Verbs: криптирам; изпратя, изключа; изтрия; натисна
  г3: (word) => {
    const stem = cut(word, 1);
    return [
      ...endings(stem, 'м ш ме те т х хме хте ха ше й йте йки не нето'),
      ...['л', 'щ', 'н'].flatMap((suffix) => endings(stem + suffix, adjective)),
      stem,
    ];
  },
  г2: (word) => {
    const stem = cut(word, 1);
    const ending = word.slice(-1);
    return [
      ...endings(stem, `${ending} ${ending}т и иш им ите ете их ихме ихте иха`),
      ...endings(`${stem}ил`, adjective),
      ...endings(`${stem}ен`, adjective),
    ];
  },
  г1: (word) => {
    const stem = cut(word, 1);
    return [
      ...endings(stem, 'я ят е еш ем ете х хме хте ха й йте'),
      ...endings(`${stem}л`, adjective),
      ...endings(`${stem}т`, adjective),
    ];
  },
  гн: (word) => {
    const stem = cut(word, 1);
    return [
      ...endings(stem, 'а ат е еш ем ете и ах ахме ахте аха'),
      ...endings(`${stem}ал`, adjective),
      ...endings(`${stem}ат`, adjective),
    ];
  },
};

/** Lines of `word:paradigm`, the words that a reader takes for one; `=form` is one more form. */
export async function readFamilies(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(new URL('./families.txt', import.meta.url), 'utf8');
  const families = new Map<string, readonly string[]>();
  for (const line of text.trim().split('\n')) {
    const forms = line.split(' ').flatMap((entry) => {
      if (entry.startsWith('=')) return [entry.slice(1)];
      const [word = '', name = ''] = entry.split(':');
      const paradigm = paradigms[name];
      if (!paradigm) throw new Error(`families.txt: “${entry}” names no paradigm.`);
      return paradigm(word);
    });
    families.set(/^=?([^: ]+)/.exec(line)?.[1] ?? line, [...new Set(forms)]);
  }
  return families;
}
