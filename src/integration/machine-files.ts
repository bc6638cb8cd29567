/** The text files that machines read: search engines, feed readers, language models, hosts. */
import { addressOf } from '../site/address.ts';
import { notFoundKey } from '../site/keys.ts';
import { atomFeed } from '../site/feed.ts';
import { llmsTxt } from '../site/llms.ts';
import { feedFile, llmsFile, manifestFile, markdownFile, securityFile } from '../site/machine-files.ts';
import { webManifest } from '../site/manifest.ts';
import { markdownOf } from '../site/markdown.ts';
import { isTranslated } from '../site/pages.ts';
import { securityTxt } from '../site/security.ts';
import { robotsTxt, sitemapXml } from '../site/sitemap.ts';
import { isWritten } from '../site/view.ts';
import { paperColours } from '../theme/colours.ts';
import { headersFile } from './headers.ts';
import type { Prepared } from './prepare.ts';

/** Path below the built folder and text of each. A file of the site's own at the same place stands. */
export function machineFiles({ site, links }: Prepared): readonly (readonly [file: string, text: string])[] {
  const { config, locales, publicPaths, assets } = site;
  const own = new Set([...publicPaths, ...assets.map(addressOf)]);
  const colours = paperColours(config.theme?.hues.paper);
  const pages = site.pages.filter(
    (page) => isTranslated(page) && isWritten(page) && page.key !== notFoundKey,
  );
  const files: (readonly [string, string | undefined])[] = [
    ['sitemap.xml', sitemapXml(site)],
    ['robots.txt', robotsTxt(site)],
    ['_headers', headersFile()],
    ['.nojekyll', ''],
    [securityFile, securityTxt(site)],
    ...locales.flatMap((locale): (readonly [string, string | undefined])[] => [
      [feedFile(locale), atomFeed(site, locale)],
      [llmsFile(locale), llmsTxt(site, locale)],
      [manifestFile(locale), webManifest(site, locale, { paper: colours.light })],
    ]),
    ...pages.map((page) => [markdownFile(page), markdownOf(page, links.get(page) ?? [], config)] as const),
  ];
  return files.flatMap(([file, text]) => (text === undefined || own.has(file) ? [] : [[file, text]]));
}
