/**
 * Code between fences of three or more backticks or tildes, in any container: fences are found before the
 * blocks are read, and each leaves a line that holds the finished code.
 */
import type { Extension, PrepareStep } from '../contract.ts';
import { opaque, part, positionOf, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import type { Node, Position } from '../tree.ts';
import { customElement, type CustomFence } from './custom-fences.ts';
import { closingLines, readFence, withoutPrefix, type Fence } from './fence-lines.ts';
import { codeOptions, readHeader, type HeaderRules } from './fence-header.ts';
import { codeElement, type CodeOptions } from './highlight.ts';
import { highlightOf, plainHighlight, type HighlightOptions } from './highlight-options.ts';
import { keepWritten, writtenText } from './written.ts';

export interface FenceOptions {
  /** The extension that draws code, and how it is drawn where that is not on or leaves it plain. */
  readonly highlighter?: string;
  readonly plain?: HighlightOptions;
  readonly custom?: readonly CustomFence[];
  /** Fences may stand in quotations and lists. */
  readonly nested?: boolean;
  /** They end the paragraph before them, as those of Python-Markdown do. */
  readonly apart?: boolean;
  /** Code by indentation is text. */
  readonly withoutIndented?: boolean;
  readonly relaxedHeaders?: boolean;
  /** Options that a header may have, where it is not PyMdown's. */
  readonly options?: HeaderRules['options'];
}

export function fences(name: string, options: FenceOptions = {}): Extension {
  const step: PrepareStep = {
    name: 'fenced_code',
    priority: 25,
    run: (lines, page) =>
      lines.some(({ text }) => text.includes('```') || text.includes('~~~'))
        ? replaceFences(lines, page, options)
        : lines,
  };
  return { name, prepare: [step], ...(options.withoutIndented === true && { without: ['code'] }) };
}

function replaceFences(lines: Line[], page: Page, options: FenceOptions): Line[] {
  const result: Line[] = [];
  const closings = closingLines(lines);
  const rules = rulesOf(page, options);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const fence = readFence(line.text, options.nested ?? true);
    const code = fence && readHeader(fence.info, rules);
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
    const whole = lines.slice(index, end + 1);
    const inside = whole.slice(1, -1).map((one) => withoutPrefix(one, fence.before));
    const position = positionOf([part(line, fence.before.length), lines[end]!]);
    const node = made(writtenText(inside), code, position, page, options);
    keepWritten(node, whole, fence.before.length);
    const { offset, source } = line;
    const holder = { text: `${fence.before}${opaque}`, offset, source, nodes: [node] };
    const blank = { text: fence.before.trimEnd(), offset, source };
    result.push(...(options.apart === true ? [blank, holder, blank] : [holder]));
    index = end;
  }
  return result;
}

/** What the headers of fences may say, by the language. */
function rulesOf(page: Page, options: FenceOptions): (language: string) => HeaderRules {
  const own = options.options ?? (highlightFor(page, options).usesBox ? codeOptions : {});
  const common = {
    attributes: page.extensions.has('attr_list'),
    relaxed: options.relaxedHeaders === true,
  };
  return (language) => {
    const custom = customFor(language, options);
    const isDrawn = !custom || custom.format === 'highlight' || custom.className === 'mermaid';
    return { ...common, options: isDrawn ? own : {} };
  };
}

function highlightFor(page: Page, options: FenceOptions): HighlightOptions {
  const found = highlightOf(page).options.get(options.highlighter ?? 'pymdownx.highlight');
  return options.plain && found?.usesBox !== true ? options.plain : (found ?? plainHighlight);
}

function customFor(language: string, { custom = [] }: FenceOptions): CustomFence | undefined {
  return custom.find(({ name }) => name === language) ?? custom.find(({ name }) => name === '*');
}

function made(text: string, code: CodeOptions, position: Position, page: Page, options: FenceOptions): Node {
  const custom = customFor(code.language, options);
  const node = custom && customElement(text, custom, code, position, page);
  return node ?? codeElement(text, code, position, page, highlightFor(page, options));
}

/** A fence with nothing, a word or options behind it was meant as one; three backticks in a sentence were not. */
function isMeant({ info }: Fence): boolean {
  return /^[\p{L}\p{N}_#+.-]*$|^\{.*\}$|="/u.test(info);
}
