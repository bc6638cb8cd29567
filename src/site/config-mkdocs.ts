/** The settings of a site that keeps its dialect and the rules of MkDocs. */
import { z } from 'zod';
import { blogSchema, readBlog } from './config-blog.ts';
import { readTags, tagsSchema } from './config-tags.ts';
import type { ExtensionSetting, MkDocsRules } from './model.ts';

const level = z.enum(['error', 'warning', 'info', 'ignore']);

export const markdownSchema = z.array(
  z.union([z.string().min(1), z.tuple([z.string().min(1), z.record(z.string(), z.unknown())]).readonly()]),
);

export const mkdocsSchema = z.strictObject({
  addresses: z.enum(['directory', 'file']).optional(),
  fallback: z.boolean().optional(),
  exclude: z.array(z.string()).optional(),
  styles: z.array(z.string()).optional(),
  favicon: z.string().optional(),
  tags: tagsSchema.optional(),
  blogs: z.array(blogSchema).optional(),
  meta: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  scripts: z
    .array(
      z.strictObject({
        path: z.string(),
        module: z.boolean().optional(),
        async: z.boolean().optional(),
        defer: z.boolean().optional(),
        material: z.boolean().optional(),
      }),
    )
    .optional(),
  levels: z
    .strictObject({
      notFound: level.optional(),
      absolute: level.optional(),
      unrecognised: level.optional(),
      anchors: level.optional(),
    })
    .optional(),
});

/** An extension by its name in the reference, `'admonition'`, or with options: `['toc', { permalink: true }]`. */
export type MarkdownOption = string | readonly [name: string, options: Readonly<Record<string, unknown>>];

export type MkDocsOption = z.input<typeof mkdocsSchema>;

export function readExtension(option: MarkdownOption): ExtensionSetting {
  return typeof option === 'string' ? { name: option, options: {} } : { name: option[0], options: option[1] };
}

/** Completes the rules: what MkDocs does where nothing is said. */
export function readMkDocsRules(option: MkDocsOption): MkDocsRules {
  const { addresses, fallback, exclude, levels, styles, favicon, tags, blogs, meta, scripts } = option;
  return {
    addresses: addresses ?? 'directory',
    fallback: fallback ?? true,
    exclude: exclude ?? [],
    styles: styles ?? [],
    ...(tags && { tags: readTags(tags) }),
    blogs: (blogs ?? []).map(readBlog),
    meta: meta ?? {},
    scripts: (scripts ?? []).map(({ path, module, async, defer, material }) => ({
      path,
      module: module ?? false,
      async: async ?? false,
      defer: defer ?? false,
      material: material ?? false,
    })),
    ...(favicon !== undefined && { favicon }),
    levels: {
      notFound: levels?.notFound ?? 'warning',
      absolute: levels?.absolute ?? 'info',
      unrecognised: levels?.unrecognised ?? 'info',
      anchors: levels?.anchors ?? 'info',
    },
  };
}
