/** Finds raw HTML in lines, and in it the elements that ask for Markdown inside. */
import type { LineText } from '../html/extract.ts';
import { blockTags, isBlockTag, voidTags } from '../html/names.ts';
import { htmlAttributes, htmlTokens, type HtmlToken } from '../html/tokens.ts';
import { inlineOf } from '../inline/buffer.ts';
import { opaque, type Line } from '../lines.ts';
import { deepest } from '../page.ts';
import { element, type Element, type Node, type Position, type Raw } from '../tree.ts';
import { htmlOf } from '../write/write.ts';
import { modeOf, type Mode } from './md-in-html-modes.ts';

export type HtmlPart =
  | { readonly kind: 'raw'; readonly node: Raw }
  | { readonly kind: 'lines'; readonly lines: Line[] }
  | MarkdownElement;

export interface MarkdownElement {
  readonly kind: 'element';
  readonly element: Element;
  readonly mode: 'block' | 'span';
  readonly parts: HtmlPart[];
}

/** A stretch of the text that is HTML. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly part: Exclude<HtmlPart, { kind: 'lines' }>;
}

interface Frame {
  readonly tag: string;
  readonly mode: Mode;
  readonly start: number;
  /** Undefined below an element that is not read. */
  readonly found: MarkdownElement | undefined;
  /** Nothing but its start tag has been read yet. */
  isFresh: boolean;
}

/**
 * @param onTooDeep told of an element that nests too deep; what is in it stays HTML
 * @returns the stretches of HTML, in order
 */
export function scanHtml(whole: LineText, onTooDeep: (position: Position) => void): Stretch[] {
  return new Scanner(whole, onTooDeep).run();
}

class Scanner {
  readonly #whole: LineText;
  readonly #onTooDeep: (position: Position) => void;
  readonly #stretches: Stretch[] = [];
  /** Elements inside a raw block, and where it began; -1 for none. */
  readonly #rawTags: string[] = [];
  #rawStart = -1;
  readonly #frames: Frame[] = [];
  /** Where the text that no frame has taken yet begins. */
  #done = 0;
  /** Where the line that the last block ended in ends; -1 for none. */
  #tail = -1;
  /** Instructions in the middle of lines that no frame has taken yet. */
  #inserted: { start: number; end: number; node: Raw }[] = [];

  constructor(whole: LineText, onTooDeep: (position: Position) => void) {
    this.#whole = whole;
    this.#onTooDeep = onTooDeep;
  }

