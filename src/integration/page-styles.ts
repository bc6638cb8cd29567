/** The styles that authors write into their pages: a style sheet for each text that has any. */
import { hrefOf } from '../site/address.ts';
import type { Page } from '../site/model.ts';
import type { Output } from './build/output.ts';
import { digestOf } from './cache/digest.ts';
import type { Prepared } from './prepare.ts';

/** Of the names of their files. */
const beginning = '_slovo/text.';

/** Where the style sheet of a page's text is; undefined where the text has no styles. */
export function pageStylesHref({ made, site }: Prepared, page: Page): string | undefined {
  const styles = made.get(page.document.source.path)?.styles ?? '';
  return styles === '' ? undefined : hrefOf(site.config, fileOf(styles));
}

/** Texts with the same styles share a file. */
export function pageStyleSheets({ made }: Prepared): readonly Output[] {
  const sheets = new Set([...made.values()].map(({ styles }) => styles));
  sheets.delete('');
  return [...sheets].map((styles) => {
    const file = fileOf(styles);
    return { file, key: file, content: () => `${styles}\n` };
  });
}

/** The style sheet in that file, while editing. */
export function pageStylesAt({ made }: Prepared, file: string): string | undefined {
  if (!file.startsWith(beginning)) return undefined;
  for (const { styles } of made.values()) if (styles !== '' && fileOf(styles) === file) return styles;
  return undefined;
}

function fileOf(styles: string): string {
  return `${beginning}${digestOf(styles).slice(0, 12)}.css`;
}
