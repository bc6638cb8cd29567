/** What MkDocs would not build a blog for: told, and built here. */
import { blogOf, wordsOf } from './posts.ts';
import type { Page, Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';

export function checkPosts({ config, pages }: Site): readonly Problem[] {
  if (!config.mkdocs || config.mkdocs.blogs.length === 0) return [];
  return pages.flatMap((page) => (page.locale === page.textLocale ? refusedIn(page, config.mkdocs) : []));
}

function refusedIn(page: Page, rules: Parameters<typeof blogOf>[1]): readonly Problem[] {
  const blog = blogOf(page.key, rules);
  if (!blog) return [];
  const { source, frontMatter } = page.document;
  const refused = (message: string, advice: string, word?: string): Problem => {
    const offset = word === undefined ? -1 : source.text.indexOf(word);
    const place = { source, ...(offset >= 0 && { offset }) };
    return problemOf('post-refused', message, place, advice);
  };
  const { allowed, authors, excerpt } = blog;
  return [
    ...wordsOf(frontMatter, 'categories')
      .filter((one) => allowed && !allowed.includes(one))
      .map((one) =>
        refused(
          `The category “${one}” is not among those of categories_allowed.`,
          'Correct it, or add it to categories_allowed.',
          one,
        ),
      ),
    ...wordsOf(frontMatter, 'authors')
      .filter((one) => authors && !Object.hasOwn(authors, one))
      .map((one) =>
        refused(
          `There is no author “${one}” in the file of authors.`,
          'Correct it, or add the author to .authors.yml.',
          one,
        ),
      ),
    ...(excerpt.isRequired && !source.text.includes(excerpt.separator)
      ? [
          refused(
            'The post does not say where its beginning ends, and post_excerpt asks for that.',
            `Write ${excerpt.separator} below its first paragraphs.`,
          ),
        ]
      : []),
  ];
}
