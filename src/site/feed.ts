/** The feed of changes: which pages of a language were changed last. */
import { wholeAddressOf } from './address.ts';
import { feedOf } from './changes.ts';
import { homeKey } from './keys.ts';
import { feedFile } from './machine-files.ts';
import type { Locale, Site } from './model.ts';
import { routeOf } from './pages.ts';
import { escapeXml } from './xml.ts';

/**
 * An Atom feed. A page's entry keeps its id and gets a new time when the page is changed, so that
 * readers are told again.
 *
 * @returns undefined where nothing is known of changes, or where the site is published
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(site: Site, locale: Locale): string | undefined {
  const pages = feedOf(site, locale);
  const [newest] = pages;
  if (!newest) return undefined;
  const { config } = site;
  const address = (path: string): string => escapeXml(wholeAddressOf(config, path) ?? '');
  const title = escapeXml(config.title[locale.tag] ?? '');
  const entries = pages.map((page) => {
    const { description } = page.document.frontMatter;
    const summary = description === undefined ? '' : `    <summary>${escapeXml(description)}</summary>\n`;
    return `  <entry>
    <id>${address(page.route)}</id>
    <title>${escapeXml(page.title)}</title>
    <link href="${address(page.route)}"/>
    <updated>${timeOf(page.document.changed ?? '')}</updated>
${summary}  </entry>
`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale.tag}">
  <id>${address(feedFile(locale))}</id>
  <title>${title}</title>
  <author><name>${title}</name></author>
  <link rel="self" href="${address(feedFile(locale))}"/>
  <link href="${address(routeOf(homeKey, locale))}"/>
  <updated>${timeOf(newest.document.changed ?? '')}</updated>
${entries.join('')}</feed>
`;
}

/** A day alone means its beginning, in Greenwich. */
function timeOf(changed: string): string {
  return changed.length === 10 ? `${changed}T00:00:00Z` : changed;
}
