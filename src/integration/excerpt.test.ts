import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const excerpt = (text: string, folder = 'дневник/') =>
  excerptOf({ path: 'дневник/posts/2024/а.md', text, digest: 'х', format: 'md' }, folder);

test('ends where the author says, else after the first paragraph', () => {
  expect(excerpt('---\ndate: 2024-01-01\n---\n# А\n\nЕдно.\n\nДве.\n\n<!-- more -->\n\nТри.')).toEqual({
    text: 'Едно.\n\nДве.',
    isWhole: false,
  });
  expect(excerpt('# А\r\n\r\nЕдно\r\nи половина.\r\n\r\nДве.')).toEqual({
    text: 'Едно\nи половина.',
    isWhole: false,
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
