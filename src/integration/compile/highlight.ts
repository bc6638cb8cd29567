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
    });
    opened.set(name, shiki);
  }
}

function languageNamed(name: string): BundledLanguage | undefined {
  const lower = name.toLowerCase();
  const known = otherNames[lower] ?? lower;
  return isBundled(known) ? known : undefined;
}

function isBundled(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name) || Object.hasOwn(bundledLanguagesAlias, name);
}
