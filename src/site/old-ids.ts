/** `anchors:` in front matter: ids that sections had before, which still lead to them. */
import type { Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';

/**
 * Checks that each old id leads to a section that is there, and takes no place of another. Compiling has put
 * an anchor with the old id at its section: an id that is there twice is one of the page itself.
 */
export function checkOldIds({ pages }: Pick<Site, 'pages'>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { document, locale, textLocale } of pages) {
    const { source, frontMatter } = document;
    if (!frontMatter.anchors || locale !== textLocale) continue;
    const counts = new Map<string, number>();
    for (const { id } of document.anchors) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [old, id] of Object.entries(frontMatter.anchors)) {
      const place = { source, offset: Math.max(0, source.text.indexOf(old)) };
      if ((counts.get(old) ?? 0) > 1) {
        problems.push(problemOf('anchor-alias-taken', `#${old} is an id of the page itself.`, place));
      } else if (!counts.has(id)) {
        problems.push(
          problemOf('anchor-alias-unknown', `#${old} leads to #${id}, which is not there.`, place),
        );
      }
    }
  }
  return problems;
}
