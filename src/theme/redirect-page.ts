/** The page at an old address: it leads on by itself, on any host, without a script. */
import { translator } from '../i18n/index.ts';
import type { SiteConfig } from '../site/model.ts';
import type { Redirect } from '../site/redirects.ts';
import { defaultLocale } from '../site/source-name.ts';
import { contentSecurityPolicy } from './policy.ts';

/**
 * In the language of the page that it leads to. Search engines take the refresh for a permanent move, and
 * the canonical address for the page's own.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/301-redirects
 */
export function redirectPage({ page, href }: Redirect, config: SiteConfig): string {
  const locale = page?.locale ?? defaultLocale(config.locales);
  const t = translator(locale.tag);
  const to = escapeHtml(href);
  const whole = href.startsWith('/')
    ? config.origin === undefined
      ? undefined
      : config.origin + href
    : href;
  const canonical =
    whole === undefined ? '' : `<link rel="canonical" href="${escapeHtml(whole.replace(/#.*$/, ''))}">\n`;
  const title = page?.title ?? href;
  const lang = page && page.textLocale !== page.locale ? ` lang="${page.textLocale.tag}"` : '';
  return `<!doctype html>
<html lang="${locale.tag}"${locale.dir === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${canonical}<title>${escapeHtml(t('moved.title'))}</title>
</head>
<body>
<main>
<h1>${escapeHtml(t('moved.title'))}</h1>
<p>${escapeHtml(t('moved.text'))} <a href="${to}"${lang}>${escapeHtml(title)}</a></p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
