/** Highlights the code of `.mdx` pages by classes, as that of `.md` pages is. */
import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { highlighted, loadLanguages } from '../compile/highlight.ts';

/** A rehype plugin. */
export function highlightCode() {
  return async (tree: Root): Promise<void> => {
    const found: { code: Element; language: string }[] = [];
    visit(tree, 'element', (element) => {
      const [code] = element.children;
      if (element.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      found.push({ code, language: languageOf(code) });
    });
    if (found.length === 0) return;
    await loadLanguages(found.map(({ language }) => language));
    for (const { code, language } of found) {
      const [text] = code.children;
      const lines = text?.type === 'text' ? highlighted(text.value.replace(/\n$/, ''), language) : undefined;
      code.properties = {};
      if (lines)
        code.children = lines.flatMap((line) => [...line.map(tokenNode), { type: 'text', value: '\n' }]);
    }
  };
}

function languageOf(code: Element): string {
  const classes = code.properties['className'];
  const prefix = 'language-';
  const named = Array.isArray(classes)
    ? classes.find((one) => typeof one === 'string' && one.startsWith(prefix))
    : undefined;
  return typeof named === 'string' ? named.slice(prefix.length) : '';
}

function tokenNode({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string;
}): Element | Text {
  const node: Text = { type: 'text', value: text };
  if (className === undefined) return node;
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children: [node] };
}
