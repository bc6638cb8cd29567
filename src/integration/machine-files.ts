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
import type { Output } from './build/output.ts';
import { digestOf, digestOfValue } from './cache/digest.ts';
import { playsMedia } from '../site/played.ts';
import type { Prepared } from './prepare.ts';

/** A file of the site's own at the same place stands. */
export function machineFiles({ site, links, made }: Prepared): readonly Output[] {
  const { config, locales, publicPaths, assets } = site;
  const own = new Set([...publicPaths, ...assets.map(addressOf)]);
  const colours = paperColours(config.theme?.hues.paper);
  const pages = site.pages.filter(
    (page) => isTranslated(page) && isWritten(page) && page.key !== notFoundKey,
  );
  const files: (readonly [string, string | undefined])[] = [
    ['sitemap.xml', sitemapXml(site)],
    ['robots.txt', robotsTxt(site)],
    ['_headers', headersFile(site.pages.some(({ document }) => playsMedia(document)))],
    ['.nojekyll', ''],
    [securityFile, securityTxt(site)],
    ...locales.flatMap((locale): (readonly [string, string | undefined])[] => [
      [feedFile(locale), atomFeed(site, locale)],
      [llmsFile(locale), llmsTxt(site, locale)],
      [manifestFile(locale), webManifest(site, locale, { paper: colours.light })],
    ]),
  ];
  const lists = files.flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, key: digestOf(text), content: () => text }],
  );
  // The texts of all pages together are large: each is made when it is written.
  const texts = pages.map((page): Output => {
    const { source, outline, links: written } = page.document;
    const targets = links.get(page) ?? [];
    const shown = written.map(({ url, position }, at) => [
      url,
      position,
      targets[at]?.kind,
      targets[at]?.href,
    ]);
    return {
      file: markdownFile(page),
      key: digestOfValue([
        made.get(source.path)?.name,
        outline[0]?.depth,
        [page.title, config.origin],
        shown,
      ]),
      content: () => markdownOf(page, targets, config),
    };
  });
  return [...lists, ...texts].filter(({ file }) => !own.has(file));
}
