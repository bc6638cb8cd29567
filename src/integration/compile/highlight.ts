/**
 * Highlights code by classes. Shiki writes a colour at each token; ours is given a theme whose colours
 * are only numbers of classes, so that no `style=` reaches a page and both themes share one markup.
 */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, bundledLanguagesAlias, type BundledLanguage } from 'shiki/langs';
import type { HighlightedLine } from '../../dialect/index.ts';
import { tokenScopes } from './token-scopes.ts';

const classes = Object.keys(tokenScopes);
const colourOf = (index: number): string => `#${(index + 1).toString(16).padStart(6, '0')}`;
const classOf = new Map(classes.map((name, index) => [colourOf(index), name]));

const theme = {
  name: 'classes',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: classes.map((name, index) => ({
    scope: [...(tokenScopes[name] ?? [])],
    settings: { foreground: colourOf(index) },
  })),
};

/**
 * A highlighter a language: what stands in another language within it looks the same whatever else a site has
 * highlighted before.
 */
const opened = new Map<BundledLanguage, HighlighterCore>();

/** Longest code in UTF-16 units that is highlighted: beyond it, plain text reads as well and costs nothing. */
const longest = 200_000;

/** Names that Pygments has for languages, by what Shiki calls them. */
const namesByLanguage: Readonly<Record<string, string>> = {
  apache: 'apacheconf',
  asm: 'nasm gas',
  bat: 'dosbatch winbatch',
  clojure: 'clojurescript cljs',
  cpp: 'arduino cuda cu',
  diff: 'udiff',
  'emacs-lisp': 'emacs',
  erb: 'html+erb rhtml',
  'fortran-fixed-form': 'fortranfixed',
  'fortran-free-form': 'fortran',
  go: 'golang',
  handlebars: 'html+handlebars',
  haskell: 'lhs literate-haskell',
  ini: 'cfg dosini conf',
  javascript: 'nodejsrepl',
  jinja: 'html+jinja html+django htmldjango django',
  json: 'json-ld jsonld json-object',
  julia: 'jlcon julia-repl',
  matlab: 'octave matlabsession',
  nix: 'nixos',
  'objective-c': 'objectivec obj-c',
  'objective-cpp': 'objective-c++ objectivec++ obj-c++ objc++',
  pascal: 'delphi pas objectpascal',
  perl: 'pl',
  php: 'php-inline html+php php3 php4 php5',
  powershell: 'pwsh posh psm1 ps1con pwsh-session',
  properties: 'jproperties',
  python: 'pycon pycon3 py2 py3 python2 python3 pypy sage',
  r: 'rconsole splus s',
  raku: 'pl6',
  rst: 'rest restructuredtext',
  ruby: 'irb rbcon',
  shellscript: 'sh csh tcsh',
  shellsession: 'console shell-session',
  sql: 'mysql postgres postgresql psql sqlite3 tsql t-sql plpgsql',
  'system-verilog': 'systemverilog sv',
  twig: 'html+twig',
  vb: 'vbnet vb.net vbscript',
  wasm: 'wast wat',
  xsl: 'xslt',
};
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByLanguage).flatMap(([language, names]) =>
    names.split(' ').map((name) => [name, language] as const),
  ),
);

/**
 * Highlights code.
 *
 * @param name as authors write it after the fence
 * @returns undefined for what stays plain: a language that is not known, or not loaded, and very long code
 */
export function highlighted(code: string, name: string): HighlightedLine[] | undefined {
  const lang = languageNamed(name);
  const shiki = lang && opened.get(lang);
  if (!shiki || code.length > longest) return undefined;
  const lines = shiki.codeToTokensBase(code, { lang, theme: theme.name, tokenizeTimeLimit: 0 });
  return lines.map((tokens) =>
    tokens.map(({ content, color }) => {
      const className = classOf.get(color?.toLowerCase() ?? '');
      return className ? { text: content, className } : { text: content };
    }),
  );
}

/** Whether there is nothing to load before code of this language can be highlighted, or stays plain. */
export function isLoaded(name: string): boolean {
  const lang = languageNamed(name);
  return lang === undefined || opened.has(lang);
}

/** Loads languages, so that `highlighted` answers at once. @param names as authors write them */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const wanted = new Set([...names].filter((name) => !isLoaded(name)).map(languageNamed));
  for (const name of wanted) {
    if (name === undefined) continue;
    const shiki = await createHighlighterCore({
      themes: [theme],
      langs: [bundledLanguages[name]],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
      // One a language is meant: which others a site highlights changes nothing.
      warnings: false,
    });
    opened.set(name, shiki);
  }
}

function languageNamed(name: string): BundledLanguage | undefined {
  const lower = name.toLowerCase();
  const known = otherNames.get(lower) ?? lower;
  return isBundled(known) ? known : undefined;
}

function isBundled(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name) || Object.hasOwn(bundledLanguagesAlias, name);
}
