import { expect, test } from 'vitest';
import bulgarian from './analyser.ts';

test.each([
  // The Transliteration Act
  ['parola', 'парола'],
  ['saobshtenie', 'съобщение'],
  ['izklyuchvane', 'изключване'],
  ['nastroyki', 'настройки'],
  ['ustroystvo', 'устройство'],
  // As in chats
  ['izklu4wane', 'изключване'],
  ['suob6tenie', 'съобщение'],
  ['klu4', 'ключ'],
  ['qsno', 'ясно'],
  ['6ifar', 'шифър'],
  ['syrvyr', 'сървър'],
])('reads %s as %s', (typed, meant) => {
  expect(bulgarian.repairs(typed)).toContain(meant);
});

const bds = new Map(
  Array.from('уеишщксдзцьяаожгтнвмчюйъэфхпрлб').map((letter, at) => [
    letter,
    "wertyuiop[asdfghjkl;'zxcvbnm,./"[at]!,
  ]),
);
const phonetic = new Map(
  Array.from('явертъуиопшщасдфгхйклзьцжбнмчю').map((letter, at) => [
    letter,
    'qwertyuiop[]asdfghjklzxcvbnm`\\'[at]!,
  ]),
);

test.each(['парола', 'ключ', 'съобщение', 'изключване', 'снимка', 'устройство', 'шифър', 'архив'])(
  'knows %s by its keys on both layouts',
  (meant) => {
    for (const layout of [bds, phonetic]) {
      const typed = Array.from(meant)
        .map((letter) => layout.get(letter) ?? letter)
        .join('');
      expect(bulgarian.repairs(typed)).toContain(meant);
    }
  },
);

test.each(['omemo', 'xmpp', 'server', 'password'])(
  'knows %s by its keys with Bulgarian letters on',
  (meant) => {
    for (const layout of [bds, phonetic]) {
      const typed = Array.from(meant)
        .map((key) => Array.from(layout).find(([, other]) => other === key)?.[0] ?? key)
        .join('');
      expect(bulgarian.repairs(typed)).toContain(meant);
    }
  },
);

test.each([
  ['пapoла', 'парола'],
  ['cepвep', 'сервер'],
  ['омeмо', 'омемо'],
  ['оmеmо', 'omemo'],
])('knows %s for look-alikes of %s', (typed, meant) => {
  expect(bulgarian.repairs(typed)).toContain(meant);
});

test.each(['syrvyryt', 'syrwyryt'])('reads no й after a consonant in %s', (typed) => {
  const [first] = bulgarian.repairs(typed).filter((spelling) => /^сърв.р.т$/.test(spelling));
  expect(first).toBe('сървърът');
});

test('knows linuks for linux as it is heard', () => {
  expect(bulgarian.repairs('linuks')).toContain('linux');
});

test.each([
  ['омемо', 'omemo'],
  ['джабер', 'jaber'],
  ['андроид', 'android'],
  ['ейпъл', 'eypal'],
  ['айпад', 'ipad'],
  ['айфон', 'iphone'],
  ['скайп', 'skype'],
  ['хром', 'chrome'],
])('spells %s in Latin letters as %s', (typed, meant) => {
  expect(bulgarian.repairs(typed)).toContain(meant);
});

test('knows a Latin name that was spelt in Bulgarian with the other layout on', () => {
  expect(bulgarian.repairs('dko,fro')).toContain('android');
});

test('a long word has a bounded number of readings', () => {
  expect(bulgarian.repairs('yaua'.repeat(50)).length).toBeLessThan(400);
});
