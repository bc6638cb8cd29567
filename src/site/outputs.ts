/** Two things that would be written to the same file of the built site. */
import { notFoundKey } from './keys.ts';
import type { Page, Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';

/** Checks assets and public files against the pages and against each other. */
export function checkOutputs(site: Pick<Site, 'pages' | 'assets' | 'publicPaths'>): Problem[] {
  const owners = new Map<string, string>();
  for (const page of site.pages) owners.set(fileOf(page), page.document.source.path);
  const problems: Problem[] = [];
  const claim = (path: string, owner: string): void => {
    const other = owners.get(path);
    if (other === undefined) owners.set(path, owner);
    else {
      const message = `${owner} and ${other} would both be written to ${path}.`;
      problems.push(problemOf('output-taken', message, { file: other }));
    }
  };
  for (const { path } of site.assets) claim(path, path);
  for (const path of site.publicPaths) claim(path, `public/${path}`);
  return problems;
}

/** The file that a page is written to: hosts look for `404.html`, not for `404/index.html`. */
function fileOf({ key, route }: Page): string {
  return key === notFoundKey ? `${route.slice(1, -1)}.html` : `${route.slice(1)}index.html`;
}
