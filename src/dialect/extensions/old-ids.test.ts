import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { attrList } from './attr-list.ts';
import { oldIds } from './old-ids.ts';
import { slugify } from './slugs.ts';
import { toc } from './toc.ts';

const extensions = [
  attrList(),
  toc({ slugify: (text, separator) => slugify(text, separator) }),
  oldIds({ архив: 'архивиране', archive: 'архивиране', key: 'ключ', няма: 'никъде' }),
];

it('stand at the section that has them now', () => {
  const { html, outline, anchors } = compile('## Архивиране\n\n### Ключове { #ключ }\n', { extensions });
  expect(html.parts.join('')).toContain(
    '<h2 id="архивиране"><span id="архив"></span><span id="archive"></span>Архивиране</h2>',
  );
  expect(outline.map(({ id, text, explicit }) => [id, text, explicit])).toEqual([
    ['архивиране', 'Архивиране', false],
    ['ключ', 'Ключове', true],
  ]);
  expect(anchors.map(({ id }) => id)).toEqual(['архивиране', 'архив', 'archive', 'ключ', 'key']);
});

it('leave a heading the id that its text makes, and are there twice then', () => {
  const { anchors, diagnostics } = compile('## Архивиране\n\n## Архив\n', { extensions });
  expect(anchors.map(({ id }) => id)).toEqual(['архивиране', 'архив', 'archive', 'архив']);
  expect(diagnostics).toEqual([]);
});
