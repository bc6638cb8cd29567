/**
 * Refuses HTML that runs scripts of the page's own: `<script>`, and attributes such as `onclick`. The site's
 * policy would keep them from running, and their author from knowing why.
 */
import type { Extension } from '../contract.ts';
import { htmlAttributes, htmlTokens } from '../html/tokens.ts';
import type { Page } from '../page.ts';
import type { Element, Position, Raw } from '../tree.ts';

export interface SafeHtmlOptions {
  /** What the configuration allows all the same. */
  readonly allow?: readonly ('events' | 'scripts')[];
}

export function safeHtml({ allow = [] }: SafeHtmlOptions = {}): Extension {
  const refused = (tag: string, attribute?: string): boolean =>
    attribute === undefined
      ? tag === 'script' && !allow.includes('scripts')
      : /^on[a-z]+$/.test(attribute) && !allow.includes('events');
  return {
    name: 'safe_html',
    finish: [
      {
        name: 'safe_html',
        priority: 0,
        run(root, page) {
          check(root, page, refused);
        },
      },
    ],
  };
}

type Refused = (tag: string, attribute?: string) => boolean;

function check(parent: Element, page: Page, refused: Refused): void {
  for (const child of parent.children) {
    if (child.type === 'raw') checkRaw(child, page, refused);
    if (child.type !== 'element') continue;
    const told = new Map<string, number>();
    for (const name of child.attributes.keys()) {
      if (refused(child.tag, name.toLowerCase()))
        tell(`the attribute ${name}`, name, child.position, told, page);
    }
    check(child, page, refused);
  }
}

function checkRaw({ value, position }: Raw, page: Page, refused: Refused): void {
  if (!value.startsWith('<') || !/<script|\son/i.test(value)) return;
  const told = new Map<string, number>();
  for (const { kind, tag, start, end } of htmlTokens(value, () => true)) {
    if (kind !== 'start' && kind !== 'void') continue;
    const markup = value.slice(start, end);
    if (refused(tag)) tell(`<${tag}>`, markup.slice(0, tag.length + 1), position, told, page);
    for (const { name, from, to } of htmlAttributes(markup)) {
      if (refused(tag, name)) tell(`the attribute ${name}`, markup.slice(from, to), position, told, page);
    }
  }
}

/**
 * Reports what is written somewhere within a range of the source. HTML in a container has lost its
 * indentation, so it is looked up by what it says, the same text twice by its turn.
 */
function tell(what: string, written: string, within: Position, told: Map<string, number>, page: Page): void {
  const text = page.sources[within.source]?.text ?? '';
  const first = written.split('\n', 1)[0] ?? '';
  const at = text.indexOf(first, told.get(first) ?? within.start);
  const start = at < 0 ? within.start : at;
  told.set(first, start + 1);
  page.report('unsafe-html', { start, end: start + first.length, source: within.source }, { what });
}
