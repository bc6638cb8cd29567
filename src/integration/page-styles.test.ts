import { expect, test } from 'vitest';
import type { SiteConfig, Source } from '../site/model.ts';
import { readMkDocsRules } from '../site/config-mkdocs.ts';
import { parseConfig } from '../site/config.ts';
import { idlePageStyles, pageStyleSheets } from './page-styles.ts';
import type { Made } from './compile/make.ts';
import type { Prepared } from './prepare.ts';

const { config: plain } = parseConfig({ title: 'Упътване', locales: { bg: { label: 'Български' } } });
const config: SiteConfig = { ...plain, mkdocs: readMkDocsRules({}) };

function made(styles: string): Made {
  const source = { path: 'index.md', text: `# Х\n\n<style>${styles}</style>` } as Source;
  return { styles, source } as Made;
}

const sheets = (styles: string, of = config): unknown =>
  pageStyleSheets({
    made: new Map([['index.md', made(styles)]]),
    site: { config: of },
  } as unknown as Prepared).map(({ content }) => (content as () => string)());

test('the text and its place are called in styles as Material calls them', () => {
  expect(sheets('.md-content .md-typeset h1 { display: none; }')).toEqual([
    'main .prose h1 { display: none; }\n',
  ]);
  expect(sheets('div.md-content, .md-content__inner {}')).toEqual([
    'div.md-content, .md-content__inner {}\n',
  ]);
  expect(sheets('.md-typeset h1 {}', plain)).toEqual(['.md-typeset h1 {}\n']);
});

test('rules for parts of Material that are not here are told at the first of them', () => {
  const told = idlePageStyles(
    [
      made('.md-typeset h1 {} .md-button {} /* .md-nav */'),
      made('\n.md-sidebar--secondary, .md-nav { width: 0 }'),
    ],
    config,
  );
  expect(told).toMatchObject(
    [
      {
        code: 'mkdocs-other-effect',
        line: 4,
        column: 1,
        message: /\.md-sidebar--secondary, \.md-nav in <style>/,
      },
    ].map(({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as string })),
  );
  expect(idlePageStyles([made('.md-nav {}')], plain)).toEqual([]);
});

test.each(['/*', '{', '.md-'])('%s, over and over, ends', (piece) => {
  expect(idlePageStyles([made(piece.repeat(100_000))], config)).toEqual([]);
});
