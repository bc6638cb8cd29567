/** The line above every page: a text with links, `Ново: [версия 2](новости.md).` */

export interface AnnouncementPart {
  readonly text: string;
  /** As it is written. */
  readonly href?: string;
}

const link = /\[([^[\]]+)\]\(([^()\s]+)\)/g;

export function announcementParts(written: string): readonly AnnouncementPart[] {
  const parts: AnnouncementPart[] = [];
  let done = 0;
  for (const match of written.matchAll(link)) {
    if (match.index > done) parts.push({ text: written.slice(done, match.index) });
    parts.push({ text: match[1]!, href: match[2]! });
    done = match.index + match[0].length;
  }
  if (done < written.length) parts.push({ text: written.slice(done) });
  return parts;
}
