/** What stands behind a fence: a language with options, or a list of attributes. */
import { readAttributes } from './attr-list.ts';
import type { CodeOptions } from './highlight.ts';

export interface HeaderRules {
  /** Options that the code may have, with the form of their values. */
  readonly options: Readonly<Record<string, RegExp>>;
  /** Attributes in braces reach the HTML; without it, ids and classes alone do. */
  readonly attributes: boolean;
  /** Options that mean nothing are passed over, and do not turn the fence into text. */
  readonly relaxed: boolean;
}

/** Title, numbers and marked lines, as PyMdown's fences have them. */
export const codeOptions: HeaderRules['options'] = {
  title: /^.*$/s,
  linenums: /^\d+(?: +\d+){0,2} *$/,
  hl_lines: /^ *\d+(?:-\d+)?(?: +\d+(?:-\d+)?)* *$/,
};

const plain = /^\.?([\p{L}\p{N}_#.+-]*)(?=[ ]|$)/u;
const option = /[ ]*([a-zA-Z][\w-]*)(?:=(?:"([^"]*)"+|'([^']*)'+))?(?=[ ]|$)/y;

/** Reads a header; undefined when the fence is none. `rulesFor` tells what a language may have. */
export function readHeader(
  header: string,
  rulesFor: (language: string) => HeaderRules,
): CodeOptions | undefined {
  const [, language = '', braces = ''] = /^(?:\.?([\p{L}\p{N}_#.+-]+) +)?(\{.*\})$/u.exec(header) ?? [];
  return braces === '' ? readPlain(header, rulesFor) : readBraces(language, braces, rulesFor);
}

/** `{ .language .class #id title="…" }`, or `language { .class #id title="…" }`. */
function readBraces(
  before: string,
  braces: string,
  rulesFor: (language: string) => HeaderRules,
): CodeOptions | undefined {
  const isEmpty = /^\{ *\}$/.test(braces);
  const list = isEmpty ? { pairs: [], end: braces.length } : readAttributes(braces, 0);
  if (!list || list.end !== braces.length) return undefined;
  const classes = list.pairs.filter(([name]) => name === '.').map(([, value]) => value);
  const language = before === '' ? (classes.shift() ?? '') : before;
  const rules = rulesFor(language);
  const given = new Map<string, string>();
  const attributes = new Map<string, string>();
  for (const [name, value] of list.pairs) {
    if (name === '.') continue;
    const form = Object.hasOwn(rules.options, name) ? rules.options[name] : undefined;
    if (form) {
      if (form.test(value)) given.set(name, value);
    } else if (name === 'id' || rules.attributes) attributes.set(name, value);
  }
  return optionsOf(language, classes, attributes, given);
}

/** `language title="…" linenums="1" hl_lines="2 4-5"` */
function readPlain(header: string, rulesFor: (language: string) => HeaderRules): CodeOptions | undefined {
  const match = plain.exec(header);
  // `linenums="1"` alone is an option, not a language.
  const written = match && header[match[0].length] !== '=' ? match : undefined;
  const language = written?.[1] ?? '';
  const rules = rulesFor(language);
  const given = new Map<string, string>();
  option.lastIndex = written?.[0].length ?? 0;
  while (header.slice(option.lastIndex).trim() !== '') {
    const found = option.exec(header);
    if (!found) return undefined;
    const [, name = '', double, single] = found;
    const value = double ?? single;
    const form = Object.hasOwn(rules.options, name) ? rules.options[name] : undefined;
    if (form && value !== undefined && form.test(value)) given.set(name, value);
    else if (!rules.relaxed) return undefined;
  }
  return optionsOf(language, [], new Map(), given);
}

function optionsOf(
  language: string,
  classes: readonly string[],
  attributes: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
): CodeOptions {
  return {
    language,
    classes,
    attributes,
    title: given.get('title'),
    lineNumbers: given.get('linenums'),
    marked: given.get('hl_lines'),
  };
}
