/** The settings of a blog. */
import { z } from 'zod';
import type { BlogRules } from './blog-rules.ts';

const slugs = z.strictObject({ by: z.unknown().optional(), separator: z.string() });
const list = { url: z.string(), size: z.number().min(1), name: z.string() };

export const blogSchema = z.strictObject({
  folder: z.string(),
  posts: z.string(),
  url: z.string(),
  urlDate: z.string(),
  urlCategories: z.number(),
  slugs,
  archive: z.strictObject({ ...list, date: z.string(), title: z.string() }).optional(),
  categories: z.strictObject({ ...list, slugs, isByCount: z.boolean(), isReversed: z.boolean() }).optional(),
  profiles: z.strictObject(list).optional(),
  pages: z.strictObject({ url: z.string(), size: z.number().min(1), keepsText: z.boolean() }),
  excerpt: z.strictObject({
    separator: z.string().min(1),
    isRequired: z.boolean(),
    authors: z.number(),
    categories: z.number(),
  }),
  dateStyle: z.string().min(1),
  authors: z
    .record(
      z.string(),
      z.strictObject({ name: z.string(), description: z.string(), picture: z.string(), slug: z.string() }),
    )
    .optional(),
  allowed: z.array(z.string()).readonly().optional(),
  drafts: z.strictObject({ areShown: z.boolean(), areOfFuture: z.boolean() }),
  wordsPerMinute: z.number().positive().optional(),
});

/** The same, without what is not given. */
export function readBlog(given: z.output<typeof blogSchema>): BlogRules {
  const { archive, categories, profiles, authors, allowed, wordsPerMinute, ...rest } = given;
  return {
    ...rest,
    ...(archive && { archive }),
    ...(categories && { categories }),
    ...(profiles && { profiles }),
    ...(authors && { authors }),
    ...(allowed && { allowed }),
    ...(wordsPerMinute !== undefined && { wordsPerMinute }),
  };
}
