/**
 * Code between fences of three or more backticks or tildes, in any container: fences are found before the
 * blocks are read, and each leaves a line that holds the finished code.
 */
import type { Extension, PrepareStep } from '../contract.ts';
import { opaque, part, positionOf, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import type { Node, Raw } from '../tree.ts';
import { readAttributes } from './attr-list.ts';
import { codeElement, type CodeOptions, type HighlightOptions } from './highlight.ts';
import { keepWritten } from './written.ts';

export interface FenceOptions {
  readonly highlight?: HighlightOptions;
  /** Languages whose code becomes something else; `mermaid` becomes a diagram where the host draws them. */
  readonly custom?: Readonly<
    Record<string, (code: string, options: CodeOptions, page: Page) => Node | undefined>
  >;
  /** Fences may stand in quotations and lists. */
  readonly nested?: boolean;
}

const opening = /^((?:[ ]|>)*)(`{3,}|~{3,})[ ]*(.*?)[ ]*$/;

export function fences(name: string, options: FenceOptions = {}): Extension {
  const step: PrepareStep = {
    name: 'fenced_code',
    priority: 25,
    run: (lines, page) =>
      lines.some(({ text }) => /`{3}|~{3}/.test(text)) ? replaceFences(lines, page, options) : lines,
  };
  return { name, prepare: [step] };
}

interface Fence {
  /** What stands before it on its line: spaces and marks of quotation. */
  readonly before: string;
  readonly mark: string;
  readonly info: string;
}

function replaceFences(lines: Line[], page: Page, options: FenceOptions): Line[] {
  const result: Line[] = [];
  const closings = closingLines(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const fence = readOpening(line.text, options.nested ?? true);
    const code = fence && readInfo(fence.info);
    if (!fence || !code) {
      result.push(line);
      continue;
    }
    const end = closings(index, fence);
    if (end < 0) {
      if (isMeant(fence))
        page.report('unclosed-fence', positionOf([part(line, fence.before.length)]), { fence: fence.mark });
      result.push(line);
      continue;
    }
    const inside = lines.slice(index + 1, end).map((one) => withoutPrefix(one, fence.before));
    const text = inside.map(written).join('\n');
    const position = positionOf([part(line, fence.before.length), lines[end]!]);
    const custom = Object.hasOwn(options.custom ?? {}, code.language)
      ? options.custom?.[code.language]
      : undefined;
    const node =
      custom?.(text, code, page) ?? codeElement(text, code, position, page, options.highlight ?? {});
    keepWritten(
      node,
      lines
        .slice(index, end + 1)
        .map((one, place) =>
          written(place === 0 ? part(one, fence.before.length) : withoutPrefix(one, fence.before)),
        )
        .join('\n'),
    );
    const nodes = [...(line.nodes ?? []), node];
    const blank = { text: fence.before.trimEnd(), offset: line.offset, source: line.source };
    result.push(
      blank,
      { text: `${fence.before}${opaque}`, offset: line.offset, source: line.source, nodes },
      blank,
    );
    index = end;
  }
  return result;
}

function readOpening(text: string, nested: boolean): Fence | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined;
  const match = opening.exec(text);
  if (!match) return undefined;
  const [, before = '', mark = '', info = ''] = match;
  if (!nested && before !== '') return undefined;
  return mark.startsWith('`') && info.includes('`') ? undefined : { before, mark, info };
}

/** A fence with nothing or a word behind it was meant as one; three backticks in a sentence were not. */
function isMeant({ info }: Fence): boolean {
  return /^[\w#+.-]*$|^\{.*\}$/.test(info);
}

/**
 * A function that gives the line that closes a fence: -1 when none does. Lines that may close one are
 * listed by their mark once, so that open fences cost no more than one look each.
 */
function closingLines(lines: readonly Line[]): (from: number, fence: Fence) => number {
  const byMark = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const match = /^((?:[ ]|>)*)(`{3,}|~{3,})[ ]*$/.exec(text);
    if (!match) return;
    const key = `${depthOf(match[1]!)} ${match[2]!}`;
    const list = byMark.get(key);
    if (list) list.push(index);
    else byMark.set(key, [index]);
  });
  return (from, { before, mark }) => {
    const candidates = byMark.get(`${depthOf(before)} ${mark}`) ?? [];
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (candidates[middle]! <= from) low = middle + 1;
      else high = middle;
    }
    const end = candidates[low];
    if (end === undefined) return -1;
    // What is less indented than its fence ends the container, and so the code.
    const width = before.length;
    for (let index = from + 1; index < end; index++) {
      const { text } = lines[index]!;
      if (text.trim() !== '' && text.trim() !== '>' && text.slice(0, width).trim().replace(/>/g, '') !== '')
        return -1;
    }
    return end;
  };
}

/** How deep a fence stands: marks of quotation, and columns. */
function depthOf(before: string): string {
  return `${before.split('>').length - 1}:${before.length}`;
}

function withoutPrefix(line: Line, before: string): Line {
  const width = Math.min(before.length, line.text.length);
  return line.text.slice(0, width).trim().replace(/>/g, '') === '' ? part(line, width) : line;
}

/** The text of a line as the author wrote it. */
function written(line: Line): string {
  if (!line.nodes) return line.text;
  let index = 0;
  return line.text.replaceAll(opaque, () => {
    const node = line.nodes?.[index++];
    return node && isRaw(node) ? node.value : '';
  });
}

function isRaw(node: Node): node is Raw {
  return node.type === 'raw';
}

/** What stands behind a fence; undefined when it is no such thing. */
function readInfo(info: string): CodeOptions | undefined {
  if (info.startsWith('{')) {
    const list = readAttributes(info, 0);
    if (!list || list.end !== info.length) return undefined;
    const classes = list.pairs.filter(([name]) => name === '.').map(([, value]) => value);
    const [language = '', ...others] = classes;
    const rest = new Map(list.pairs.filter(([name]) => name !== '.'));
    return optionsOf(language, others, rest);
  }
  const match = /^([\w#.+-]*)[ ]*(.*)$/.exec(info)!;
  const options = new Map<string, string>();
  const attribute = /([a-zA-Z][\w-]*)=(?:"([^"]*)"|'([^']*)'|(\S+))[ ]*/y;
  const [, language = '', text = ''] = match;
  while (attribute.lastIndex < text.length) {
    const found = attribute.exec(text);
    if (!found) return undefined;
    options.set(found[1]!, found[2] ?? found[3] ?? found[4] ?? '');
  }
  return optionsOf(language.replace(/^\./, ''), [], options);
}

function optionsOf(
  language: string,
  classes: readonly string[],
  given: ReadonlyMap<string, string>,
): CodeOptions {
  const attributes = new Map(
    [...given].filter(([name]) => !['title', 'linenums', 'hl_lines'].includes(name)),
  );
  return {
    language,
    classes,
    attributes,
    title: given.get('title'),
    lineNumbers: given.get('linenums'),
    marked: given.get('hl_lines'),
  };
}
