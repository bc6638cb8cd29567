import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexed, page, type IndexedSite } from '../../tests/search-corpus/small-site.ts';

/** A page for each invented word, all of which begin alike. */
const alphabets = [
  { locale: 'bg', letters: 'бвгдзклмнпрст', begin: 'кри', vowel: 'о' },
  { locale: 'en', letters: 'bcdfglmnprst', begin: 'cri', vowel: 'o' },
];

describe.each(alphabets)('in a large index, $locale,', ({ locale, letters, begin, vowel }) => {
  const pairs = Array.from(letters).flatMap((one) =>
    Array.from(letters, (other) => `${one}${vowel}${other}`),
  );
  let site: IndexedSite;

  beforeAll(async () => {
    site = await indexed(
      pairs.map((pair, at) => page(`/${at}/`, `${at}`, `<p>${begin}${pair} ${pairs.join(' ')}</p>`, locale)),
    );
  });
  afterAll(() => site.remove());

  test('a beginning finds words in all parts', async () => {
    const bundle = await site.open(locale);
    expect((await bundle.search(begin)).results).toHaveLength(pairs.length);
  });
});
