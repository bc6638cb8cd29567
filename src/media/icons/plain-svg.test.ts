import { expect, test } from 'vitest';
import { plainSvg } from './plain-svg.ts';

const opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"';

test.each([
  [
    'shapes and their colours stay',
    '<?xml version="1.0"?><svg viewBox="0 0 24 24" id="а"><g fill="#f00"><path d="M1 2"/></g></svg>',
    `${opening} fill="currentColor"><g fill="#f00"><path d="M1 2"/></g></svg>`,
  ],
  [
    'a drawing of lines keeps them',
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><circle cx="1" cy="2" r="3"></circle></svg>',
    `${opening} fill="none" stroke="currentColor" stroke-width="2"><circle cx="1" cy="2" r="3"></circle></svg>`,
  ],
  [
    'what has a size has a view',
    '<svg width="24px" height="24"><rect width="9"/></svg>',
    `${opening} fill="currentColor"><rect width="9"/></svg>`,
  ],
  [
    'scripts, styles, addresses and what is within others go',
    '<svg viewBox="0 0 24 24" onload="alert(1)"><script>alert(1)</script><style>*{}</style><foreignObject><path d="M9"/></foreignObject><a href="javascript:alert(1)"><path d="M8"/></a><path d="M7" onclick="x()" style="fill:red" fill="url(#а)"/></svg>',
    `${opening} fill="currentColor"><path d="M7"/></svg>`,
  ],
  [
    'what is not closed is',
    '<svg viewBox="0 0 24 24"><g><path d="M1"/>',
    `${opening} fill="currentColor"><g><path d="M1"/></g></svg>`,
  ],
  ['what shows nothing is none', '<svg viewBox="0 0 24 24"><text>Текст</text></svg>', undefined],
  ['what has no size is none', '<svg><path d="M1"/></svg>', undefined],
  ['what is no drawing is none', 'Текст', undefined],
])('%s', (_, file, svg) => {
  expect(plainSvg(file)).toBe(svg);
});
