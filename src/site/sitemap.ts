/** Lists for search engines. */
import { wholeAddressOf } from './address.ts';
import type { Site } from './model.ts';
import { isIndexable } from './pages.ts';
import { alternatesOf } from './view.ts';
import { escapeXml } from './xml.ts';

/**
 * Every page that may be indexed, with its translations: the same that the pages themselves name.
 *
 * @returns undefined where it is not known where the site is published: a sitemap has whole addresses only
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapXml(site: Site): string | undefined {
  if (site.config.origin === undefined) return undefined;
  const urls = site.pages.filter(isIndexable).map((page) => {
    const location = wholeAddressOf(site.config, page.route) ?? '';
    const alternates = alternatesOf(site, page).map(
      ({ hreflang, href }) =>
        `    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>\n`,
    );
    return `  <url>\n    <loc>${escapeXml(location)}</loc>\n${alternates.join('')}  </url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

/** Everything may be read; the sitemap is named where there is one. */
export function robotsTxt(site: Site): string {
  const sitemap = wholeAddressOf(site.config, 'sitemap.xml');
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
}
