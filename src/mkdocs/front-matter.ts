/** What stands above a page's text in a MkDocs project: YAML, or MultiMarkdown's `key: value` lines. */
import { pageParts, type FrontMatter, type Problem } from '../site/model.ts';
import { iconName } from '../site/icons.ts';
import type { ParsedFrontMatter } from '../site/front-matter.ts';
import { problemOf } from '../site/problems.ts';
import { wordsIn } from '../site/tag-rules.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';
import { readYaml } from './yaml.ts';

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m;
const none: FrontMatter = { hidden: false, extra: {} };

/** Keys that MkDocs, Material and the plugins in use read: other words before a colon may well be text. */
const usual = new Set(
  `title description icon status subtitle template hide tags search author authors date updated summary slug
  categories draft readtime links pin comments revision_date image boost order nav_order weight keywords
  robots lang language layout og_image social`.split(/\s+/),
);

/** Reads the settings of a page as MkDocs does. What it would take for text is text here too, and told. */
export function parseMetadata(
  text: string,
  path: string,
  meta: Readonly<Record<string, Group>> = {},
): ParsedFrontMatter {
  const folders = Object.keys(meta).filter((folder) => path.startsWith(folder));
  const parsed = parseOwn(text, path);
  if (folders.length === 0) return parsed;
  const above = folders.sort((a, b) => a.length - b.length).map((folder) => meta[folder]!);
  return { ...parsed, frontMatter: frontMatterOf([...above, parsed.values].reduce(laidOver)) };
}

/** Groups are merged all the way down, and the values of lists are added. */
function laidOver(below: Group, above: Group): Group {
  const merged: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const old = below[name];
    if (isGroup(old) && isGroup(value)) merged[name] = laidOver(old, value);
    else
      merged[name] =
        Array.isArray(old) && Array.isArray(value) ? [...(old as unknown[]), ...(value as unknown[])] : value;
  }
  return merged;
}

/** Front matter with its values as they are written. */
interface Parsed extends ParsedFrontMatter {
  readonly values: Group;
}

function parseOwn(text: string, path: string): Parsed {
  const begins = opening.exec(text)?.[0].length;
  if (begins !== undefined) {
    const end = closing.exec(text.slice(begins));
    if (end) return parseYaml(text, path, begins, end);
  }
  return parseLines(text, path);
}

function parseYaml(text: string, path: string, begins: number, end: RegExpExecArray): Parsed {
  const written = text.slice(begins, begins + end.index);
  const { value, fault } = readYaml(written, { file: path, environment: {}, keepsPoints: true });
  if (fault) {
    const message = `What stands above the page is not YAML: ${fault.message} MkDocs shows it as text.`;
    const problem: Problem = {
      ...problemOf('mkdocs-front-matter', message, { file: path }, `The line is: ${fault.text}`),
      line: fault.line + 1,
      column: fault.column,
    };
    return { frontMatter: none, values: {}, bodyStart: 0, problems: [problem] };
  }
  // Two rulers with text between them; headings look like comments of YAML.
  if (!isGroup(value) && written.trim() !== '')
    return { frontMatter: none, values: {}, bodyStart: 0, problems: [] };
  const bodyStart = begins + end.index + end[0].length;
  const values = groupOf(value);
  return { frontMatter: frontMatterOf(values), values, bodyStart, problems: [] };
}

/** `Title: Архив` at the very start, up to the first empty line. */
function parseLines(text: string, path: string): Parsed {
  const values: Record<string, string> = {};
  const lines = /([^\r\n]*)(\r\n?|\n|$)/g;
  lines.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let bodyStart = lines.lastIndex;
  let last: string | undefined;
  const problems: Problem[] = [];
  for (let number = 1; ; number++) {
    const match = lines.exec(text);
    if (!match || match[0] === '') break;
    const line = match[1] ?? '';
    if (line.trim() === '') {
      if (last !== undefined) bodyStart = lines.lastIndex;
      break;
    }
    const pair = /^ {0,3}([A-Za-z0-9_-]+):\s*(.*)/.exec(line);
    const more = /^(?: {4,}|\t)\s*(.+)/.exec(line);
    if (pair) {
      last = pair[1]!.toLowerCase();
      values[last] = pair[2]!.trim();
      if (!usual.has(last)) problems.push(swallowed(path, number, line));
    } else if (more && last !== undefined) values[last] = `${values[last]!} ${more[1]!.trim()}`.trim();
    else break;
    bodyStart = lines.lastIndex;
  }
  if (last === undefined) return { frontMatter: none, values: {}, bodyStart: 0, problems: [] };
  return { frontMatter: frontMatterOf(values), values, bodyStart, problems };
}

/** A line of text that looks like a setting: MkDocs takes it away, and no reader ever sees it. */
function swallowed(path: string, line: number, written: string): Problem {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const message = `“${shown}” is taken for a setting of the page, in MkDocs too: readers do not see it.`;
  return {
    ...problemOf(
      'mkdocs-front-matter',
      message,
      { file: path },
      'If it is text, write an empty line above it.',
    ),
    line,
    column: 1,
  };
}

function frontMatterOf(values: Group): FrontMatter {
  const title = textOf(values['title'])?.normalize('NFC');
  const description = textOf(values['description'])?.replace(/\s+/g, ' ').trim();
  const search = groupOf(values['search']);
  const boost = Number(textOf(search['boost']) ?? 1);
  const wish = {
    exclude: search['exclude'] === true,
    boost: Number.isFinite(boost) ? boost : 1,
    words: wordsIn(search['words']),
  };
  const hide = pageParts.filter((part) => listOf(values['hide']).includes(part));
  const tags = wordsIn(values['tags']);
  const [status, subtitle, icon] = ['status', 'subtitle', 'icon'].map((name) => textOf(values[name]));
  const extra = Object.entries(values).filter(([name]) => name !== 'title' && name !== 'description');
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    hidden: false,
    ...(values['search'] !== undefined && { search: wish }),
    ...(hide.length > 0 && { hide }),
    ...(tags.length > 0 && { tags }),
    ...(status !== undefined && { status }),
    ...(subtitle !== undefined && { subtitle }),
    ...(icon !== undefined && { icon: iconName(icon.trim()) }),
    extra: Object.fromEntries(extra),
  };
}
