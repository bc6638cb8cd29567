/** Keys above pages that Material reads and Slovo does not. */
import type { FrontMatter, Problem, Source } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';

const effects: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  template: [
    'has the page drawn by a template',
    'Templates are not run: look at what the page is without its own.',
  ],
};

/** The keys that have an effect in MkDocs. */
export const keysInUse = ['template'];

/** One note for each key that pages have: how many do, at the first. */
export function idlePageKeys(
  keys: readonly string[],
  pages: readonly { readonly source: Source; readonly frontMatter: FrontMatter }[],
): readonly Problem[] {
  return keys.flatMap((key) => {
    const having = pages
      .filter(({ frontMatter }) => isGiven(frontMatter.extra[key]))
      .sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
    const [first] = having;
    if (!first) return [];
    const [would, advice] = effects[key]!;
    const { source } = first;
    const found = new RegExp(`^${key}[ \\t]*:`, 'im').exec(source.text);
    const count =
      having.length === 1 ? 'This page has it.' : `${having.length} pages have it, this one first.`;
    const message = `${key} above a page has no effect here: in MkDocs it ${would}. ${count}`;
    const place = { source, ...(found && { offset: found.index }) };
    return [{ ...problemOf('mkdocs-no-effect', message, place, advice), severity: 'info' as const }];
  });
}

function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
