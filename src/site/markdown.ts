/** A page as Markdown for machines: the author's text, with addresses that hold outside its folder. */
import type { Link } from '../dialect/index.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Page, ResolvedLink, SiteConfig } from './model.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a page without front matter, headed by its title where it has no heading of its own.
 * Links to pages and files of the site are whole addresses, or at least such as begin at the host.
 *
 * @param links where the document's links lead, in their order
 */
export function markdownOf(page: Page, links: readonly ResolvedLink[], config: SiteConfig): string {
  const { source, outline } = page.document;
  const { bodyStart } = parseFrontMatter(source.text, source.path);
  const definitions = definitionsIn(source.text);
  const edits: Edit[] = [];
  page.document.links.forEach((link, index) => {
    const target = links[index];
    if (target?.kind !== 'page' && target?.kind !== 'asset' && target?.kind !== 'public') return;
    const edit = editOf(link, source.text, definitions, (config.origin ?? '') + target.href);
    if (edit) edits.push(edit);
  });
  const body = applied(edits, source.text, bodyStart);
  const text = source.format === 'mdx' ? body.replace(/^(?:\s*(?:import|export)\s.*\n)+/, '') : body;
  const title = outline[0]?.depth === 1 ? '' : `# ${page.title}\n\n`;
  return `${title}${text.trim()}\n`;
}

/** Where the address of a link is written: in the link itself, else in the definition that it refers to. */
function editOf(
  link: Link,
  text: string,
  definitions: ReadonlyMap<string, number>,
  address: string,
): Edit | undefined {
  const { start, end, source } = link.position;
  // What was included from another file is not in this text.
  if (source !== 0) return undefined;
  const within = text.slice(start, end).lastIndexOf(link.url);
  const at = within >= 0 ? start + within : definitions.get(link.url);
  return at === undefined ? undefined : { start: at, end: at + link.url.length, text: address };
}

/** Where the addresses of `[name]: address` are written. */
function definitionsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const match of text.matchAll(/^( {0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s>]+)/gm)) {
    const [, before = '', url = ''] = match;
    if (!found.has(url)) found.set(url, match.index + before.length);
  }
  return found;
}

function applied(edits: readonly Edit[], text: string, from: number): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  let result = '';
  let at = from;
  for (const { start, end, text: replacement } of inOrder) {
    // Several links may refer to one definition.
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
