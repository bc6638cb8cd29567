import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const excerpt = (text: string, folder = 'дневник/') =>
  excerptOf({ path: 'дневник/posts/2024/а.md', text, digest: 'х', format: 'md' }, folder, '<!-- more -->');

test('ends where the author says, else with the post', () => {
  expect(excerpt('---\ndate: 2024-01-01\n---\n# А\n\nЕдно.\n\nДве.\n\n<!-- more -->\n\nТри.')).toEqual({
    text: 'Едно.\n\nДве.',
    isWhole: false,
  });
  expect(excerpt('# А\r\n\r\nЕдно\r\nи половина.\r\n\r\nДве.')).toEqual({
    text: 'Едно\nи половина.\n\nДве.',
    isWhole: true,
  });
  expect(excerpt('Едно.\n')).toEqual({ text: 'Едно.', isWhole: true });
  expect(excerpt('')).toEqual({ text: '', isWhole: true });
});

test('has its links as they are from the list, whatever way they are written', () => {
  expect(
    excerpt(
      '[а](б.md#в) ![г](../img/д.svg "е") [ж][З] <img src="../к.png"> [л](https://л.example) [м](#н)[^1]\n\n[з]: ../../и.md\n[^1]: о',
    ).text,
  ).toBe(
    '[а](posts/2024/б.md#в) ![г](posts/img/д.svg "е") [ж](<и.md>) <img src="posts/к.png"> [л](https://л.example) [м](#н)',
  );
});

test('has its headings below the title that the list gives it', () => {
  expect(excerpt('# А\n\nЕдно.\n\n## Б\n\n<!-- more -->').text).toBe('Едно.\n\n### Б');
});

test('has no title, wherever and however it is written', () => {
  expect(excerpt('Преди.\n\n# А\n\nЕдно.').text).toBe('Преди.\n\n\nЕдно.');
  expect(excerpt('А\n===\n\nЕдно.\n\nБ\n---\n\n# В').text).toBe('Едно.\n\n### Б\n\n## В');
});

test('has its code as it is written', () => {
  const code = '```md\n# А\n[б](в.md)[^г]\n```\n\nОт `[д](е.md)`.';
  expect(excerpt(`# Ж\n\n${code}`).text).toBe(code);
  expect(excerpt(`${code}\n\n# Ж`).text).toBe(code);
});

test('has no footnotes', () => {
  expect(excerpt('Едно[^1].\n\n[^1]: Две\n\n    три.\n\nЧетири.').text).toBe('Едно.\n\n\nЧетири.');
});

test('names no address: another post of the list may mean another by that name', () => {
  const post =
    'Виж [план], [`ключ`][Ключове] и\n[дълго\nиме]\n[Б].[^1]\n\n  [план]: ../план.md "План"\n  [^1]:\n    Бележка.\n\n    Още.\n\n<!-- more -->\n\n[ключове]: к.md\n[б]: б.md\n';
  expect(excerpt(post).text).toBe(
    'Виж [план](<posts/план.md>), [`ключ`](<posts/2024/к.md>) и\n[дълго\nиме](<posts/2024/б.md>).',
  );
});

test('is read in linear time', () => {
  const text = Array.from({ length: 700 }, (_, index) => '`'.repeat(index + 1)).join(' ');
  const before = performance.now();
  expect(excerpt(text).text).toBe(text);
  // Looking for the end of each run of backticks anew took 3 s.
  expect(performance.now() - before).toBeLessThan(1000);
});
