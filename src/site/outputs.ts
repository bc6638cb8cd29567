/** Two things that would be written to the same file of the built site. */
import { addressOf } from './address.ts';
import { notFoundKey } from './keys.ts';
import type { Page, Problem, Site, SiteConfig } from './model.ts';
import { problemOf } from './problems.ts';

/** Checks assets and public files against the pages and against each other. */
export function checkOutputs(site: Pick<Site, 'pages' | 'assets' | 'publicPaths'>): Problem[] {
  const owners = new Map<string, string>();
  for (const page of site.pages) owners.set(outputFile(page), page.document.source.path);
  const problems: Problem[] = [];
  const claim = (path: string, owner: string): void => {
    const other = owners.get(path);
    if (other === undefined) owners.set(path, owner);
    else {
      const message = `${owner} and ${other} would both be written to ${path}.`;
      problems.push(problemOf('output-taken', message, { file: other }));
    }
  };
  for (const asset of site.assets) claim(addressOf(asset), asset.path);
  for (const path of site.publicPaths) claim(path, `public/${path}`);
  return problems;
}

/**
 * The file that a page is written to, below the folder of the built site. Hosts look for `404.html`, not for
 * `404/index.html`.
 */
export function outputFile({ key, route }: Pick<Page, 'key' | 'route'>): string {
  if (!route.endsWith('/')) return route.slice(1);
  return key === notFoundKey ? `${route.slice(1, -1)}.html` : `${route.slice(1)}index.html`;
}

/** All files of a page: MkDocs has no page that hosts show where there is nothing, and `404.md` is one like any other. */
export function outputFiles(page: Page, { mkdocs }: Pick<SiteConfig, 'mkdocs'>): readonly string[] {
  const file = outputFile(page);
  const isAuthors = page.key === notFoundKey && page.document.source.digest !== '';
  return mkdocs && isAuthors && page.route.endsWith('/')
    ? [file, `${page.route.slice(1)}index.html`]
    : [file];
}
