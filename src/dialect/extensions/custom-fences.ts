/** Fences of certain languages that become something else than highlighted code. */
import { functionName, record, records, text } from '../registry-options.ts';
import type { Page } from '../page.ts';
import { element, literal, type Node, type Position } from '../tree.ts';
import { escapeText } from '../write/escape.ts';
import type { CodeOptions } from './highlight.ts';

export interface CustomFence {
  /** The language; `*` is any. */
  readonly name: string;
  readonly className: string;
  readonly format: 'code' | 'div' | 'highlight' | MathFormat;
}

/** A formula: as text between `\[` and `\]`, or as the script that MathJax reads. */
interface MathFormat {
  readonly math: 'generic' | 'mathjax';
  readonly preview: boolean;
  readonly tag: string;
}

/** Makes what a custom fence stands for; undefined leaves it to the highlighter. */
export function customElement(
  code: string,
  { className, format }: CustomFence,
  options: CodeOptions,
  position: Position,
  page: Page,
): Node | undefined {
  const isSite = page.options.profile === 'site';
  if (isSite && className === 'mermaid' && page.options.diagram) {
    return { type: 'raw', value: page.options.diagram(code, options.title ?? ''), position };
  }
  if (format === 'highlight') return undefined;
  if (typeof format === 'object') {
    const value =
      isSite && page.options.math ? page.options.math(code, true) : formula(code, className, format);
    return { type: 'raw', value, position };
  }
  const inside = literal(code);
  const box =
    format === 'div'
      ? element('div', position, [], [inside])
      : element('pre', position, [], [element('code', position, [], [inside])]);
  const classes = [className, ...options.classes].filter((name) => name !== '').join(' ');
  if (classes !== '') box.attributes.set('class', classes);
  for (const [name, value] of options.attributes) box.attributes.set(name, value);
  return box;
}

function formula(tex: string, className: string, { math, preview, tag }: MathFormat): string {
  if (math === 'generic') {
    return `<${tag} class="${className}">\\[\n${escapeText(tex)}\n\\]</${tag}>`;
  }
  const shown = preview ? `<div class="MathJax_Preview">\n${escapeText(tex)}\n</div>\n` : '';
  return `<${tag} class="${className}">\n${shown}<script type="math/tex; mode=display">\n${tex}\n</script>\n</${tag}>`;
}

/** The fences that a configuration lists: `{ name, class, format: { $py } }`. */
export function readCustomFences(value: unknown): CustomFence[] {
  return records(value).map((one) => ({
    name: text(one['name']) ?? '',
    className: text(one['class']) ?? '',
    format: readFormat(one['format']),
  }));
}

/** The function that a configuration names, as far as it is one of the reference's own. */
function readFormat(given: unknown): CustomFence['format'] {
  const name = functionName(given).replace(/^.*\./, '');
  const words = record(record(given)['kwds']);
  if (name === 'fence_div_format') return 'div';
  if (name === 'highlight_format' || name === 'format_default') return 'highlight';
  const tag = text(words['tag']) ?? 'div';
  const preview = words['preview'] === true || name === 'fence_mathjax_preview_format';
  if (/mathjax/.test(name)) return { math: 'mathjax', preview, tag };
  if (/generic/.test(name)) return { math: 'generic', preview, tag };
  if (name === 'arithmatex_fenced_format') {
    return { math: words['mode'] === 'mathjax' ? 'mathjax' : 'generic', preview, tag };
  }
  return 'code';
}
