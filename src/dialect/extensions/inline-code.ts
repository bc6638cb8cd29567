/** `pymdownx.inlinehilite`: `` `#!js code` `` is highlighted as a language's code. */
import type { Extension } from '../contract.ts';
import { backtickPass } from '../inline/literals.ts';
import type { Page } from '../page.ts';
import { element, literal, type Node, type Position } from '../tree.ts';
import { highlightOf, plainHighlight } from './highlight-options.ts';

/** A language whose code becomes something else than code. */
export interface CustomInline {
  /** `*` is any language. */
  readonly name: string;
  readonly make: (code: string, language: string, position: Position, page: Page) => Node | undefined;
}

export interface InlineCodeOptions {
  /** Class of highlighted code; without it, that of `pymdownx.highlight`. */
  readonly cssClass?: string;
  /** Code of no language has the class too. */
  readonly stylePlainText?: boolean;
  readonly custom?: readonly CustomInline[];
}

const marked = /^(?:#!|:::)([\p{L}\p{N}_#.+-]*)\s+(?=\S)/u;

export function inlineCode(options: InlineCodeOptions = {}): Extension {
  return {
    name: 'pymdownx.inlinehilite',
    passes: [backtickPass((written, position, page) => codeOf(written, options, position, page))],
  };
}

function codeOf(written: string, options: InlineCodeOptions, position: Position, page: Page): Node {
  const [mark = '', language = ''] = marked.exec(written) ?? [];
  const text = written.slice(mark.length).trim();
  for (const { name, make } of options.custom ?? []) {
    const made = name === language || name === '*' ? make(text, language, position, page) : undefined;
    if (made) return made;
  }
  const shared = highlightOf(page).options.get('pymdownx.highlight') ?? plainHighlight;
  const cssClass = options.cssClass || shared.cssClass;
  const { usesBox, languagePrefix } = shared;
  const isGuessed = usesBox && shared.guessesInline;
  const isStyled = language !== '' || options.stylePlainText === true || isGuessed;
  const isNamed = language !== '' && (!usesBox || page.options.profile === 'site');
  const names = [
    ...(isNamed ? [languagePrefix + language] : []),
    ...(isStyled && cssClass !== '' ? [cssClass] : []),
  ];
  const code = element('code', position, [], tokens(text, language, position, page));
  if (names.length > 0) code.attributes.set('class', names.join(' '));
  return code;
}

/** The code as its tokens, where the host highlights. */
function tokens(code: string, language: string, position: Position, page: Page): Node[] {
  const lines =
    page.options.profile === 'site' && language !== '' ? page.options.highlight?.(code, language) : undefined;
  if (!lines) return [literal(code)];
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [literal('\n')] : []),
    ...line.map(({ text, className }) =>
      className === undefined
        ? literal(text)
        : element('span', position, [['class', className]], [literal(text)]),
    ),
  ]);
}
