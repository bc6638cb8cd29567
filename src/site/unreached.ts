/** What is published and nothing leads to: pictures that no page shows, pages that only search finds. */
import { homeKey, notFoundKey } from './keys.ts';
import type { Page, Problem, ResolvedLink, Site } from './model.ts';
import { navigationOf } from './navigation.ts';
import { problemOf } from './problems.ts';

const picture = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/**
 * @param links where those of each page lead
 * @param elsewhere where those of front matter and configuration lead
 */
export function checkReached(
  site: Site,
  links: ReadonlyMap<Page, readonly ResolvedLink[]>,
  elsewhere: readonly ResolvedLink[],
): readonly Problem[] {
  const shown = new Set<string>();
  // Language links lead from each page to its translations.
  const linked = new Set([homeKey, notFoundKey]);
  const note = (link: ResolvedLink, from: Page | undefined): void => {
    if (link.kind === 'asset') shown.add(link.asset.path);
    else if (link.kind === 'list') for (const target of link.targets) note(target, from);
    else if (link.kind === 'page' && link.page.key !== from?.key) linked.add(link.page.key);
  };
  for (const [page, ofPage] of links) for (const link of ofPage) note(link, page);
  for (const link of elsewhere) note(link, undefined);

  const problems: Problem[] = [];
  for (const { path } of site.assets) {
    if (!picture.test(path) || shown.has(path)) continue;
    problems.push(problemOf('picture-unused', `No page shows ${path}.`, { file: path }));
  }
  for (const page of site.pages) {
    if (page.locale !== page.textLocale || linked.has(page.key)) continue;
    if (page.document.frontMatter.hidden || navigationOf(site, page.locale).placeOf.has(page)) continue;
    const { path } = page.document.source;
    problems.push(
      problemOf('page-orphan', `Neither the navigation nor a page leads to ${path}.`, { file: path }),
    );
  }
  return site.config.mkdocs ? problems.map((problem) => ({ ...problem, severity: 'info' })) : problems;
}
