/**
 * Refuses HTML that runs scripts of the page's own: `<script>`, and attributes such as `onclick`. The site's
 * policy would keep them from running, and their author from knowing why. A frame, which the policy refuses
 * too, is a link to what it would have shown.
 */
import type { Extension } from '../contract.ts';
import { htmlAttributes, htmlTokens } from '../html/tokens.ts';
import type { Page } from '../page.ts';
import type { Element, Position, Raw } from '../tree.ts';
import { escapeAttribute } from '../write/escape.ts';

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

/** What is refused is told, and left out of a site's pages. */
function check(parent: Element, page: Page, refused: Refused): void {
  for (const child of parent.children) {
    if (child.type === 'raw') checkRaw(child, page, refused);
    if (child.type !== 'element') continue;
    const told = new Map<string, number>();
    for (const name of [...child.attributes.keys()]) {
      if (!refused(child.tag, name.toLowerCase())) continue;
      tell('unsafe-html', { what: `the attribute ${name}` }, name, child.position, told, page);
      if (page.options.profile === 'site') child.attributes.delete(name);
    }
    check(child, page, refused);
  }
}

function checkRaw(raw: Raw, page: Page, refused: Refused): void {
  const { value, position } = raw;
  if (!value.startsWith('<') || !/<script|<iframe|\son/i.test(value)) return;
  const told = new Map<string, number>();
  const parts: string[] = [];
  let done = 0;
  const leaveOut = (from: number, to: number, instead = ''): void => {
    if (from < done) return;
    parts.push(value.slice(done, from), instead);
    done = to;
  };
  for (const { kind, tag, start, end } of htmlTokens(value, () => true)) {
    if (kind !== 'start' && kind !== 'void') continue;
    const markup = value.slice(start, end);
    if (tag === 'iframe') {
      const { src = '', title = src } = Object.fromEntries(
        htmlAttributes(markup).map((one) => [one.name, one.value]),
      );
      tell('frame-as-link', { address: src }, '<iframe', position, told, page);
      leaveOut(
        start,
        endOfElement(value, tag, end),
        src === '' ? '' : `<a href="${escapeAttribute(src)}">${escapeAttribute(title)}</a>`,
      );
      continue;
    }
    if (refused(tag)) {
      tell('unsafe-html', { what: `<${tag}>` }, markup.slice(0, tag.length + 1), position, told, page);
      leaveOut(start, kind === 'void' ? end : endOfElement(value, tag, end));
    }
    for (const { name, from, to } of htmlAttributes(markup)) {
      if (!refused(tag, name)) continue;
      tell('unsafe-html', { what: `the attribute ${name}` }, markup.slice(from, to), position, told, page);
      leaveOut(start + from, start + to);
    }
  }
  if (page.options.profile === 'site') raw.value = parts.join('') + value.slice(done);
}

/** Behind the closing tag of an element that holds no others. */
function endOfElement(html: string, tag: string, from: number): number {
  const close = html.toLowerCase().indexOf(`</${tag}`, from);
  return close < 0 ? html.length : html.indexOf('>', close) + 1 || html.length;
}

/**
 * Reports what is written somewhere within a range of the source. HTML in a container has lost its
 * indentation, so it is looked up by what it says, the same text twice by its turn.
 */
function tell(
  code: 'unsafe-html' | 'frame-as-link',
  values: Readonly<Record<string, string>>,
  written: string,
  within: Position,
  told: Map<string, number>,
  page: Page,
): void {
  const text = page.sources[within.source]?.text ?? '';
  const first = written.split('\n', 1)[0] ?? '';
  const at = text.indexOf(first, told.get(first) ?? within.start);
  const start = at < 0 ? within.start : at;
  told.set(first, start + 1);
  page.report(code, { start, end: start + first.length, source: within.source }, values);
}