  run(): Stretch[] {
    const { text } = this.#whole;
    const isRaw = (): boolean => this.#rawStart >= 0 || this.#frames.at(-1)?.mode === 'off';
    const mayBegin = (at: number): boolean => this.#isDeclaration(at);
    for (const token of htmlTokens(text, mayBegin, isRaw)) {
      if (this.#rawStart >= 0) this.#inRaw(token);
      else if (token.kind === 'end') this.#end(token);
      else if (token.kind === 'start' && !voidTags.has(token.tag)) this.#start(token);
      else this.#alone(token);
    }
    const end = text.trimEnd().length;
    if (this.#rawStart >= 0) this.#closeRaw(end);
    if (this.#frames.length > 0) this.#close(this.#frames[0]!.tag, end, end);
    return this.#stretches;
  }

  #begins(at: number): boolean {
    return at <= this.#tail || this.#whole.isLineStart(at);
  }

  /** An instruction, a CDATA section or a document type; other `<!…>` are text. */
  #isDeclaration(at: number): boolean {
    if (!/^<(?:\?|!doctype\b|!\[)/i.test(this.#whole.text.slice(at, at + 10))) return false;
    return this.#frames.length > 0 || this.#begins(at);
  }

  #inRaw({ kind, tag, end }: HtmlToken): void {
    if (kind === 'start' && !voidTags.has(tag)) this.#rawTags.push(tag);
    else if (kind === 'end' && this.#rawTags.includes(tag)) {
      while (this.#rawTags.pop() !== tag);
      if (this.#rawTags.length === 0) this.#closeRaw(end);
    }
  }

  #closeRaw(end: number): void {
    const node = this.#raw(this.#rawStart, end);
    this.#stretches.push({ start: this.#rawStart, end, part: { kind: 'raw', node } });
    this.#rawStart = -1;
    this.#rawTags.length = 0;
    this.#leave(end);
  }

  #leave(end: number): void {
    const lineEnd = this.#whole.text.indexOf('\n', end);
    this.#done = end;
    this.#tail = lineEnd < 0 ? this.#whole.text.length : lineEnd;
  }

  #start({ tag, start, end }: HtmlToken): void {
    const top = this.#frames.at(-1);
    const isFresh = top?.isFresh === true && this.#whole.text.slice(this.#done, start) === '';
    if (!isBlockTag(tag) || !(isFresh || this.#begins(start))) {
      if (top) top.isFresh = false;
      return;
    }
    const markup = this.#whole.text.slice(start, end);
    let mode = modeOf(tag, markup, top?.mode);
    if (mode !== 'off' && this.#frames.length >= deepest) {
      this.#onTooDeep(this.#whole.position(start, end));
      mode = 'off';
    }
    if (!top && mode === 'off') {
      this.#rawStart = start;
      this.#rawTags.push(tag);
      return;
    }
    if (top?.mode !== 'off') {
      if (blockTags.has(tag) && this.#frames.some((frame) => frame.tag === 'p'))
        this.#close('p', start, start);
      this.#flush(start);
    }
    // Below what is not read, nothing is read.
    if (mode === 'off' || top?.mode === 'off') {
      this.#frames.push({ tag, mode: 'off', start, found: undefined, isFresh: true });
      return;
    }
    const found: MarkdownElement = {
      kind: 'element',
      mode,
      parts: [],
      element: this.#element(tag, markup, start, end),
    };
    this.#frames.push({ tag, mode, start, found, isFresh: true });
    this.#done = end;
  }

  #element(tag: string, markup: string, start: number, end: number): Element {
    const attributes = htmlAttributes(markup)
      .filter(({ name }) => name !== 'markdown')
      .map(({ name, value, start: from }): [string, string] => [
        name,
        value === '' && !/["']/.test(markup[from - 1] ?? '') ? name : value,
      ]);
    return element(tag, this.#whole.position(start, end), attributes);
  }

  #end({ tag, start, end }: HtmlToken): void {
    const top = this.#frames.at(-1);
    if (top) top.isFresh = false;
    if (isBlockTag(tag) && this.#frames.some((frame) => frame.tag === tag)) this.#close(tag, start, end);
  }

  /** Closes the innermost element of a tag and all in it. */
  #close(tag: string, start: number, end: number): void {
    for (let frame = this.#frames.pop(); frame; frame = this.#frames.pop()) {
      const parent = this.#frames.at(-1);
      if (frame.found) {
        this.#flush(start, frame);
        const { position } = frame.found.element;
        frame.found.element.position = { ...position, end: this.#whole.position(frame.start, end).end };
        frame.found.element.children = textBelow(frame.found);
        if (parent?.found) parent.found.parts.push(frame.found);
        else {
          this.#stretches.push({ start: frame.start, end, part: frame.found });
          this.#leave(end);
        }
        this.#done = end;
      } else if (parent?.found) {
        parent.found.parts.push({ kind: 'raw', node: this.#raw(frame.start, end) });
        this.#done = end;
      }
      if (frame.tag === tag) break;
    }
  }

  /** Gives the text before a place to the innermost element. */
  #flush(at: number, frame = this.#frames.at(-1)): void {
    if (!frame?.found || at <= this.#done) return;
    give(frame.found, this.#take(at));
    this.#done = at;
  }

  /** The lines up to a place, with the instructions in them taken out. */
  #take(at: number): Line[] {
    const lines: Line[] = [];
    let from = this.#done;
    for (const { start, end, node } of this.#inserted) {
      const { start: offset, source } = node.position;
      goOn(lines, this.#whole.between(from, start));
      goOn(lines, [{ text: opaque, offset, source, nodes: [node] }]);
      from = end;
    }
    this.#inserted = [];
    goOn(lines, this.#whole.between(from, at));
    return lines;
  }

  /** A void element, a comment, an instruction: a block where it begins a line. */
  #alone({ kind, tag, start, end }: HtmlToken): void {
    const top = this.#frames.at(-1);
    if (top) top.isFresh = false;
    const isBlock = kind === 'other' || isBlockTag(tag);
    if (!isBlock || top?.mode === 'off') return;
    const isLineStart = this.#whole.isLineStart(start);
    if (!isLineStart && !(top ? tag === '?' || tag === '!' : this.#begins(start))) return;
    const node = this.#raw(start, end);
    if (top && !isLineStart) {
      this.#inserted.push({ start, end, node });
      return;
    }
    if (!top) {
      this.#stretches.push({ start, end, part: { kind: 'raw', node } });
      this.#leave(end);
      return;
    }
    this.#flush(start);
    const { start: offset, source } = node.position;
    const blank: Line = { text: '', offset, source };
    const lines = [blank, { text: opaque, offset, source, nodes: [node] }, blank];
    if (top.found) give(top.found, lines);
    this.#done = end;
  }

  #raw(start: number, end: number): Raw {
    const value = this.#whole
      .between(start, end)
      .map(({ text, nodes }) => {
        let index = 0;
        return text.replaceAll(opaque, () => {
          const node = nodes?.[index++];
          return node ? htmlOf(node) : '';
        });
      })
      .join('\n');
    const isRead = this.#frames.length > 0 || voidTags.has(/^<(\w+)/.exec(value)?.[1]?.toLowerCase() ?? '');
    const position = this.#whole.position(start, end);
    return { type: 'raw', value: isRead ? withoutMarkdown(value) : value, position };
  }
}

function give({ parts }: MarkdownElement, lines: readonly Line[]): void {
  const last = parts.at(-1);
  if (last?.kind === 'lines') for (const line of lines) last.lines.push(line);
  else parts.push({ kind: 'lines', lines: [...lines] });
}

/** Adds lines, the first of which goes on with the last that is there. */
function goOn(lines: Line[], more: readonly Line[]): void {
  const last = lines.pop();
  const [first, ...others] = more;
  if (last && first) {
    const nodes = [...(last.nodes ?? []), ...(first.nodes ?? [])];
    lines.push({ ...last, text: last.text + first.text, nodes });
  } else if (last ?? first) lines.push((last ?? first)!);
  for (const line of others) lines.push(line);
}

/** The start tag without its `markdown` attribute. */
function withoutMarkdown(html: string): string {
  return html.replace(/^(<[^<>]*?)\s+markdown(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s/>])/i, '$1');
}

/** Text of an element that no block rule ever reaches, so that none is lost. */
function textBelow({ parts }: MarkdownElement): Node[] {
  return parts.map((one) =>
    one.kind === 'raw' ? one.node : one.kind === 'element' ? one.element : inlineOf(one.lines),
  );
}
