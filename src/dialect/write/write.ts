/** Writes a tree as HTML: one string for the reference profile, parts and slots for the site's. */
import type { Html, Link, Slot } from '../contract.ts';
import { htmlAttributes, htmlTokens } from '../html/tokens.ts';
import { voidTags } from '../html/names.ts';
import { element, nowhere, type Element, type Node, type Raw } from '../tree.ts';
import { escapeAttribute, escapeText, resolveReferences } from './escape.ts';

export interface Written {
  readonly html: Html;
  readonly links: readonly Link[];
}

/** Attributes that hold an address. */
const addressAttributes = new Set([
  'href',
  'src',
  'poster',
  'srcset',
  'cite',
  'data',
  'action',
  'formaction',
]);

export function write(root: Element, profile: 'reference' | 'site'): Written {
  const writer = new Writer(profile);
  writer.children(root);
  return writer.done();
}

/** One node as HTML, where it stands in HTML that is not read further. */
export function htmlOf(node: Node): string {
  if (node.type === 'raw') return node.value;
  const root = element('', nowhere, [], [node]);
  return write(root, 'reference').html.parts.join('').trimEnd();
}

class Writer {
  readonly #isSite: boolean;
  readonly #parts: string[] = [];
  readonly #slots: Slot[] = [];
  readonly #links: Link[] = [];
  #text = '';

  constructor(profile: 'reference' | 'site') {
    this.#isSite = profile === 'site';
  }

  done(): Written {
    this.#parts.push(this.#text);
    return { html: { parts: this.#parts, slots: this.#slots }, links: this.#links };
  }

  children(parent: Element): void {
    for (const child of parent.children) this.#node(child);
  }

  #node(node: Node): void {
    if (node.type === 'element') this.#element(node);
    else if (node.type === 'text') this.#text += escapeText(node.value);
    else if (node.type === 'raw') this.#raw(node);
    else this.#text += escapeText(node.buffer.plain(0, node.buffer.text.length));
  }

  #element(element: Element): void {
    const { tag, attributes } = element;
    if (tag === '') {
      this.children(element);
      return;
    }
    if (this.#isSite && tag === 'img') {
      const written = Object.fromEntries(
        [...attributes].map(([name, value]) => [name, resolveReferences(value)]),
      );
      this.#image(written, element.position);
      return;
    }
    this.#text += `<${tag}`;
    for (const [name, value] of attributes) {
      if (!addressAttributes.has(name)) this.#text += ` ${name}="${escapeAttribute(value)}"`;
      else {
        this.#text += ` ${name}="`;
        this.#address(
          { url: resolveReferences(value), tag, attribute: name, position: element.position },
          value,
        );
        this.#text += '"';
      }
    }
    if (voidTags.has(tag)) {
      this.#text += this.#isSite ? '>' : ' />';
      if (tag === 'br') this.#text += '\n';
      return;
    }
    this.#text += '>';
    this.children(element);
    this.#text += `</${tag}>`;
    if (blockEnds.has(tag)) this.#text += '\n';
  }

  #address(link: Link, written: string): void {
    this.#links.push(link);
    if (!this.#isSite) this.#text += escapeAttribute(written);
    else this.#slot({ kind: 'url', url: link.url });
  }

  #image(
    attributes: Readonly<Record<string, string>>,
    position: Element['position'],
    origin: Pick<Link, 'raw'> = {},
  ): void {
    const url = attributes['src'] ?? '';
    this.#links.push({ url, tag: 'img', attribute: 'src', ...origin, position });
    this.#slot({ kind: 'image', url, attributes });
  }

  #slot(slot: Slot): void {
    this.#slots.push(slot);
    this.#parts.push(this.#text);
    this.#text = '';
  }

  /** The author's HTML: its addresses are links like any other. */
  #raw({ value, position }: Raw): void {
    if (
      !value.startsWith('<') ||
      !/\s(?:href|src|srcset|poster|cite|data|action|formaction)\s*=/i.test(value)
    ) {
      this.#text += value;
      return;
    }
    let done = 0;
    const placeOf = (start: number, end: number): Element['position'] => ({
      start: position.start + start,
      end: position.start + end,
      source: position.source,
    });
    for (const { kind, tag, start, end } of htmlTokens(value, () => true)) {
      // What an icon refers to stands in the same page.
      if ((kind !== 'start' && kind !== 'void') || tag === 'use') continue;
      const markup = value.slice(start, end);
      const attributes = htmlAttributes(markup);
      if (this.#isSite && tag === 'img' && !attributes.some(({ name }) => name === 'srcset')) {
        this.#text += value.slice(done, start);
        const written = attributes.map(({ name, value: text }) => [name, resolveReferences(text)] as const);
        this.#image(Object.fromEntries(written), placeOf(start, end), { raw: true });
        done = end;
        continue;
      }
      for (const one of attributes) {
        if (!addressAttributes.has(one.name) || one.value === '') continue;
        const [from, to] = [start + one.start, start + one.end];
        this.#text += value.slice(done, from);
        const isQuoted = /["']/.test(value[from - 1] ?? '');
        if (!isQuoted) this.#text += '"';
        const url = resolveReferences(one.value);
        this.#address({ url, tag, attribute: one.name, raw: true, position: placeOf(from, to) }, one.value);
        if (!isQuoted) this.#text += '"';
        done = to;
      }
    }
    this.#text += value.slice(done);
  }
}

/** A line end behind these keeps the HTML readable, and means nothing to a browser. */
const blockEnds = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr thead tbody figure details dl dt dd section'.split(
    ' ',
  ),
);
