/** The list of pages for language models. */
import { hrefOf, wholeAddressOf } from './address.ts';
import { homeKey } from './keys.ts';
import { markdownFile } from './machine-files.ts';
import type { Locale, Page, Site } from './model.ts';
import { navigationOf } from './navigation.ts';
import type { NavigationNode } from './navigation-node.ts';
import { isIndexable } from './pages.ts';

/**
 * The pages of a language in the order of the navigation, each with its Markdown and what it says of itself.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt(site: Site, locale: Locale): string {
  const { config } = site;
  const home = site.byKey.get(homeKey)?.get(locale.tag);
  const description = home?.document.frontMatter.description ?? config.description[locale.tag];
  const lines = [`# ${config.title[locale.tag] ?? ''}`, ''];
  if (description !== undefined) lines.push(`> ${oneLine(description)}`, '');
  const { roots } = navigationOf(site, locale);
  const alone = roots.filter((node) => node.children.length === 0);
  const line = (page: Page): string[] => {
    if (!isIndexable(page)) return [];
    const file = markdownFile(page);
    const address = wholeAddressOf(config, file) ?? hrefOf(config, file);
    const says = page.document.frontMatter.description;
    return [`- [${oneLine(page.title)}](${address})${says === undefined ? '' : `: ${oneLine(says)}`}`];
  };
  const section = (title: string, nodes: readonly NavigationNode[]): void => {
    const pages = nodes.flatMap(pagesBelow).flatMap(line);
    if (pages.length > 0) lines.push(`## ${oneLine(title)}`, '', ...pages, '');
  };
  // The format has no list before the first heading: pages without a section stand under the site's title.
  section(config.title[locale.tag] ?? '', alone);
  for (const node of roots) if (node.children.length > 0) section(node.title, [node]);
  return `${lines.join('\n').trim()}\n`;
}

function pagesBelow({ page, children }: NavigationNode): readonly Page[] {
  return [...(page ? [page] : []), ...children.flatMap(pagesBelow)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
