/** `/// html | tag.class#id[name=value]` blocks: an element of the author's choice. */
import type { Extension } from '../contract.ts';
import { element, literal } from '../tree.ts';
import { readSelector } from './block-header.ts';
import { blocksExtension, type OpenedBlock } from './generic-blocks.ts';

type Mode = 'auto' | 'block' | 'inline' | 'raw' | 'html';
const modes: ReadonlySet<string> = new Set<Mode>(['auto', 'block', 'inline', 'raw', 'html']);

const unescaped = new Set(['script', 'style']);
const rawTags = new Set(['canvas', 'math', 'option', 'pre', 'textarea']);
const blockTags = new Set(
  (
    'address article aside blockquote body center colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li link main menu menuitem ' +
    'meta nav noframes object ol p param section search summary table tbody td tfoot th thead title tr ul video'
  ).split(' '),
);

export interface HtmlBlockOptions {
  /** Further tags: `{ tag, mode }`. */
  readonly custom?: unknown;
}

export function blockHtml(options: HtmlBlockOptions = {}): Extension {
  const custom = customTags(options.custom);
  return blocksExtension('pymdownx.blocks.html', {
    html: {
      argument: 'required',
      options: { markdown: 'string' },
      accepts(argument, given) {
        const selector = readSelector(argument);
        const mode = given.get('markdown') ?? 'auto';
        return selector !== undefined && selector.tag !== '' && typeof mode === 'string' && modes.has(mode);
      },
      open(parent, { argument, options: given, position }): OpenedBlock {
        const selector = readSelector(argument?.text ?? '') ?? { tag: 'div', attributes: new Map() };
        const tag = selector.tag.toLowerCase();
        const box = element(tag, position, selector.attributes);
        parent.children.push(box);
        const wanted = given.get('markdown') ?? 'auto';
        const mode = wanted === 'auto' ? (custom.get(tag) ?? modeOf(tag)) : wanted;
        if (mode === 'inline') return { element: box, target: box, content: 'inline' };
        if (mode !== 'raw' && mode !== 'html') return { element: box, target: box, content: 'block' };
        return {
          element: box,
          target: box,
          content: 'raw',
          end(written) {
            const value = dedented(written);
            if (value === '') return;
            box.children.push(
              mode === 'html' || unescaped.has(tag) ? { type: 'raw', value, position } : literal(value),
            );
          },
        };
      },
    },
  });
}

function modeOf(tag: string): Mode {
  if (unescaped.has(tag)) return 'html';
  if (rawTags.has(tag)) return 'raw';
  return blockTags.has(tag) ? 'block' : 'inline';
}

function customTags(given: unknown): Map<string, string> {
  const tags = new Map<string, string>();
  for (const one of Array.isArray(given) ? (given as readonly unknown[]) : []) {
    if (typeof one !== 'object' || one === null || !('tag' in one) || typeof one.tag !== 'string') continue;
    const mode = 'mode' in one && typeof one.mode === 'string' ? one.mode : 'auto';
    tags.set(one.tag, mode === 'auto' ? modeOf(one.tag) : mode);
  }
  return tags;
}

/** Without the indentation that all lines have, and without blank lines at both ends. */
function dedented(text: string): string {
  const lines = text.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const least = indents.reduce((one, other) => Math.min(one, other), Infinity);
  return lines
    .map((line) => line.slice(Math.min(least, line.length)))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
