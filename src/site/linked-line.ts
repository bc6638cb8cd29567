/** A line of text with links, as above and below every page: `Ново: [версия 2](/новости.md).` */

export interface LinePart {
  readonly text: string;
  /** As it is written; what is relative begins at the root, whichever page shows the line. */
  readonly href?: string;
}

const link = /\[([^[\]]+)\]\(([^()\s]+)\)/g;

export function linePartsOf(written: string): readonly LinePart[] {
  const parts: LinePart[] = [];
  let done = 0;
  for (const match of written.matchAll(link)) {
    if (match.index > done) parts.push({ text: written.slice(done, match.index) });
    parts.push({ text: match[1]!, href: fromRoot(match[2]!) });
    done = match.index + match[0].length;
  }
  if (done < written.length) parts.push({ text: written.slice(done) });
  return parts;
}

/** The words of a line without its links. */
export function lineText(parts: readonly LinePart[]): string {
  return parts.map(({ text }) => text).join('');
}

function fromRoot(href: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(href) ? href : `/${href.replace(/^(?:\.\/)+/, '')}`;
}
