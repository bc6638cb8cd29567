/** How long a post takes to read. */
import type { BlogRules } from './blog-rules.ts';
import type { Page } from './model.ts';

/** Minutes that a post takes to read: as its author says, else by its words; undefined where it is not said. */
export function readingMinutes({ document }: Page, { wordsPerMinute }: BlogRules): number | undefined {
  const said = document.frontMatter.extra['readtime'];
  if (wordsPerMinute === undefined) return undefined;
  if (typeof said === 'number' && said > 0) return Math.ceil(said);
  const body = document.source.text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*\r?\n/, '');
  // Where words are not parted, each sign takes its time.
  const words = body.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
