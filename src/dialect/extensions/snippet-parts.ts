/** Parts of a snippet that a page asks for: lines by number, or a section between two marks. */
import { nearest, suggestion } from '../nearest.ts';
import { indentOf, cut, type Line } from '../lines.ts';

export interface SnippetRequest {
  readonly path: string;
  /** First and last line, from 1; negative ones count from the end. */
  readonly ranges?: readonly (readonly [number, number])[];
  readonly section?: string;
}

const ranges = /^(.+?):((?:-?\d+(?::(?:-?\d+)?)?|:-?\d+)(?:,(?:-?\d+(?::(?:-?\d+)?)?|:-?\d+))*)$/;
const section = /^(.+?):([\p{L}_][\p{L}\p{N}_-]*)$/u;
const sectionMark = /(;*)-+8<-+[ ]+\[[ ]*(start|end)[ ]*:[ ]*([\p{L}_][\p{L}\p{N}_-]*)[ ]*\]/iu;

/** The path where its first folders are called differently now. */
export function underNewName(path: string, renamed: Readonly<Record<string, string>> = {}): string {
  const bare = path.replace(/^(?:\.\/)+/, '');
  const found = Object.entries(renamed).find(([from]) => bare.startsWith(`${from}/`));
  return found ? found[1] + bare.slice(found[0].length) : path;
}

/** Reads `file.md`, `file.md:3:6`, `file.md::3,7:` and `file.md:section`. */
export function readRequest(written: string): SnippetRequest {
  const lines = ranges.exec(written);
  if (lines) {
    const [, path = '', list = ''] = lines;
    return { path, ranges: list.split(',').map(readRange) };
  }
  const part = section.exec(written);
  return part ? { path: part[1]!, section: part[2]! } : { path: written };
}

/** Reads `file.md [ln:3-6,9]` of mdx_include; columns are not told apart. */
export function readBraced(written: string): SnippetRequest {
  const [, path = '', list = ''] = /^([^[]+)\[ln:([^\]]+)\]$/.exec(written) ?? [];
  if (!/^[\d.,\s-]+$/.test(list)) return { path: written };
  const ranges = list.split(',').map((range): [number, number] => {
    const [from = '', to = from] = range.split('-').map((end) => end.replace(/\..*/, '').trim());
    return [from === '' ? 1 : Number(from), to === '' ? -1 : Number(to)];
  });
  return { path: path.trimEnd(), ranges };
}

function readRange(written: string): readonly [number, number] {
  const [from = '', to = ''] = written.split(':');
  return [from === '' ? 1 : Number(from), to === '' ? -1 : Number(to)];
}

/**
 * The lines that a request asks for, without the marks of sections.
 *
 * @returns what is wrong, as a sentence, where there are none
 */
export function partOf(
  lines: readonly Line[],
  { ranges: wanted, section: name }: SnippetRequest,
  dedents: boolean,
): readonly Line[] | { readonly problem: string } {
  const found = name !== undefined ? sectionOf(lines, name) : wanted ? rangesOf(lines, wanted) : lines;
  if ('problem' in found) return found;
  const kept = found.filter((line) => withoutMark(line) !== undefined);
  return dedents && (name !== undefined || wanted) ? dedented(kept) : kept;
}

/** A line, where it is no mark of a section: a semicolon before a mark makes it text. */
export function withoutMark(line: Line): Line | undefined {
  const match = line.text.includes('8<') ? sectionMark.exec(line.text) : null;
  if (!match) return line;
  if (match[1] === '') return undefined;
  return { ...line, text: line.text.slice(0, match.index) + line.text.slice(match.index + 1) };
}

function rangesOf(
  lines: readonly Line[],
  wanted: NonNullable<SnippetRequest['ranges']>,
): readonly Line[] | { readonly problem: string } {
  const place = (number: number): number => (number < 0 ? lines.length + 1 + number : Math.max(1, number));
  const found = wanted.flatMap(([from, to]) => lines.slice(place(from) - 1, Math.max(0, place(to))));
  return found.length > 0 ? found : { problem: `It has ${lines.length} lines.` };
}

function sectionOf(lines: readonly Line[], name: string): readonly Line[] | { readonly problem: string } {
  const names = new Set<string>();
  let start = -1;
  for (const [index, { text }] of lines.entries()) {
    const [, escape, kind = '', label = ''] = sectionMark.exec(text) ?? [];
    if (escape !== '') continue;
    if (label !== '') names.add(label);
    if (label !== name) continue;
    if (kind.toLowerCase() === 'start') start = index + 1;
    else if (start >= 0) return lines.slice(start, index);
  }
  if (start >= 0) return lines.slice(start);
  return { problem: suggestion(nearest(name, names), `It has no section “${name}”.`) };
}

function dedented(lines: readonly Line[]): readonly Line[] {
  const indents = lines.filter(({ text }) => text !== '').map(({ text }) => indentOf(text));
  const common = Math.min(...indents);
  return lines.map((line) => (line.text === '' ? line : cut(line, common)));
}
