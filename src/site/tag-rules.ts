/** Tags as Material's plugin keeps them: plain data, and what follows for a page. */
import type { FrontMatter, SiteConfig } from './model.ts';
import { slugOf, type SlugRules } from './slug-rules.ts';

export interface TagRules {
  readonly slugs: SlugRules;
  /** The id of a tag's heading: `tag:{slug}`. */
  readonly id: string;
  /** The key above pages that names them. */
  readonly property: string;
  /** Whether they are shown above pages, and whether there are lists. */
  readonly areShown: boolean;
  readonly areListed: boolean;
  /** What a comment begins with that stands for a list. */
  readonly directives: readonly string[];
  /** Lists that comments may name. */
  readonly lists: Readonly<Record<string, TagListRules>>;
  /** Pages that end with a list unless they name a place for it, by their paths. */
  readonly files: Readonly<Record<string, TagListRules>>;
  /** What parts a tag from the one that it belongs to; empty: none belongs to another. */
  readonly hierarchy: string;
  /** Tags that readers do not see. */
  readonly shadow: {
    readonly areShown: boolean;
    readonly tags: readonly string[];
    readonly prefix: string;
    readonly suffix: string;
  };
  /** Orders that are turned around: of tags above pages, of tags in lists, of pages in lists. */
  readonly reversed: { readonly onPages: boolean; readonly inLists: boolean; readonly pages: boolean };
  /** Whether the pages of a list are sorted by their addresses, not by their titles. */
  readonly isByAddress: boolean;
  /** The only tags that pages may have; undefined: any. */
  readonly allowed?: readonly string[];
  /** Names of icons by tag, and of the one for all others; empty where there is none. */
  readonly icons: Readonly<Record<string, string>>;
  readonly icon: string;
}

export interface TagListRules {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Only pages of the folder that the list is in. */
  readonly scope?: boolean;
  readonly shadow?: boolean;
}

/** What a site does that says nothing of it. */
export const usualTags: TagRules = {
  slugs: { separator: '-' },
  id: 'tag:{slug}',
  property: 'tags',
  areShown: true,
  areListed: true,
  directives: ['material/tags', 'tags'],
  lists: {},
  files: {},
  hierarchy: '',
  shadow: { areShown: false, tags: [], prefix: '', suffix: '' },
  reversed: { onPages: false, inLists: false, pages: false },
  isByAddress: false,
  icons: {},
  icon: '',
};

/** Undefined where a project does without. */
export function tagRulesOf({ mkdocs }: Pick<SiteConfig, 'mkdocs'>): TagRules | undefined {
  return mkdocs ? mkdocs.tags : usualTags;
}

/** The id of a tag's heading in the list. */
export function tagId(tag: string, { slugs, id }: TagRules): string {
  return id.replaceAll('{slug}', () => slugOf(tag, slugs));
}

/**
 * The tags of a page, each once.
 *
 * @param withShadow also those that readers do not see
 */
export function tagsAbove(frontMatter: FrontMatter, rules: TagRules, withShadow: boolean): readonly string[] {
  const { property, shadow } = rules;
  const written = property === 'tags' ? (frontMatter.tags ?? []) : wordsIn(frontMatter.extra[property]);
  const isShadow = (tag: string): boolean =>
    shadow.tags.includes(tag) ||
    (shadow.prefix !== '' && tag.startsWith(shadow.prefix)) ||
    (shadow.suffix !== '' && tag.endsWith(shadow.suffix));
  return [...new Set(written)].filter((tag) => withShadow || !isShadow(tag));
}

/** The tags that a tag belongs to, the farthest first: `а` and `а/б` of `а/б/в`. */
export function tagsAround(tag: string, { hierarchy }: TagRules): readonly string[] {
  if (hierarchy === '') return [];
  const parts = tag.split(hierarchy);
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join(hierarchy));
}

/** Tags as people write them: words, numbers, yes and no as Python says them. */
export function wordsIn(value: unknown): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.flatMap((one) => {
    if (typeof one === 'boolean') return [one ? 'True' : 'False'];
    const text = typeof one === 'number' || typeof one === 'string' ? String(one).trim() : '';
    return text === '' ? [] : [text];
  });
}

/** Names of the icons that tags want, each once. */
export function tagIcons(config: Pick<SiteConfig, 'mkdocs'>): readonly string[] {
  const rules = tagRulesOf(config);
  return rules ? [...new Set([rules.icon, ...Object.values(rules.icons)])].filter((name) => name !== '') : [];
}
