/** `[[Name of a page]]`. */
import type { Extension } from '../contract.ts';
import { patternPass } from '../inline/html.ts';
import { element, text } from '../tree.ts';

export interface WikiLinkOptions {
  /** What stands before and behind the name in the address. */
  readonly base?: string;
  readonly end?: string;
  readonly className?: string;
}

/** Links whose names are letters, digits, `_`, `-` and spaces; each run of spaces is `_` in the address. */
export function wikiLinks({
  base = '/',
  end = '/',
  className = 'wikilink',
}: WikiLinkOptions = {}): Extension {
  const pass = patternPass('wikilink', 75, '[', /\[\[([\p{L}\p{N}_ -]+)\]\]/uy, (match, at, { buffer }) => {
    const stop = at + match[0].length;
    const name = match[1]!.trim();
    if (name === '') return { end: stop, nodes: [] };
    const link = element('a', buffer.positionAt(at, stop), [], [text(name)]);
    if (className !== '') link.attributes.set('class', className);
    link.attributes.set('href', `${base}${name.replace(/ +_|_ +| +/g, '_')}${end}`);
    return { end: stop, nodes: [link] };
  });
  return { name: 'wikilinks', passes: [pass] };
}
