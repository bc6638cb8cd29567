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

let opened: Promise<HighlighterCore> | undefined;

/** Longest code in UTF-16 units that is highlighted: beyond it, plain text reads as well and costs nothing. */
const longest = 200_000;

/** Names that Pygments knows and Shiki calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  pycon: 'python',
  console: 'shellsession',
  'shell-session': 'shellsession',
  sh: 'shellscript',
  pwsh: 'powershell',
  jsonc: 'jsonc',
  'html+jinja': 'jinja-html',
  text: 'text',
};

/**
 * A highlighter for the languages named, loaded so that it answers at once.
 *
 * @param names as authors write them after the fence; unknown ones stay plain
 */
export async function highlighterFor(
  names: Iterable<string>,
): Promise<(code: string, language: string) => HighlightedLine[] | undefined> {
  const wanted = [...names].map(languageNamed).filter((name) => name !== undefined);
  if (wanted.length === 0) return () => undefined;
  opened ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await opened;
  await shiki.loadLanguage(...wanted.map((name) => bundledLanguages[name]));
  return (code, language) => {
    const lang = languageNamed(language);
    if (lang === undefined || code.length > longest) return undefined;
    const lines = shiki.codeToTokensBase(code, { lang, theme: theme.name, tokenizeTimeLimit: 0 });
    return lines.map((tokens) =>
      tokens.map(({ content, color }) => {
        const className = classOf.get(color?.toLowerCase() ?? '');
        return className ? { text: content, className } : { text: content };
      }),
    );
  };
}

function languageNamed(name: string): BundledLanguage | undefined {
  const lower = name.toLowerCase();
  const known = otherNames[lower] ?? lower;
  return isBundled(known) ? known : undefined;
}

function isBundled(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name) || Object.hasOwn(bundledLanguagesAlias, name);
}
