/** Navigation by the plugin literate-nav: a list of links in `SUMMARY.md`. */
import { compile } from '../dialect/index.ts';
import { plainText } from './plain-text.ts';
import type { Plugin } from './plugins.ts';
import { textOf } from './settings.ts';

/** Name of the file that the lists are in; undefined where the plugin is not in use. */
export function literateFile(plugins: readonly Plugin[]): string | undefined {
  const plugin = plugins.find(({ name }) => name === 'literate-nav');
  return plugin && (textOf(plugin.options['nav_file']) ?? 'SUMMARY.md');
}

/** Stands between a folder and the language whose list it is, `SUMMARY.en.md`. */
export const ofLanguage = '\0';

interface Item {
  /** Empty where only the address is written. */
  readonly title: string;
  readonly target?: string;
  /** What stands there without a link: the name of a section, or a pattern. */
  readonly below: Item[];
}

const item = /^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+(.+?)[ \t]*$/;
const link = /^\[(.*)\]\(\s*(?:<([^>]*)>|([^\s)]*(?:\([^\s)]*\)[^\s)]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/;

/**
 * The list of a nav file as a `nav` of YAML would say it: the first below `<!--nav-->`, else the last.
 * Undefined where there is none.
 *
 * @see https://oprypin.github.io/mkdocs-literate-nav/
 */
export function readSummary(text: string): readonly unknown[] | undefined {
  const marked = /<!--\s*nav\s*-->/.exec(text);
  const lines = text.slice(marked ? marked.index + marked[0].length : 0).split(/\r\n?|\n/);
  let top: Item[] = [];
  let hasEnded = false;
  const open: Item[] = [];
  for (const line of lines) {
    const match = item.exec(line);
    if (!match) {
      // A list ends where a text begins at the margin.
      if (top.length > 0 && /^\S/.test(line)) {
        if (marked) break;
        hasEnded = true;
      }
      continue;
    }
    const [, space = '', content = ''] = match;
    // Four spaces are a level, as in Markdown: with fewer, an item stands beside the one above it.
    const level = Math.floor(space.replaceAll('\t', '    ').length / 4);
    if ((top.length === 0 || hasEnded) && level > 0) continue;
    if (hasEnded) {
      [top, hasEnded] = [[], false];
      open.length = 0;
    }
    open.length = Math.min(open.length, level);
    const read = readItem(content);
    (open.at(-1)?.below ?? top).push(read);
    open.push(read);
  }
  return top.length === 0 ? undefined : top.map(navOf);
}

function readItem(content: string): Item {
  const match = link.exec(content);
  if (!match) return { title: unescaped(content), below: [] };
  const [, title = '', angled, bare = ''] = match;
  return { title: wordsOf(title), target: decoded(angled ?? bare), below: [] };
}

/** A page that has others below it is the first of them. */
function navOf({ title, target, below }: Item): unknown {
  if (below.length === 0) return target === undefined ? title : title === '' ? target : { [title]: target };
  const items = below.map(navOf);
  return { [title]: target === undefined ? items : [target, ...items] };
}

/** Of the Markdown between the brackets, the words are meant. */
function wordsOf(markdown: string): string {
  const isPlain = !/[`*_<&\\[]/.test(markdown);
  return isPlain ? markdown : plainText(compile(markdown, { extensions: [] }).html.parts.join(''));
}

/** Patterns are written `\*` where a bare star would be a mark. */
function unescaped(text: string): string {
  return text.replace(/\\([\\*_[\]])/g, '$1');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
