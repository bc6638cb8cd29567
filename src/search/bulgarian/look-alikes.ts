/** Letters of the two alphabets that look the same: `пapoлa` with Latin a, p, o is `парола`. */
const cyrillic = 'аеорсухквмтнзбі';
const latin = 'aeopcyxkbmth36i';

/** A word of mixed letters in one alphabet; empty when it is of one already. */
export function inOneAlphabet(word: string): string[] {
  if (!/[а-яі]/.test(word) || !/[a-z36]/.test(word)) return [];
  return [swap(word, latin, cyrillic), swap(word, cyrillic, latin)].filter((spelling) =>
    /^(?:[а-я\d]+|[a-z\d]+)$/.test(spelling),
  );
}

function swap(word: string, from: string, to: string): string {
  return Array.from(word)
    .map((letter) => to[from.indexOf(letter)] ?? letter)
    .join('');
}
