/** Ids of headings, links to them, and the contents at `[TOC]`. */
import type { Extension } from '../contract.ts';
import { madeIds } from '../outline.ts';
import { element, literal, nowhere, textOf, walk, type Element, type Node } from '../tree.ts';
import { escapeText, resolveReferences } from '../write/escape.ts';
import { isFootnoteMark } from './footnote-state.ts';
import { slugifyAscii } from './slugs.ts';
import { UniqueIds } from './unique-ids.ts';

export interface TocOptions {
  readonly slugify?: (text: string, separator: string) => string;
  readonly separator?: string;
  readonly marker?: string;
  readonly title?: string;
  readonly titleClass?: string;
  readonly tocClass?: string;
  /** The heading's text is a link to itself. */
  readonly anchorlink?: boolean;
  readonly anchorlinkClass?: string;
  /** A link behind the heading; a text stands for `¶`. */
  readonly permalink?: boolean | string;
  readonly permalinkClass?: string;
  readonly permalinkTitle?: string;
  readonly permalinkLeading?: boolean;
  /** What the first level becomes: 2 makes `h2` of `# Heading`. */
  readonly baselevel?: number;
  /** Levels in the contents: `6`, or `2-4`. */
  readonly tocDepth?: string | number;
}

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly html: string;
  readonly children: Entry[];
}

export function toc(options: TocOptions = {}): Extension {
  return {
    name: 'toc',
    trees: [
      {
        name: 'toc',
        priority: 5,
        run(root, page) {
          const made = madeIds(page);
          const headings: Element[] = [];
          const ids = new UniqueIds();
          walk(root, (node) => {
            const id = node.attributes.get('id');
            if (id !== undefined) ids.add(id);
            if (/^h[1-6]$/.test(node.tag)) headings.push(node);
          });
          const entries: Entry[] = [];
          const [top, bottom] = depths(options.tocDepth ?? 6);
          for (const heading of headings) {
            const level = Math.min(6, Number(heading.tag[1]) + (options.baselevel ?? 1) - 1);
            heading.tag = `h${level}`;
            const label = heading.attributes.get('data-toc-label');
            heading.attributes.delete('data-toc-label');
            if (!heading.attributes.has('id')) {
              const name = resolveReferences(heading.children.map(nameOf).join('')).trim();
              const slug = (options.slugify ?? slugifyAscii)(name, options.separator ?? '-');
              const id = ids.unique(slug);
              heading.attributes.set('id', id);
              made.add(id);
            }
            const id = heading.attributes.get('id') ?? '';
            const html = label ?? heading.children.map(nameHtml).join('').trim();
            if (level >= top && level <= bottom) entries.push({ level, id, html, children: [] });
            addLinks(heading, id, options);
          }
          const marker = options.marker ?? '[TOC]';
          const isWanted = marker !== '' && page.sources.some(({ text }) => text.includes(marker));
          if (isWanted) placeContents(root, marker, nest(entries), options);
        },
      },
    ],
  };
}

/** The text of a heading that its id is made of: code and emphasis count, raw tags do not. */
function nameOf(node: Node): string {
  if (node.type !== 'element') return textOf(node);
  return isUnnamed(node) ? '' : node.children.map(nameOf).join('');
}

function isUnnamed(element: Element): boolean {
  return element.tag === 'img' || isFootnoteMark(element);
}

/** The same as HTML: what contents show of a heading. */
function nameHtml(node: Node): string {
  if (node.type === 'raw') return node.value.startsWith('&') ? node.value : '';
  if (node.type !== 'element') return escapeText(textOf(node));
  return isUnnamed(node) ? '' : node.children.map(nameHtml).join('');
}

function addLinks(heading: Element, id: string, options: TocOptions): void {
  const { position } = heading;
  if (options.anchorlink) {
    const link = element('a', position, [
      ['class', options.anchorlinkClass ?? 'toclink'],
      ['href', `#${id}`],
    ]);
    link.children = heading.children;
    heading.children = [link];
  }
  if (options.permalink === undefined || options.permalink === false || options.permalink === '') return;
  const sign = options.permalink === true ? '¶' : options.permalink;
  const title = options.permalinkTitle ?? 'Permanent link';
  const link = element('a', position, [
    ['class', options.permalinkClass ?? 'headerlink'],
    ['href', `#${id}`],
    ...(title === '' ? [] : [['title', title] as const]),
  ]);
  link.children.push(literal(sign));
  if (options.permalinkLeading) heading.children.unshift(link);
  else heading.children.push(link);
}

function depths(depth: string | number): readonly [number, number] {
  const [first, last] = String(depth).split('-').map(Number);
  return last === undefined ? [1, first ?? 6] : [first ?? 1, last];
}

/** Headings under the heading above that is of a higher level. */
function nest(entries: readonly Entry[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const entry of entries) {
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

/** Contents that one page may have: each repeats all headings. */
const mostContents = 8;

function placeContents(root: Element, marker: string, entries: readonly Entry[], options: TocOptions): void {
  let placed = 0;
  const replace = (parent: Element): void => {
    parent.children = parent.children.map((child) => {
      if (child.type !== 'element' || child.tag === 'pre' || child.tag === 'code') return child;
      if (
        child.tag === 'p' &&
        child.children.every(({ type }) => type === 'text') &&
        textOf(child).trim() === marker &&
        placed < mostContents
      ) {
        placed += 1;
        return contents(entries, options, child.position);
      }
      replace(child);
      return child;
    });
  };
  replace(root);
}

function contents(entries: readonly Entry[], options: TocOptions, position = nowhere): Element {
  const box = element('div', position, [['class', options.tocClass ?? 'toc']]);
  if (options.title !== undefined && options.title !== '') {
    const title = element(
      'span',
      position,
      options.titleClass === '' ? [] : [['class', options.titleClass ?? 'toctitle']],
      [literal(options.title)],
    );
    box.children.push(title);
  }
  box.children.push(list(entries, position));
  return box;
}

function list(entries: readonly Entry[], position: Element['position']): Element {
  const items = entries.map(({ id, html, children }) => {
    const link = element('a', position, [['href', `#${id}`]], [{ type: 'raw', value: html, position }]);
    return element('li', position, [], children.length > 0 ? [link, list(children, position)] : [link]);
  });
  return element('ul', position, [], items);
}
