/** The settings of tags. */
import { z } from 'zod';
import type { TagListRules, TagRules } from './tag-rules.ts';

const words = z.array(z.string()).readonly();
const list = z.strictObject({
  include: words.optional(),
  exclude: words.optional(),
  scope: z.boolean().optional(),
  shadow: z.boolean().optional(),
});

export const tagsSchema = z.strictObject({
  slugs: z.strictObject({ by: z.unknown().optional(), separator: z.string() }),
  id: z.string(),
  property: z.string().min(1),
  areShown: z.boolean(),
  areListed: z.boolean(),
  directives: words,
  lists: z.record(z.string(), list),
  files: z.record(z.string(), list),
  hierarchy: z.string(),
  shadow: z.strictObject({ areShown: z.boolean(), tags: words, prefix: z.string(), suffix: z.string() }),
  reversed: z.strictObject({ onPages: z.boolean(), inLists: z.boolean(), pages: z.boolean() }),
  isByAddress: z.boolean(),
  allowed: words.optional(),
  icons: z.record(z.string(), z.string()),
  icon: z.string(),
});

/** The same, without what is not given. */
export function readTags({ allowed, lists, files, ...rest }: z.output<typeof tagsSchema>): TagRules {
  const each = (given: typeof lists): Readonly<Record<string, TagListRules>> =>
    Object.fromEntries(Object.entries(given).map(([name, one]) => [name, readList(one)]));
  return { ...rest, ...(allowed && { allowed }), lists: each(lists), files: each(files) };
}

function readList({ include, exclude, scope, shadow }: z.output<typeof list>): TagListRules {
  return {
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(scope !== undefined && { scope }),
    ...(shadow !== undefined && { shadow }),
  };
}
