import { expect, test } from 'vitest';
import { metaFile, namesOf } from './assemble.ts';
import { Reader, unpacked } from './pagefind-format.ts';

/** The parts as the list for the browser has them. */
function listed(parts: readonly (readonly [from: string, to: string])[]): [from: string, to: string][] {
  const named = parts.map(([from, to], at) => ({ from, to, name: String(at), bytes: Buffer.alloc(0) }));
  const reader = new Reader(unpacked(metaFile('1', [], named, [])));
  reader.array();
  reader.skip();
  reader.skip();
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    const range: [string, string] = [reader.text(), reader.text()];
    reader.skip();
    return range;
  });
}

const inOrder = (words: readonly string[]): boolean =>
  words.every((word, at) => at === 0 || Buffer.compare(Buffer.from(words[at - 1]!), Buffer.from(word)) <= 0);

test('of where a part begins the list says as many letters as tell it from the part before', () => {
  const ranges = listed([
    ['архив', 'парк'],
    ['парола', 'сървър'],
    ['сървърен', 'ястие'],
  ]);
  expect(ranges.map(([from]) => from)).toEqual(['а', 'паро', 'сървъре']);
});

test('each word is in the range of its part alone', () => {
  const parts = [
    ['архив', 'пар'],
    ['паро', 'пароли'],
    ['паролист', 'сняг'],
    ['снягх', '\u{10428}'],
  ] as const;
  const ranges = listed(parts);
  for (const [at, words] of parts.entries()) {
    for (const word of words) {
      const holding = ranges.flatMap(([from, to], place) => (inOrder([from, word, to]) ? [place] : []));
      expect(holding, word).toEqual([at]);
    }
  }
});

test('names are short, and longer where two files would have the same', () => {
  const contents = Array.from({ length: 40 }, (_, at) => Buffer.from(`съдържание ${at}`));
  expect(namesOf(contents).every((name) => /^[\da-v]{5}$/.test(name))).toBe(true);
  const many = Array.from({ length: 20_000 }, (_, at) => Buffer.from(String(at)));
  const names = namesOf(many);
  expect(new Set(names).size).toBe(many.length);
  expect(names[0]!.length).toBeGreaterThan(5);
  expect(namesOf([Buffer.from('а'), Buffer.from('а')])).toHaveLength(2);
});
