/** Reads built pages, apart from the code that wrote them: what a stranger's crawler would see. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  /** Path in the built folder: `en/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  /** Every address in `href`, `src` and `srcset`, as written. */
  readonly addresses: readonly string[];
}

export function readPages(folder: string): readonly BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, ids: idsOf(html), addresses: addressesOf(html) };
    });
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => unescape(match[1]!)));
}

function addressesOf(html: string): string[] {
  const found: string[] = [];
  for (const [, name, value] of html.matchAll(/\s(href|src|srcset)="([^"]*)"/g)) {
    const text = unescape(value!);
    if (name === 'srcset') found.push(...text.split(',').map((part) => part.trim().split(/\s+/)[0]!));
    else found.push(text);
  }
  return found;
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#38;|&amp;/g, '&');
}
