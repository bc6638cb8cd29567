import type { Element, Root } from 'hast';
import { expect, it } from 'vitest';
import { highlightCode } from './highlight-code.ts';

const fence = (text: string, language?: string): Root => ({
  type: 'root',
  children: [
    {
      type: 'element',
      tagName: 'pre',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'code',
          properties: language === undefined ? {} : { className: [`language-${language}`] },
          children: [{ type: 'text', value: text }],
        },
      ],
    },
  ],
});

function textOf(element: Element | Root): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

const code = 'npm run build # строи сайта\nnpm test\n';

it('gives the words of known languages classes, never styles, and loses no letter', async () => {
  const tree = fence(code, 'sh');
  await highlightCode()(tree);
  expect(textOf(tree)).toBe(code);
  const html = JSON.stringify(tree);
  expect(html).toContain('"className":["tk-');
  expect(html).not.toContain('style');
});

it.each([undefined, 'измислен'])('leaves code of the language %s plain', async (language) => {
  const tree = fence(code, language);
  await highlightCode()(tree);
  expect(textOf(tree)).toBe(code);
  expect(JSON.stringify(tree)).not.toContain('tk-');
});
