/** Puts resolved links and pictures into the compiled text of a page. */
import type { Html } from '../dialect/index.ts';
import type { ShownLink } from './page-data.ts';
import type { Rendering } from './rendering.ts';

/** The page's text as HTML. */
export function fillBody(html: Html, rendering: Rendering): string {
  const { parts, slots } = html;
  let text = parts[0] ?? '';
  slots.forEach((slot, index) => {
    const target = rendering.link(index);
    const after = parts[index + 1] ?? '';
    if (slot.kind === 'image') {
      const isAlone = /^\s*<\/a>/.test(after);
      text += picture(rendering, target, slot.attributes, isAlone ? nameOfLink(text) : '');
    } else {
      text += escapeAttribute(target?.href ?? slot.url);
      if (target?.tag === 'a' && target.attribute === 'href')
        text += besideAddress(target, parts[index] ?? '', after);
    }
    text += after;
  });
  return text;
}

/**
 * What must stand beside the address of a link. The address's own quote is closed by what follows, so the
 * last quote of this is left open.
 *
 * @param before the HTML up to the address
 * @param after the HTML from its closing quote
 */
function besideAddress(target: ShownLink, before: string, after: string): string {
  const beside =
    target.kind === 'external' && /^https?:/i.test(target.href)
      ? (['rel', 'noopener'] as const)
      : target.kind === 'page' && target.hreflang !== undefined
        ? (['hreflang', target.hreflang] as const)
        : undefined;
  if (!beside) return '';
  const [name, value] = beside;
  const around = before.slice(before.lastIndexOf('<')) + after.slice(0, after.indexOf('>'));
  return new RegExp(`\\s${name}=`, 'i').test(around) ? '' : `" ${name}="${escapeAttribute(value)}`;
}

/** What a link can be called whose tag was written last and which holds a picture alone; as HTML. */
function nameOfLink(text: string): string {
  const [link = ''] = /^<a\s[^>]*>\s*$/i.exec(text.slice(text.lastIndexOf('<'))) ?? [];
  const [, , title = ''] = /\stitle=(["'])(.*?)\1/i.exec(link) ?? [];
  const [, , host = ''] = /\shref=(["'])(?:https?:)?\/\/([^/"'?#]*)/i.exec(link) ?? [];
  return title.trim() || host;
}

/** @param link what the link around it is called, where it holds nothing else */
function picture(
  rendering: Rendering,
  target: ShownLink | undefined,
  written: Readonly<Record<string, string>>,
  link: string,
): string {
  // Browsers would refuse to load it: its words say what it would have shown.
  if (target?.kind === 'external') {
    const words = written['alt']?.trim() || written['title'];
    return `<span class="picture-elsewhere">${words ? escapeText(words) : link}</span>`;
  }
  const image = tag('img', rendering.image(target, written));
  const source = rendering.source(target, written);
  return source ? `<picture>${tag('source', source)}${image}</picture>` : image;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** Text as HTML. */
export function escapeText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
