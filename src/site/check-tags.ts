/** Tags that a project does not allow: told, and shown. */
import type { Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';
import { tagsAbove } from './tag-rules.ts';

export function checkTags({ config, pages }: Site): readonly Problem[] {
  const rules = config.mkdocs?.tags;
  const allowed = rules?.allowed && new Set(rules.allowed);
  if (!rules || !allowed) return [];
  return pages.flatMap(({ locale, textLocale, document: { source, frontMatter } }) => {
    if (locale !== textLocale) return [];
    return tagsAbove(frontMatter, rules, true)
      .filter((tag) => !allowed.has(tag))
      .map((tag) => {
        const offset = source.text.indexOf(tag);
        const place = { source, ...(offset >= 0 && { offset }) };
        return problemOf('tag-refused', `The tag “${tag}” is not among those of tags_allowed.`, place);
      });
  });
}
