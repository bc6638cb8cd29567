/** Where the files that machines read lie, below the base. */
import type { Locale, Page } from './model.ts';
import { outputFile } from './outputs.ts';

/** The page as Markdown, beside it: `en/архив/index.md`. */
export function markdownFile(page: Pick<Page, 'key' | 'route'>): string {
  return outputFile(page).replace(/\.html$/, '.md');
}

/** The Atom feed of changes in a language. */
export function feedFile(locale: Locale): string {
  return inLanguage(locale, 'feed.xml');
}

/** @see https://llmstxt.org */
export function llmsFile(locale: Locale): string {
  return inLanguage(locale, 'llms.txt');
}

/** @see https://www.w3.org/TR/appmanifest/ */
export function manifestFile(locale: Locale): string {
  return inLanguage(locale, 'site.webmanifest');
}

/** What scripts that were written for Material wait for. */
export const materialEventsFile = 'material-events.js';

/** @see https://www.rfc-editor.org/rfc/rfc9116 */
export const securityFile = '.well-known/security.txt';

/** The picture for previews of a page that has one of its own. */
export function pagePictureFile(page: Pick<Page, 'key' | 'route'>): string {
  return outputFile(page).replace(/(?:(?<=^|\/)index)?\.html$/, (end) =>
    end.startsWith('index') ? 'social.png' : '.social.png',
  );
}

/** The picture for previews of all other pages of a language. */
export function sitePictureFile(locale: Locale): string {
  return inLanguage(locale, 'site-social.png');
}

function inLanguage({ segment }: Locale, name: string): string {
  return segment === '' ? name : `${segment}/${name}`;
}
