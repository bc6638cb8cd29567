/**
 * Styles that an author writes into a page, as a style sheet of that page: `style="…"` becomes a class, and
 * what `<style>` holds is moved. A site whose policy allows no styles in pages shows them all the same.
 */
import type { Extension } from '../contract.ts';
import { htmlAttributes, htmlTokens } from '../html/tokens.ts';
import { addClass, type Element } from '../tree.ts';
import { escapeAttribute, resolveReferences } from '../write/escape.ts';

export function ownStyles(): Extension {
  return {
    name: 'own_styles',
    finish: [
      {
        name: 'own_styles',
        priority: -10,
        run(root, page) {
          if (page.options.profile !== 'site') return;
          restyle(root, new Sheet(page.styles));
        },
      },
    ],
  };
}

function restyle(parent: Element, sheet: Sheet): void {
  for (const child of parent.children) {
    if (child.type === 'raw') child.value = withoutStyles(child.value, sheet);
    if (child.type !== 'element') continue;
    const style = child.attributes.get('style');
    if (style !== undefined) {
      child.attributes.delete('style');
      const name = sheet.classFor(resolveReferences(style));
      if (name !== undefined) addClass(child, name);
    }
    restyle(child, sheet);
  }
}

class Sheet {
  readonly #rules: string[];
  readonly #classes = new Map<string, string>();

  constructor(rules: string[]) {
    this.#rules = rules;
  }

  /** A class with these declarations; undefined where they are none. */
  classFor(declarations: string): string | undefined {
    const text = declarations.trim();
    // A brace would end the rule, and begin another.
    if (text === '' || /[{}<]/.test(text)) return undefined;
    const known = this.#classes.get(text);
    if (known !== undefined) return known;
    const name = `own-style-${this.#classes.size + 1}`;
    this.#classes.set(text, name);
    // What stands in an element weighs more than what a style sheet says of it by a class or two.
    this.#rules.push(`${`.${name}`.repeat(3)} { ${text} }`);
    return name;
  }

  add(rules: string, media: string | undefined): void {
    const text = rules.trim();
    if (text !== '') this.#rules.push(media ? `@media ${media} {\n${text}\n}` : text);
  }
}

function withoutStyles(html: string, sheet: Sheet): string {
  if (!/<style|\sstyle\s*=/i.test(html)) return html;
  let result = '';
  let done = 0;
  for (const { kind, tag, start, end } of htmlTokens(html, () => true)) {
    if (kind !== 'start' && kind !== 'void') continue;
    const markup = html.slice(start, end);
    if (tag === 'style') {
      result += html.slice(done, start);
      const close = html.toLowerCase().indexOf('</style', end);
      const media = htmlAttributes(markup).find(({ name }) => name === 'media')?.value;
      sheet.add(html.slice(end, close < 0 ? html.length : close), media);
      done = close < 0 ? html.length : html.indexOf('>', close) + 1 || html.length;
      continue;
    }
    result += html.slice(done, start) + restyled(markup, sheet);
    done = end;
  }
  return result + html.slice(done);
}

/** A tag with a class in place of its `style`. */
function restyled(markup: string, sheet: Sheet): string {
  const attributes = htmlAttributes(markup);
  const style = attributes.find(({ name }) => name === 'style');
  if (!style) return markup;
  const name = sheet.classFor(resolveReferences(style.value));
  const classes = attributes.find((one) => one.name === 'class');
  const written =
    name === undefined ? '' : `class="${escapeAttribute(`${classes?.value ?? ''} ${name}`.trim())}"`;
  const replaced = written !== '' && classes ? [style, classes] : [style];
  let result = '';
  let done = 0;
  for (const { from, to } of replaced.sort((a, b) => a.from - b.from)) {
    const before = markup.slice(done, from);
    result += done > 0 || written === '' ? before.trimEnd() : before + written;
    done = to;
  }
  return result + markup.slice(done);
}
