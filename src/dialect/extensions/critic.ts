/**
 * `pymdownx.critic`: `{++added++}`, `{--removed--}`, `{~~old~>new~~}`, `{==marked==}` and `{>>a comment<<}`,
 * shown, accepted or rejected. Marks may hold whole blocks; in code they are code.
 */
import type { Extension, TreeStep } from '../contract.ts';
import { LineText } from '../html/extract.ts';
import { joined, opaque, type Line } from '../lines.ts';
import { pageState } from '../page.ts';
import { isElement, text, type Element, type Node, type Position, type Raw } from '../tree.ts';
import { escapeText } from '../write/escape.ts';
import { criticMarks, type CriticMark } from './critic-marks.ts';

export type CriticMode = 'view' | 'accept' | 'reject';

/** Tags made here, so that those that stand alone are found again. */
const tagsOf = pageState(() => new Set<Node>());

export function critic(mode: CriticMode = 'view'): Extension {
  return {
    name: 'pymdownx.critic',
    prepare: [
      {
        name: 'critic',
        priority: 24.5,
        run: (lines, page) => {
          if (!lines.some((line) => line.text.includes('{'))) return lines;
          const text = new LineText(lines);
          const marks = criticMarks(text.text);
          if (marks.length === 0) return lines;
          const writer = new Writer(text, tagsOf(page));
          for (const found of marks) {
            writer.keep(found.start);
            if (mode === 'view') show(writer, found);
            else settle(writer, found, mode);
            writer.skip(found.end);
          }
          writer.keep(text.text.length);
          return writer.lines;
        },
      },
    ],
    trees: mode === 'view' ? [unwrap] : [],
  };
}

const unwrap: TreeStep = {
  name: 'critic-post',
  priority: 0,
  run(root, page) {
    const tags = tagsOf(page);
    if (tags.size > 0) unwrapAlone(root, tags);
  },
};

/** Makes new lines of parts of the old ones. */
class Writer {
  /** Each line as the parts that it is made of. */
  readonly #lines: Line[][] = [];
  readonly #text: LineText;
  readonly #tags: Set<Node>;
  #at = 0;

  constructor(text: LineText, tags: Set<Node>) {
    this.#text = text;
    this.#tags = tags;
  }

  /** Text up to an index stays as it is. */
  keep(end: number): void {
    this.add(this.#at, end);
    this.#at = end;
  }

  skip(end: number): void {
    this.#at = end;
  }

  /** Adds a range of the old text. */
  add(start: number, end: number): void {
    if (start >= end) return;
    const more = this.#text.between(start, end);
    // The line end at the end of a range begins a new line.
    if (this.#text.text[end - 1] === '\n') more.push(this.#blank(end));
    more.forEach((line, index) => {
      this.#append(line, index > 0);
    });
  }

  /** Puts in HTML where a range of the old text stood. */
  html(value: string, start: number, end: number): void {
    const position = this.#text.position(start, end);
    const node: Raw = { type: 'raw', value, position };
    this.#tags.add(node);
    this.#append({ text: opaque, offset: position.start, source: position.source, nodes: [node] }, false);
  }

  /** A range of the old text as it was written. */
  textOf([start, end]: readonly [number, number]): string {
    return this.#text.text.slice(start, end);
  }

  /** A blank line. */
  gap(at: number): void {
    this.#append(this.#blank(at), true);
    this.#append(this.#blank(at), true);
  }

  #blank(at: number): Line {
    const { start, source }: Position = this.#text.position(at, at);
    return { text: '', offset: start, source };
  }

  #append(line: Line, begins: boolean): void {
    const last = this.#lines.at(-1);
    if (begins || !last) this.#lines.push([line]);
    else last.push(line);
  }

  get lines(): Line[] {
    return this.#lines.map(joined);
  }
}

/** What remains when a suggestion is accepted or rejected. */
function settle(writer: Writer, { kind, parts }: CriticMark, mode: 'accept' | 'reject'): void {
  const kept = {
    ins: mode === 'accept' ? parts[0] : undefined,
    del: mode === 'accept' ? undefined : parts[0],
    sub: mode === 'accept' ? parts[1] : parts[0],
    mark: parts[0],
    comment: undefined,
  }[kind];
  if (kept) writer.add(...kept);
}

function show(writer: Writer, { kind, start, end, parts }: CriticMark): void {
  const [first, second] = parts;
  if (kind === 'comment') {
    const text = escapeText(writer.textOf(first).replace(/\n/g, ' ')).replace(/"/g, '&quot;');
    writer.html(`<span class="critic comment">${text}</span>`, start, end);
  } else if (kind === 'sub') {
    showPart(writer, 'del', first, start, end);
    if (second) showPart(writer, 'ins', second, start, end);
  } else showPart(writer, kind, first, start, end);
}

function showPart(
  writer: Writer,
  tag: 'ins' | 'del' | 'mark',
  inside: readonly [number, number],
  start: number,
  end: number,
): void {
  const text = writer.textOf(inside);
  if (tag !== 'mark' && text.trim() === '' && text.includes('\n\n')) {
    if (tag === 'ins') writer.gap(start);
    writer.html(`<${tag} class="critic break">&nbsp;</${tag}>`, start, end);
    if (tag === 'ins') writer.gap(end);
    return;
  }
  writer.html(`<${tag} class="critic">`, start, inside[0]);
  writer.add(...inside);
  writer.html(`</${tag}>`, inside[1], end);
}

/** Tags that stand alone in a paragraph are around blocks. */
function unwrapAlone(parent: Element, tags: ReadonlySet<Node>): void {
  parent.children = parent.children.flatMap((child): Node[] => {
    if (child.type !== 'element') return [child];
    const areOurs = child.children.length > 0 && child.children.every((one) => tags.has(one));
    if (isElement(child, 'p') && areOurs) {
      for (const one of child.children)
        if (one.type === 'raw') one.value = one.value.replace(/ class="critic">$/, ' class="critic block">');
      return [...child.children, text('\n')];
    }
    unwrapAlone(child, tags);
    return [child];
  });
}
