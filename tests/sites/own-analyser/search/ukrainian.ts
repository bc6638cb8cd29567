/** Enough Ukrainian to show what an analyser is: one file, one object. */
export default {
  locale: 'uk',
  letters: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’]+$/,
  // The index has our stems; false leaves stemming to Pagefind.
  ownsStems: true,
  stem: (word: string): string =>
    word.replace(/(?:ами|ями|ові|еві|ого|ому|ів|їв|ах|ях|ою|ею|ам|ям|[аяуюиіїеєоь])$/, ''),
  isStopWord: (word: string): boolean => ['і', 'та', 'що', 'як', 'на', 'в', 'у', 'з', 'до'].includes(word),
  // Latin letters, as in a passport.
  repairs: (text: string): string[] => {
    const letters: Record<string, string> = { a: 'а', k: 'к', l: 'л', o: 'о', p: 'п', r: 'р', y: 'и' };
    return [text.replace(/[a-z]/g, (letter) => letters[letter] ?? letter)];
  },
};
