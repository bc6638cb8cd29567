import { expect, test } from 'vitest';
import { movedOptions } from './moved.ts';

const options = { title: 'x', locales: { bg: { label: 'Български' } } };

test('snippets are found where the pages are now, by the names that pages have for them', () => {
  const moved = (markdown: NonNullable<Parameters<typeof movedOptions>[0]['markdown']>) =>
    movedOptions({ ...options, markdown }, 'docs').markdown;
  expect(moved(['pymdownx.snippets', 'tables'])).toEqual([
    ['pymdownx.snippets', { renamed: { docs: 'content' } }],
    'tables',
  ]);
  expect(moved([['pymdownx.snippets', { base_path: ['docs/части', './', 'друго'] }]])).toEqual([
    ['pymdownx.snippets', { base_path: ['content/части', './', 'друго'], renamed: { docs: 'content' } }],
  ]);
  expect(moved([['pymdownx.snippets', { base_path: 'docs' }]])).toEqual([
    ['pymdownx.snippets', { base_path: ['content'] }],
  ]);
});

test('icons and the link that edits a page, too', () => {
  expect(
    movedOptions(
      { ...options, icons: ['docs/знаци', 'тема/.icons'], editPattern: 'https://х.example/edit/docs/{path}' },
      'docs',
    ),
  ).toMatchObject({
    icons: ['content/знаци', 'тема/.icons'],
    editPattern: 'https://х.example/edit/content/{path}',
  });
});
