/**
 * Python's YAML tags, which stand in nearly every configuration of Material. They name code; ours has a
 * counterpart for those that are in use, and none is ever run.
 */
import { isGroup, type Group } from './settings.ts';

const prefix = 'tag:yaml.org,2002:python/';

/** A piece of Python that a tag names, as plain data: what the dialect's options take. */
export interface PythonValue {
  /** Dotted name: `pymdownx.slugs.slugify`. */
  readonly $py: string;
  readonly args?: readonly unknown[];
  readonly kwds?: Group;
}

/** What a Python tag makes of its value; the value itself where the tag is none of Python's, or plain data. */
export function pythonValue(tag: string, value: unknown): unknown {
  if (!tag.startsWith(prefix)) return value;
  const [kind = '', written = ''] = split(decoded(tag.slice(prefix.length)));
  if (kind === 'none') return null;
  if (kind === 'name' || kind === 'module') return { $py: written };
  if (!kind.startsWith('object')) return value;
  if (Array.isArray(value)) return { $py: written, args: value as unknown[] };
  if (!isGroup(value)) return { $py: written };
  const { args, kwds } = value;
  return {
    $py: written,
    ...(Array.isArray(args) && { args: args as unknown[] }),
    ...(isGroup(kwds) && { kwds }),
  };
}

/** `object/apply:a.b` → `object/apply`, `a.b`. */
function split(name: string): string[] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function isPython(value: unknown): value is PythonValue {
  return isGroup(value) && typeof value['$py'] === 'string';
}

/** Names, or the beginnings of names, that the dialect has a counterpart for. */
const counterparts = [
  /^pymdownx\.slugs\./,
  /^markdown\.extensions\.(?:toc\.slugify(?:_unicode)?|headerid\.slugify)$/,
  /^(?:material\.extensions|materialx|material\.x)\.emoji\.(?:twemoji|to_svg)$/,
  /^pymdownx\.emoji\.(?:twemoji|gemoji|emojione|to_svg|to_png|to_png_sprite|to_alt)$/,
  /^pymdownx\.superfences\.(?:fence_code_format|fence_div_format|highlight_validator|default_validator)$/,
  /^pymdownx\.arithmatex\.(?:\w*fence\w*|\w*inline\w*|arithmatex_\w+)$/,
  /^mermaid2\.fence_mermaid(?:_custom)?$/,
];

/** Whether Slovo does by itself what the named code does. */
export function hasCounterpart(name: string): boolean {
  return counterparts.some((pattern) => pattern.test(name));
}
