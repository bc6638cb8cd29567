/** The styles that authors write into their pages: a style sheet for each text that has any. */
import { hrefOf } from '../site/address.ts';
import type { Page, Problem, SiteConfig } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import type { Output } from './build/output.ts';
import { digestOf } from './cache/digest.ts';
import type { Made } from './compile/make.ts';
import type { Prepared } from './prepare.ts';

/** Of the names of their files. */
const beginning = '_slovo/text.';

/** What Material calls the text of a page and the place that it stands in, in selectors, and what they are here. */
const counterparts = [
  [/\.md-typeset(?![\w-])/g, '.prose'],
  [/(?<![\w\])-])\.md-content(?![\w-])/g, 'main'],
] as const;

/** Where the style sheet of a page's text is; undefined where the text has no styles. */
export function pageStylesHref({ made, site }: Prepared, page: Page): string | undefined {
  const styles = readable(made.get(page.document.source.path)?.styles ?? '', site.config);
  return styles === '' ? undefined : hrefOf(site.config, fileOf(styles));
}

/** Texts with the same styles share a file. */
export function pageStyleSheets(prepared: Prepared): readonly Output[] {
  return [...sheetsOf(prepared)].map(([file, styles]) => ({
    file,
    key: file,
    content: () => `${styles}\n`,
  }));
}

/** The style sheet in that file, while editing. */
export function pageStylesAt(prepared: Prepared, file: string): string | undefined {
  return file.startsWith(beginning) ? sheetsOf(prepared).get(file) : undefined;
}

function sheetsOf({ made, site }: Prepared): ReadonlyMap<string, string> {
  const written = new Set([...made.values()].map(({ styles }) => styles));
  written.delete('');
  const sheets = [...written].map((styles) => readable(styles, site.config));
  return new Map(sheets.map((styles) => [fileOf(styles), styles]));
}

/** Rules of MkDocs' pages for parts of Material that pages here do not have, told at the first of a page. */
export function idlePageStyles(made: Iterable<Made>, config: SiteConfig): readonly Problem[] {
  if (!config.mkdocs) return [];
  return [...made].flatMap(({ styles, source }) => {
    const rules = readable(styles, config)
      .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
      .replace(/\{[^{}]*\}/g, '{}');
    const names = [...new Set(rules.match(/\.md-[\w-]+/g) ?? [])].filter(
      (one) => !one.startsWith('.md-button'),
    );
    const [first] = names;
    if (first === undefined) return [];
    const offset = source.text.indexOf(first);
    const message = `The rules for ${names.join(', ')} in <style> find nothing here: those are Material’s.`;
    const advice =
      'Write them for the elements of these pages, or leave them for as long as MkDocs builds the site too.';
    return [problemOf('mkdocs-other-effect', message, { source, ...(offset >= 0 && { offset }) }, advice)];
  });
}

/** The styles as pages here can be styled by them. */
function readable(styles: string, { mkdocs }: SiteConfig): string {
  if (!mkdocs) return styles;
  return counterparts.reduce((text, [theirs, ours]) => text.replace(theirs, ours), styles);
}

function fileOf(styles: string): string {
  return `${beginning}${digestOf(styles).slice(0, 12)}.css`;
}
