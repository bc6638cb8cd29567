/** `--8<-- "file"`: text of another file, put in before anything else is read. */
import type { Extension } from '../contract.ts';
import { fencesOf } from './code-snippets.ts';
import { joined, normalise, part, positionOf, splitLines, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import {
  partOf,
  readBraced,
  readRequest,
  withoutMark,
  type SnippetRequest,
  underNewName,
} from './snippet-parts.ts';

export interface SnippetOptions {
  /** Files that every page ends with: abbreviations, addresses of links. */
  readonly append?: readonly string[];
  /** Sections and lines lose the indentation that all of them have. */
  readonly dedents?: boolean;
  /** `{!file!}` asks for one, too. */
  readonly braces?: boolean;
  /** `{* file.py *}` on a line of its own asks for a file of code. */
  readonly code?: boolean;
  /** Folders that have another name now, by the one that pages still call them: `docs` is `content`. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const inline = /^( *)(;*)-+8<-+ +(?:"((?:\\"|[^"])+)"|'((?:\\'|[^'])+)') *$/;
/** Markdown-Include's, and mdx_include's, which may begin with marks. */
const braced = /^( *)()\{!([^!]+)!\}()[ \t]*$/;
/** Of indents and of snippets in snippets. */
const bracedMark = /^[+>-]{0,2}[ \t]*/;
const within = /\{!([^!{}]+)!\}/g;
const fence = /^( *)(;*)-+8<-+ *$/;

/** What all snippets of a page may hold together, in UTF-16 units: one that asks for itself twice has no end. */
const most = 8_000_000;

export function snippets(options: SnippetOptions = {}): Extension {
  return {
    name: 'pymdownx.snippets',
    prepare: [
      {
        name: 'snippet',
        priority: 32,
        run(lines, page) {
          const reader = new SnippetReader(page, options);
          const expanded = reader.expand(options.code ? fencesOf(lines) : lines, []);
          const last = lines.at(-1) ?? { text: '', offset: 0, source: 0 };
          for (const path of options.append ?? []) {
            expanded.push({ ...last, text: '' }, ...reader.append({ ...last, text: path }));
          }
          return expanded;
        },
      },
    ],
  };
}

class SnippetReader {
  readonly #page: Page;
  readonly #options: SnippetOptions;
  #units = 0;

  constructor(page: Page, options: SnippetOptions) {
    this.#page = page;
    this.#options = options;
  }

  /**
   * The lines with the snippets that they ask for in their places.
   *
   * @param around paths of the files that are being read, the outermost first
   */
  expand(lines: readonly Line[], around: readonly string[]): Line[] {
    const { braces } = this.#options;
    if (!lines.some(({ text }) => text.includes('8<') || (braces && text.includes('{!')))) return [...lines];
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const marks = line.text.includes('8<')
        ? (inline.exec(line.text) ?? fence.exec(line.text))
        : braces
          ? braced.exec(line.text)
          : null;
      if (!marks) {
        const kept = withoutMark(line);
        if (kept && braces && kept.text.includes('{!')) result.push(...this.#within(kept, around));
        else if (kept) result.push(kept);
      } else if (marks[2] !== '') result.push(unescaped(line, marks[1]!.length));
      else if (marks.length > 3) {
        const isBraced = !line.text.includes('8<');
        const written = marks[3] || marks[4] || '';
        const path = isBraced ? written.replace(bracedMark, '').trimEnd() : written;
        const start = line.text.indexOf(path, marks[1]!.length);
        const wanted = part(line, start, start + path.length);
        const request = isBraced ? readBraced(wanted.text) : readRequest(wanted.text);
        for (const one of this.read(wanted, marks[1]!, around, request)) result.push(one);
      } else {
        index = this.#block(lines, index, marks[1]!, around, result);
      }
    }
    return result;
  }

  /** A line with the files that it asks for: what stands around one goes on before its first line and behind its last. */
  #within(line: Line, around: readonly string[]): Line[] {
    const result: Line[] = [];
    let open: Line[] = [];
    let done = 0;
    for (const { index, 0: whole, 1: written = '' } of line.text.matchAll(within)) {
      const path = written.replace(bracedMark, '').trim();
      const start = line.text.indexOf(path, index + 2);
      const wanted = part(line, start, start + path.length);
      const [first, ...others] = this.#found(wanted, around, readBraced(path)) ?? [];
      // What cannot be had stays as it is written: it may be an example.
      if (!first) continue;
      open.push(part(line, done, index), first);
      done = index + whole.length;
      const last = others.pop();
      if (!last) continue;
      result.push(joined(open), ...others);
      open = [last];
    }
    return [...result, joined([...open, part(line, done)])];
  }

  /** Reads the paths between two marks, one a line; @returns the index of the closing mark. */
  #block(
    lines: readonly Line[],
    start: number,
    indent: string,
    around: readonly string[],
    result: Line[],
  ): number {
    let index = start + 1;
    for (; index < lines.length && fence.exec(lines[index]!.text)?.[2] !== ''; index++) {
      const line = lines[index]!;
      const from = line.text.length - line.text.trimStart().length;
      const wanted = part(line, from, Math.max(from, line.text.trimEnd().length));
      if (wanted.text === '') result.push(wanted);
      else if (!wanted.text.startsWith(';')) {
        for (const one of this.read(wanted, indent, around)) result.push(one);
      }
    }
    return index;
  }

  /** What every page ends with. A file that is missing is the site's mistake: the site tells of it, once. */
  append(wanted: Line): Line[] {
    const path = this.#renamed(readRequest(wanted.text).path);
    const found = this.#page.options.readSnippet?.(path, undefined);
    return !found || 'problem' in found ? [] : this.read(wanted, '', []);
  }

  /** The lines of the snippet whose path a line holds; none, where it cannot be had. */
  read(wanted: Line, indent: string, around: readonly string[], request = readRequest(wanted.text)): Line[] {
    const found = this.#found(wanted, around, request) ?? [];
    if (indent === '') return found;
    return found.map((line) =>
      line.text === '' ? line : { ...line, text: indent + line.text, offset: line.offset - indent.length },
    );
  }

  /** Undefined where it cannot be had, which is told. */
  #found(wanted: Line, around: readonly string[], request: SnippetRequest): Line[] | undefined {
    const read = this.#linesOf(request, around);
    if (!('problem' in read)) return this.expand(read.lines, [...around, read.path]);
    this.#page.report('snippet-missing', positionOf([wanted]), { path: wanted.text, problem: read.problem });
    return undefined;
  }

  #linesOf(
    request: SnippetRequest,
    around: readonly string[],
  ): { path: string; lines: readonly Line[] } | { problem: string } {
    const page = this.#page;
    const found = page.options.readSnippet?.(this.#renamed(request.path), around.at(-1)) ?? {
      problem: 'This page cannot have snippets.',
    };
    if ('problem' in found) return found;
    if (around.includes(found.path)) return { problem: 'It would hold itself.' };
    this.#units += found.text.length;
    if (this.#units > most) return { problem: 'The snippets of this page have no end.' };
    const source = normalise(found.text, 0, page.tabLength);
    const number = page.sources.length;
    page.sources.push({ ...source, included: found });
    const lines = splitLines(source.text, number);
    if (lines.at(-1)?.text === '') lines.pop();
    const chosen = partOf(lines, request, this.#options.dedents === true);
    return 'problem' in chosen ? chosen : { path: found.path, lines: chosen };
  }

  #renamed(path: string): string {
    return underNewName(path, this.#options.renamed);
  }
}

/** A semicolon before a mark makes it text. */
function unescaped(line: Line, indent: number): Line {
  return { ...line, text: line.text.slice(0, indent) + line.text.slice(indent + 1) };
}
