/** What a page is called before it is rendered: addresses of posts are made of it. */
import type { Document } from './model.ts';

const metadata = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A post's text without what stands above it, its lines ended alike. */
export function postBody(text: string): string {
  return text.replace(metadata, '').replace(/\r\n?/g, '\n');
}

/**
 * Its title from front matter; else its first line, if that is a heading, with all its markup; else the name of
 * its file.
 */
export function addressTitle(
  key: string,
  { source, frontMatter }: Pick<Document, 'source' | 'frontMatter'>,
): string {
  if (frontMatter.title !== undefined) return frontMatter.title;
  const first = /^\s*([^\n]*)/.exec(postBody(source.text))?.[1]?.trim() ?? '';
  if (first.startsWith('# ')) return first.replace(/^[# ]+/, '');
  return key.slice(key.lastIndexOf('/') + 1).replace(/[-_]/g, ' ');
}
