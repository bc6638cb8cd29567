/** What a template of a project announces above every page: the block `announce`, where it is text and links. */
import type { FilePlace } from '../site/model.ts';
import { lineWithLinks } from './plain-text.ts';

export interface Announcement {
  /** With links as in Markdown. */
  readonly line: string;
  readonly place: FilePlace;
}

/** What of Jinja is known without running it: an address of the site, and what adds no word. */
const plainJinja: readonly (readonly [RegExp, string])[] = [
  [/\{\{-?\s*(["'])\/?([^"'{}]*)\1\s*\|\s*url\s*-?\}\}/g, '/$2'],
  [/\{%-?\s*include\s+(["'])\.icons\/[^"']+\.svg\1[^%]*%\}/g, ''],
  [/\{\{-?\s*super\(\)\s*-?\}\}/g, ''],
  [/\{#[\s\S]*?#\}/g, ''],
];

/**
 * @param file the template's path, from the project
 * @returns undefined where there is none, or more than text and links
 */
export function readAnnouncement(template: string, file: string): Announcement | undefined {
  const opening = /\{%-?\s*block\s+announce\s*-?%\}/.exec(template);
  if (!opening) return undefined;
  const start = opening.index + opening[0].length;
  const [block = ''] = template.slice(start).split(/\{%-?\s*endblock/, 1);
  const html = plainJinja.reduce((text, [pattern, plain]) => text.replace(pattern, plain), block);
  if (/\{[{%]|<(?:script|style|iframe|form|img|svg)\b/i.test(html)) return undefined;
  // A link that cannot be kept is not left out unsaid.
  const line = lineWithLinks(html);
  if (!line) return undefined;
  const before = template.slice(0, opening.index).split(/\r\n?|\n/);
  return { line, place: { file, line: before.length, column: before.at(-1)!.length + 1 } };
}
