/** How code is to be drawn, and how a configuration says so. */
import { flag, text, texts, type Options } from '../registry-options.ts';
import { pageState } from '../page.ts';

export interface HighlightOptions {
  /** Class of the box around code. */
  readonly cssClass: string;
  /** Off: plain `<pre><code class="language-…">` for a highlighter in the browser. */
  readonly usesBox: boolean;
  /** All code has line numbers, or none has; undefined: what asks for them. */
  readonly lineNumbers: boolean | undefined;
  /** Every so many numbers, one is special. */
  readonly specialNumbers: number;
  readonly numberStyle: 'table' | 'inline' | 'attribute';
  readonly languagePrefix: string;
  /**
   * Without a box: where attributes go. `split` is Python-Markdown's way: id and classes on `<pre>`, the
   * language and all else on `<code>`.
   */
  readonly attributesOn: 'code' | 'pre' | 'split';
  /** Code without a title is called by its language. */
  readonly autoTitle: boolean;
  readonly autoTitles: Readonly<Record<string, string>>;
  /** Beginning of the ids of lines and of their anchors; empty for none. */
  readonly lineSpans: string;
  readonly lineAnchors: string;
  readonly linksNumbers: boolean;
  /** The box has the language as a class. */
  readonly languageClass: boolean;
  /** Empty lines at both ends are dropped. */
  readonly trimsLines: boolean;
  readonly defaultLanguage: string;
  /** Inline code of no language is drawn as if its language had been guessed. */
  readonly guessesInline: boolean;
  /** It is `codehilite`: its first lines and tables differ. */
  readonly isCodehilite: boolean;
}

export const plainHighlight: HighlightOptions = {
  cssClass: 'highlight',
  usesBox: true,
  lineNumbers: undefined,
  specialNumbers: -1,
  numberStyle: 'table',
  languagePrefix: 'language-',
  attributesOn: 'code',
  autoTitle: false,
  autoTitles: {},
  lineSpans: '',
  lineAnchors: '',
  linksNumbers: false,
  languageClass: false,
  trimsLines: true,
  defaultLanguage: '',
  guessesInline: false,
  isCodehilite: false,
};

export interface HighlightState {
  /** By the name of the extension that draws code. */
  readonly options: Map<string, HighlightOptions>;
  /** Number of code so far: part of ids. */
  count: number;
}

export const highlightOf = pageState((): HighlightState => ({ options: new Map(), count: 0 }));

/** Options of `pymdownx.highlight`. */
export function highlightOptions(options: Options): HighlightOptions {
  const style = options['linenums_style'];
  const numbers = options['linenums'];
  const linksNumbers = flag(options['anchor_linenums'], false);
  return {
    ...plainHighlight,
    cssClass: text(options['css_class']) ?? 'highlight',
    usesBox: flag(options['use_pygments'], true),
    lineNumbers: typeof numbers === 'boolean' ? numbers : undefined,
    specialNumbers: Number(options['linenums_special'] ?? -1),
    numberStyle: style === 'inline' ? 'inline' : style === 'pymdownx-inline' ? 'attribute' : 'table',
    languagePrefix: text(options['language_prefix']) ?? 'language-',
    attributesOn: flag(options['code_attr_on_pre'], false) ? 'pre' : 'code',
    autoTitle: flag(options['auto_title'], false),
    autoTitles: texts(options['auto_title_map']),
    lineSpans: text(options['line_spans']) ?? '',
    lineAnchors: text(options['line_anchors']) || (linksNumbers ? '__codelineno' : ''),
    linksNumbers,
    languageClass: flag(options['pygments_lang_class'], false),
    trimsLines: flag(options['stripnl'], true),
    defaultLanguage: text(options['default_lang']) ?? '',
    guessesInline: options['guess_lang'] === true || options['guess_lang'] === 'inline',
  };
}

/** Options of Python-Markdown's own `codehilite`. */
export function codehiliteOptions(options: Options): HighlightOptions {
  const numbers = options['linenums'];
  return {
    ...plainHighlight,
    isCodehilite: true,
    cssClass: text(options['css_class']) ?? 'codehilite',
    usesBox: flag(options['use_pygments'], true),
    lineNumbers: typeof numbers === 'boolean' ? numbers : undefined,
    numberStyle: options['linenos'] === 'inline' ? 'inline' : 'table',
    languagePrefix: text(options['lang_prefix']) ?? 'language-',
    trimsLines: flag(options['stripnl'], true),
  };
}
