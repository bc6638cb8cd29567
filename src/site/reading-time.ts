/** How long a post takes to read. */
import type { BlogRules } from './blog-rules.ts';
import type { Page } from './model.ts';

/** Minutes that a post takes to read: as its author says, else by its words; undefined where it is not said. */
export function readingMinutes({ document }: Page, { wordsPerMinute }: BlogRules): number | undefined {
  const said = document.frontMatter.extra['readtime'];
  if (wordsPerMinute === undefined) return undefined;
  if (typeof said === 'number' && said > 0) return Math.ceil(said);
  const body = document.source.text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*\r?\n/, '');
  const shown = unseen.reduce((text, [what, instead]) => text.replace(what, instead), body);
  // Where words are not parted, each sign takes its time.
  const words = shown.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}_]+/gu)?.length ?? 0;
  const pictures = body.match(/!\[|<img\s/gi)?.length ?? 0;
  return Math.max(1, Math.ceil(words / wordsPerMinute + lookingAt(pictures) / 60));
}

/** What of Markdown nobody reads: comments, addresses, tags and what stands in braces. None begins in another. */
const unseen: readonly (readonly [what: RegExp, instead: string])[] = [
  [/<!--(?:(?!<!--|-->)[\s\S])*-->/g, ''],
  [/^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*$/gm, ''],
  [/\](?:\([^()\n]*\)|\[[^[\]\n]*\])/g, ']'],
  [/<\/?[a-z][^<>\n]*>/gi, ''],
  [/\{[^{}\n]*\}/g, ''],
];

/** Seconds: twelve for the first picture, one less for each that follows, and three at least. */
function lookingAt(pictures: number): number {
  const long = Math.min(pictures, 9);
  return (long * (25 - long)) / 2 + (pictures - long) * 3;
}
