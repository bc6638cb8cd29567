/** The places in a page's text that stand for a list of tags. */
import { parse } from 'yaml';
import { endOfText } from '../dialect/extensions/inserts.ts';
import { glanceAt } from './glance.ts';
import type { SiteConfig, Source } from './model.ts';
import { readSourceName } from './source-name.ts';
import { tagRulesOf, wordsIn, type TagListRules, type TagRules } from './tag-rules.ts';

export interface TagMarker {
  /** The lines as they are written; `endOfText` for the end of the page. */
  readonly lines: string;
  readonly list: TagListRules;
  /** Depth of the headings of its tags. */
  readonly depth: number;
  /** What stands before it in its line: where it is part of a list or a callout, so is what it stands for. */
  readonly before: string;
}

const fence = /^ *(`{3,}|~{3,})/;
const older = /^[ \t]*\[TAGS\][ \t]*$/;
/** How many lines a comment may go over. */
const mostLines = 50;
/** How long YAML in it may be: deep nesting costs more than its length. */
const mostYaml = 5000;

/**
 * The markers of a page; none in most pages. Where the plugin names a page that has none, its end is one. Each text
 * once: of two that are the same, the first tells how deep the headings are.
 */
export function tagMarkers(source: Source, config: SiteConfig): readonly TagMarker[] {
  const rules = tagRulesOf(config);
  if (!rules?.areListed) return [];
  const found = mayHaveMarkers(source, rules)
    ? markersIn(source.text, rules, config.mkdocs !== undefined)
    : [];
  const keyOf = (path: string): string => readSourceName(path, config).key;
  const own = Object.entries(rules.files).find(([file]) => keyOf(file) === keyOf(source.path));
  if (!own) return found;
  if (found.length > 0) return found.map((one) => (older.test(one.lines) ? { ...one, list: own[1] } : one));
  return [{ lines: endOfText, list: own[1], depth: 2, before: '' }];
}

function mayHaveMarkers(source: Source, { directives }: TagRules): boolean {
  return glanceAt(source).hasTags || directives.some((one) => !/^(?:material\/)?tags/.test(one));
}

function markersIn(text: string, rules: TagRules, isMkDocs: boolean): readonly TagMarker[] {
  const found = new Map<string, TagMarker>();
  const names = rules.directives.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const opening = new RegExp(`^([ \\t]*(?:[-*+][ \\t]+)?)<!--[ \\t]*(?:${names})(?![\\w/-])`);
  const lines = text.split(/\r\n?|\n/);
  let open = '';
  let depth = 1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const mark = fence.exec(line)?.[1] ?? '';
    if (open === '') open = mark;
    else if (mark.startsWith(open)) open = '';
    if (open !== '') continue;
    depth = depthAt(lines, at) ?? depth;
    const begin = opening.exec(line);
    if (!begin && !(isMkDocs && older.test(line))) continue;
    const whole = begin ? commentAt(lines, at) : line;
    if (whole === undefined || found.has(whole)) continue;
    const before = begin?.[1] ?? /^[ \t]*/.exec(line)![0];
    const list = begin ? readList(whole.slice(begin[0].length).replace(/-->[ \t]*$/, ''), rules) : {};
    found.set(whole, { lines: whole, list, depth: depth < 6 ? depth + 1 : 2, before });
  }
  return [...found.values()];
}

/** Of a heading in that line, or underlined by it. */
function depthAt(lines: readonly string[], at: number): number | undefined {
  const signs = /^ {0,3}(#{1,6})(?!#)/.exec(lines[at]!)?.[1];
  if (signs !== undefined) return signs.length;
  const [, rule] = /^(=+|-+)[ \t]*$/.exec(lines[at]!) ?? [];
  if (rule === undefined || at === 0 || lines[at - 1]!.trim() === '') return undefined;
  return rule.startsWith('=') ? 1 : 2;
}

/** The comment that begins in a line, and stands on lines of its own. */
function commentAt(lines: readonly string[], at: number): string | undefined {
  const end = lines.slice(at, at + mostLines).findIndex((line) => line.includes('-->'));
  if (end < 0 || !/-->[ \t]*$/.test(lines[at + end]!)) return undefined;
  return lines.slice(at, at + end + 1).join('\n');
}

/** The name of a list, or YAML: `{ include: [а, б], scope: true }`. */
function readList(written: string, { lists }: TagRules): TagListRules {
  const text = written.trim();
  if (Object.hasOwn(lists, text)) return lists[text]!;
  if (text.length > mostYaml) return {};
  let value: unknown;
  try {
    value = parse(text, { version: '1.1', maxAliasCount: 10 });
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const get = (name: string): unknown => Reflect.get(value, name);
  const [include, exclude] = [wordsIn(get('include')), wordsIn(get('exclude'))];
  const shadow = get('shadow');
  return {
    ...(include.length > 0 && { include }),
    ...(exclude.length > 0 && { exclude }),
    ...(get('scope') === true && { scope: true }),
    ...(typeof shadow === 'boolean' && { shadow }),
  };
}
