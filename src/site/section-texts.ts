/** The text of a page, cut into its sections, and what tells whether a section has changed. */
import { createHash } from 'node:crypto';
import type { Document } from './model.ts';

export interface SectionText {
  /** Empty for what stands above the first heading, title and description among it. */
  readonly id: string;
  /** Level of the heading; 0 above the first one. */
  readonly depth: number;
  /** The heading's text; the page's title above the first one. */
  readonly title: string;
  /** As it is written, heading included, without its subsections. */
  readonly text: string;
}

/** The sections of a page's own text; headings in snippets are part of the section that includes them. */
export function sectionTexts({ source, frontMatter, outline }: Document): readonly SectionText[] {
  const headings = outline.filter(({ position }) => position.source === 0);
  const start = (place: number): number => headings[place]?.position.start ?? source.text.length;
  const above = source.text.slice(bodyStart(source.text), start(0));
  const said = [frontMatter.title, frontMatter.description].filter((text) => text !== undefined);
  return [
    { id: '', depth: 0, title: frontMatter.title ?? '', text: [...said, above].join('\n\n').trim() },
    ...headings.map(({ id, depth, text }, place) => ({
      id,
      depth,
      title: text,
      text: source.text.slice(start(place), start(place + 1)).trim(),
    })),
  ];
}

/** Behind the front matter, which says much that a translation has nothing to do with. */
function bodyStart(text: string): number {
  const front = /^\uFEFF?---[ \t]*\r?\n[^]*?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  return front?.index === 0 ? front[0].length : 0;
}

/**
 * 64 bits of a section's text as 16 hexadecimal digits. White space and line ends do not count: a paragraph
 * that was only wrapped anew says the same.
 */
export function fingerprintOf(text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}
