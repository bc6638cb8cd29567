import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

/** The words that are read, each with its weight where that is not plain text's. */
function read(html: string, boost?: number): string {
  const { words, weights } = readPage(html, boost);
  return words.map((word, at) => (weights[at] === 24 ? word : `${word}*${weights[at]! / 24}`)).join(' ');
}

test.each([
  ['a block is left out', '<p data-search-exclude="">Тайна</p><p>Явно</p>', 'Явно.'],
  [
    'a section is left out to where the next of its rank begins',
    '<h2 id="а" data-search-exclude="data-search-exclude">А</h2><p>а<br>б</p><h3>Б</h3><p>в</p><h2>Г</h2>',
    'Г.*6',
  ],
  [
    'a section ends where what holds it ends, and a heading in a box is not its end',
    '<article><h3 data-search-exclude>А</h3><aside><h2>Кутия</h2></aside><img src="а"></article><p>след</p>',
    'след.',
  ],
  ['a block weighs what it is said to weigh', '<p data-search-boost="2.5">важно</p>', 'важно.*2.5'],
  [
    'a section weighs so too, and one in it otherwise',
    '<h1 data-search-boost="2">А</h1><p>а</p><h2 data-search-boost="0.5">Б</h2><p>б</p>',
    'А.*2 а.*2 Б.*0.5 б.*0.5',
  ],
  ['a weight is not above 10', '<p data-search-boost="99">а</p>', 'а.*10'],
  ['a weight is not below 0', '<p data-search-boost="-1">а</p>', 'а.*0'],
  ['no number is no weight', '<p data-search-boost="тежко">а</p>', 'а.'],
  [
    'what stands in a text, a comment or a script says nothing',
    '<!-- <p data-search-exclude> --><script>"<p>а"</script><p title="use data-search-exclude !">data-search-exclude</p>',
    'data-search-exclude.',
  ],
  ['a section that is never closed goes on to the end of the page', '<h2 data-search-exclude>А<p>б', ''],
  [
    'menus, forms and drawings are none of the text',
    '<nav>а</nav><form>б</form><svg><text>в</text></svg>г',
    'г',
  ],
  [
    'labels of tabs are text, those of forms are not',
    '<label>а</label><div class="tabbed-labels"><label for="1">Android</label><label for="2">Терминал</label></div>',
    'Android. Терминал.',
  ],
  ['a mark inside a word does not end it', '<p>бу<b>к</b>ви</p>', 'букви.'],
  ['what has an id begins a word', '<p>дума<sup id="б1">1</sup></p>', 'дума 1.'],
  ['a term introduces what it is', '<dl><dt>JID</dt><dd>Адресът ви.</dd></dl>', 'JID: Адресът ви.'],
  ['character references are characters', '<p>а&nbsp;б &lt;в&gt; &quot;г&hellip;</p>', 'а б <в> "г…'],
  ['a hyphen that may be is not seen', '<p>съоб&shy;щение</p>', 'съобщение.'],
  ['a “<” that opens nothing is text', '<p>a < b</p>', 'a < b.'],
])('%s', (_, html, expected) => {
  expect(read(`<body data-pagefind-body>${html}</body>`)).toBe(expected);
});

test('only what is marked as the text is read, wherever it is marked', () => {
  const html =
    '<body>меню <p>data-pagefind-body</p><main data-pagefind-body>едно</main> край <p data-pagefind-body>две</p>';
  expect(read(html)).toBe('едно две.');
});

test('a page without such a mark is read as a whole', () => {
  expect(read('<head><title>Име</title></head><body><p>всичко</p></body>')).toBe('всичко.');
});

test('a page weighs what it is said to weigh', () => {
  expect(read('<main data-pagefind-body><h1>А</h1><p>а</p></main>', 3)).toBe('А.*3 а.*3');
});

test('headings tell where their words begin, and the first is the title', () => {
  const { headings, meta } = readPage(
    '<main data-pagefind-body><h1 id="а">Първа &amp; <b>втора</b></h1><p>дума</p><h2 id="б">Б</h2></main>',
  );
  expect(headings).toEqual([
    { element: 'h1', id: 'а', text: 'Първа & втора', location: 0 },
    { element: 'h2', id: 'б', text: 'Б', location: 4 },
  ]);
  expect(meta).toEqual({ title: 'Първа & втора' });
});

test('metadata is read from the head, with its character references', () => {
  const head =
    '<meta property="og:title" content="А &amp; &quot;Б&quot;" data-pagefind-meta="title[content]">';
  expect(readPage(`<head>${head}</head><body data-pagefind-body><h1>В</h1></body>`).meta).toEqual({
    title: 'А & "Б"',
  });
});

test('words of a writing without spaces are told apart, and the text still reads as it was written', () => {
  const { words, content } = readPage('<main data-pagefind-body>更改密码 на OMEMO</main>');
  expect(words).toEqual(['更改', '密码', 'на', 'OMEMO']);
  expect(content.replaceAll('\u200b', '')).toBe('更改密码 на OMEMO');
});

test('a page that never closes what it opens costs no more than its length', () => {
  for (const broken of [
    '<p title="',
    '<script>',
    '<!--',
    '<',
    '&',
    '<p>',
    '<h2 data-search-exclude>',
    '</p>',
  ]) {
    expect(readPage(`<body data-pagefind-body>${broken.repeat(20_000)}`).headings).toEqual([]);
  }
});
