/** What `*` and `_` mean without further extensions. */
import type { DelimiterPattern, DelimiterRow } from './delimiters.ts';

const shared: readonly DelimiterPattern[] = [
  {
    open: { length: 3 },
    tags: ['strong', 'em'],
    order: 'inner-first',
    closes: [{ length: 1 }, { length: 2, least: 0 }],
  },
  {
    open: { length: 3 },
    tags: ['em', 'strong'],
    order: 'inner-first',
    closes: [{ length: 2 }, { length: 1, least: 0 }],
  },
];

export const asterisks: DelimiterRow = {
  name: 'em_strong',
  priority: 60,
  mark: '*',
  patterns: [
    ...shared,
    {
      open: { length: 2, notBefore: ['mark'] },
      tags: ['strong', 'em'],
      order: 'outer-first',
      closes: [{ length: 1, notBefore: ['mark'], without: 'mark' }, { length: 3 }],
    },
    { open: { length: 2 }, tags: ['strong'], close: { length: 2 } },
    { open: { length: 1 }, tags: ['em'], close: { length: 1, without: 'mark' } },
  ],
};

/** `_` works at the edges of words alone. */
export const underscores: DelimiterRow = {
  name: 'em_strong2',
  priority: 50,
  mark: '_',
  patterns: [
    ...shared,
    {
      open: { length: 2, notAfter: ['word'], notBefore: ['mark'] },
      tags: ['strong', 'em'],
      order: 'outer-first',
      closes: [
        { length: 1, notAfter: ['word'], notBefore: ['mark'] },
        { length: 3, notBefore: ['word'] },
      ],
    },
    {
      open: { length: 2, notAfter: ['word'], notBefore: ['mark'] },
      tags: ['strong'],
      close: { length: 2, notAfter: ['mark'], notBefore: ['word'] },
    },
    {
      open: { length: 1, notAfter: ['word'], notBefore: ['mark'] },
      tags: ['em'],
      close: { length: 1, notAfter: ['mark'], notBefore: ['word'] },
    },
  ],
};
