/** Puts resolved links and pictures into the compiled text of a page. */
import type { Html } from '../dialect/index.ts';
import type { ResolvedLink } from '../site/model.ts';
import type { Rendering } from './rendering.ts';

/** The page's text as HTML. */
export function fillBody(html: Html, rendering: Rendering): string {
  let text = html.parts[0] ?? '';
  html.slots.forEach((slot, index) => {
    const target = rendering.link(index);
    text +=
      slot.kind === 'image'
        ? imageTag(rendering.image(target, slot.attributes))
        : linkValue(target, slot.url);
    text += html.parts[index + 1] ?? '';
  });
  return text;
}

/** The value of the address attribute, with what must stand beside it. */
function linkValue(target: ResolvedLink | undefined, url: string): string {
  return escapeAttribute(target?.href ?? url);
}

function imageTag(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<img${written.join('')}>`;
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
