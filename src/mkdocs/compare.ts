/** Compares a site with what MkDocs made of the same project: addresses of pages and files, ids of headings. */
import { htmlAttributes, htmlTokens } from '../dialect/html/tokens.ts';
import { resolveReferences } from '../dialect/write/escape.ts';
import { addressOf } from '../site/address.ts';
import { anchorsOf } from '../site/anchors.ts';
import { nearest } from '../site/nearest.ts';
import { outputFiles } from '../site/outputs.ts';
import type { Page, Problem, Site } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { redirectFile } from '../site/redirects.ts';

/** A site that was built before. */
export interface BuiltSite {
  /** Paths of all files below its folder, in NFC. */
  readonly files: ReadonlySet<string>;
  /** The text of an `.html` file. */
  readonly read: (file: string) => Promise<string>;
}

/** Headings of the theme's own windows, on every page of the theme that is called as MkDocs. */
const ownHeadings = new Set(['searchModalLabel', 'keyboardModalLabel']);

/** Pages that a theme of MkDocs makes for itself, and that lead nowhere. */
const ownPages = /^(?:[^/]+\/)?404\.html$|^(?:search|genindex)\.html$|^search\/index\.html$/;

/**
 * What differs: pages, files and ids that the built site has and this one has not are errors, since links to
 * them would die; what is new is a note.
 */
export async function compareSites(site: Site, built: BuiltSite): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const pages = new Map(
    site.pages.flatMap((page) => outputFiles(page, site.config).map((file) => [file, page] as const)),
  );
  const redirects = new Set([...site.redirects.keys()].map(redirectFile));
  for (const file of [...built.files].sort()) {
    if (!file.endsWith('.html') || ownPages.test(file)) continue;
    if (site.assets.some((asset) => addressOf(asset) === file)) continue;
    const page = pages.get(file);
    const html = page ? await built.read(file) : '';
    if (page) problems.push(...lostIds(page, file, headingIds(html)));
    else if (!site.publicPaths.has(file) && !redirects.has(file)) {
      problems.push(
        problemOf('against-page', `The site of MkDocs has a page ${file}; this one has none there.`, {
          file,
        }),
      );
    }
  }
  for (const [file, page] of pages) {
    if (built.files.has(file) || page.document.source.digest === '') continue;
    const message = `${file} is new: the site of MkDocs has no page there.`;
    problems.push(problemOf('against-new', message, { file: page.document.source.path }));
  }
  for (const asset of site.assets) {
    const file = addressOf(asset);
    if (built.files.has(file)) continue;
    const message = `${file} is new: the site of MkDocs has no file there.`;
    problems.push(problemOf('against-new', message, { file: asset.path }));
  }
  return problems;
}

function lostIds(page: Page, file: string, ids: ReadonlySet<string>): Problem[] {
  const own = anchorsOf(page.document);
  const spare = [...own].filter((id) => !ids.has(id));
  return [...ids]
    .filter((id) => !own.has(id) && !ownHeadings.has(id))
    .map((id) => {
      const meant = nearest(id, spare);
      return problemOf(
        'against-id',
        `In ${file}, a heading has the id “${id}” by MkDocs, and not here.`,
        { file: page.document.source.path },
        meant === undefined ? undefined : `Here there is “${meant}”.`,
      );
    });
}

/** Ids of the headings of a page, in NFC. */
export function headingIds(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, tag, start, end } of htmlTokens(html, () => true)) {
    if (kind !== 'start' || !/^h[1-6]$/.test(tag)) continue;
    const id = htmlAttributes(html.slice(start, end)).find(({ name }) => name === 'id')?.value;
    if (id) ids.add(resolveReferences(id).normalize('NFC'));
  }
  return ids;
}
