import { expect, test } from 'vitest';
import { announcementParts } from './announcement.ts';

test.each([
  ['Ново!', [{ text: 'Ново!' }]],
  [
    'Вижте [версия 2](новости.md) и [кода](https://код.example).',
    [
      { text: 'Вижте ' },
      { text: 'версия 2', href: 'новости.md' },
      { text: ' и ' },
      { text: 'кода', href: 'https://код.example' },
      { text: '.' },
    ],
  ],
  ['[само това](/а/)', [{ text: 'само това', href: '/а/' }]],
  ['[без адрес] (тук)', [{ text: '[без адрес] (тук)' }]],
])('%j', (written, parts) => {
  expect(announcementParts(written)).toEqual(parts);
});
