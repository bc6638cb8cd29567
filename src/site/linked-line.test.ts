import { expect, test } from 'vitest';
import { linePartsOf } from './linked-line.ts';

test.each([
  ['Ново!', [{ text: 'Ново!' }]],
  [
    'Вижте [версия 2](новости.md) и [кода](https://код.example).',
    [
      { text: 'Вижте ' },
      { text: 'версия 2', href: '/новости.md' },
      { text: ' и ' },
      { text: 'кода', href: 'https://код.example' },
      { text: '.' },
    ],
  ],
  ['[оттук](./а/)', [{ text: 'оттук', href: '/а/' }]],
  ['[само това](/а/)', [{ text: 'само това', href: '/а/' }]],
  ['[без адрес] (тук)', [{ text: '[без адрес] (тук)' }]],
])('%j', (written, parts) => {
  expect(linePartsOf(written)).toEqual(parts);
});
