import { expect, test } from 'vitest';
import { excludeAndWeigh } from './exclusions.ts';

test.each([
  [
    'a block is left out',
    '<p data-search-exclude="">Тайна</p><p>Явно</p>',
    '<p data-pagefind-ignore="all" data-search-exclude="">Тайна</p><p>Явно</p>',
  ],
  [
    'a section ends where the next of its rank begins',
    '<h2 id="а" data-search-exclude="data-search-exclude">А</h2><p>а<br>б</p><h3>Б</h3><p>в</p><h2>В</h2>',
    '<div data-pagefind-ignore="all"><h2 id="а" data-search-exclude="data-search-exclude">А</h2><p>а<br>б</p><h3>Б</h3><p>в</p></div><h2>В</h2>',
  ],
  [
    'a section ends where what holds it ends, and a heading in a box is not its end',
    '<article><h3 data-search-exclude>А</h3><aside><h2>Кутия</h2></aside><img src="а"></article><p>след</p>',
    '<article><div data-pagefind-ignore="all"><h3 data-search-exclude>А</h3><aside><h2>Кутия</h2></aside><img src="а"></div></article><p>след</p>',
  ],
  [
    'a block weighs what it is said to weigh',
    '<p data-search-boost="2.5">важно</p>',
    '<p data-pagefind-weight="2.5" data-search-boost="2.5">важно</p>',
  ],
  [
    'a section weighs so too, and one in it otherwise',
    '<h1 data-search-boost="2">А</h1><h2 data-search-boost="0.5">Б</h2><p>б</p>',
    '<div data-pagefind-weight="2"><h1 data-search-boost="2">А</h1><div data-pagefind-weight="0.5"><h2 data-search-boost="0.5">Б</h2><p>б</p></div></div>',
  ],
  [
    'a weight is between 0 and 10',
    '<p data-search-boost="99">а</p>',
    '<p data-pagefind-weight="10" data-search-boost="99">а</p>',
  ],
  ['no number is no weight', '<p data-search-boost="тежко">а</p>', '<p data-search-boost="тежко">а</p>'],
  [
    'what stands in a text, a comment or a script says nothing',
    '<!-- <p data-search-exclude> --><script>"<p data-search-exclude>"</script><p title="use data-search-exclude !">data-search-exclude</p>',
    '<!-- <p data-search-exclude> --><script>"<p data-search-exclude>"</script><p title="use data-search-exclude !">data-search-exclude</p>',
  ],
])('%s', (_, html, expected) => {
  expect(excludeAndWeigh(html)).toBe(expected);
});

test('a section that is never closed goes on to the end of the page', () => {
  expect(excludeAndWeigh('<h2 data-search-exclude>А<p>б')).toBe(
    '<div data-pagefind-ignore="all"><h2 data-search-exclude>А<p>б</div>',
  );
});
