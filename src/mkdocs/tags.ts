/** Material's tags: what pages show of them and where they are listed, by the options of the plugin. */
import { iconName } from '../site/icons.ts';
import { usualTags, wordsIn, type TagListRules, type TagRules } from '../site/tag-rules.ts';
import { isPython } from './python.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, textOf, type Group } from './settings.ts';
import { slugRules } from './slugs.ts';

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** What would have done something that is not done here, unless it says what is so here anyway. */
const idle: Readonly<Record<string, readonly [would: string, asHere?: unknown]>> = {
  listings_toc: ['keeps tags out of the contents of their lists', true],
  listings_layout: ['draws lists by a template', 'default'],
  shadow_on_serve: ['shows the tags of your own while you write', false],
  export: ['writes all tags into tags.json', false],
  export_file: ['names the file that all tags are written into'],
  tags_name_variable: ['names tags for templates', 'tags'],
  filters: ['leaves pages out'],
};

const known = new Set(
  `enabled tags tags_file tags_extra_files tags_slugify tags_slugify_separator tags_slugify_format tags_hierarchy
  tags_hierarchy_separator tags_sort_by tags_sort_reverse tags_name_property tags_allowed listings listings_map
  listings_sort_by listings_sort_reverse listings_tags_sort_by listings_tags_sort_reverse listings_directive
  shadow shadow_tags shadow_tags_prefix shadow_tags_suffix export_only tags_compare tags_compare_reverse
  tags_pages_compare tags_pages_compare_reverse`.split(/\s+/),
);

/** Orders that are ours, or that are told apart. */
const orders = /\.(?:tag_name|tag_name_casefold|item_title|item_url|page_title|page_url|casefold)$/;

/** Undefined where the plugin is not in use. */
export function readTags(plugins: readonly Plugin[], settings: Group, report: Report): TagRules | undefined {
  const plugin = plugins.find(({ name }) => name === 'tags');
  if (!plugin) return undefined;
  const { options, path } = plugin;
  for (const [option, given] of Object.entries(options)) {
    if (given === undefined || given === null) continue;
    const isOrder = option.endsWith('_by') || option.endsWith('_compare');
    if (isOrder && isPython(given) && !orders.test(given.$py)) {
      report.noEffect([...path, option], 'sorts in its own way', keep);
    } else if (!known.has(option)) {
      const [would, asHere] = idle[option] ?? ['changes what the plugin does'];
      if (asHere !== given) report.noEffect([...path, option], would, keep);
    }
  }
  return rulesOf(options, settings);
}

function rulesOf(options: Group, settings: Group): TagRules {
  const text = (name: string, otherwise: string): string => textOf(options[name]) ?? otherwise;
  const isOn = (...names: readonly string[]): boolean => names.some((name) => options[name] === true);
  const isOnly = isOn('export_only');
  const file = text('tags_file', '');
  const allowed = wordsIn(options['tags_allowed']);
  const order = options['listings_sort_by'] ?? options['tags_pages_compare'];
  const icons = groupOf(groupOf(groupOf(settings['theme'])['icon'])['tag']);
  const icon = (name: string): string => iconName(textOf(icons[name]) ?? '');
  const named = Object.entries(groupOf(groupOf(settings['extra'])['tags']));
  return {
    slugs: slugRules(options, 'tags_slugify'),
    id: text('tags_slugify_format', usualTags.id),
    property: text('tags_name_property', usualTags.property),
    areShown: !isOnly && options['tags'] !== false,
    areListed: !isOnly && options['listings'] !== false,
    directives: [
      text('listings_directive', 'material/tags'),
      ...(options['listings_directive'] ? [] : ['tags']),
    ],
    lists: listsIn(options['listings_map']),
    files: {
      ...(file !== '' && { [file.normalize('NFC')]: {} }),
      ...extraFiles(options['tags_extra_files']),
    },
    hierarchy: isOn('tags_hierarchy') ? text('tags_hierarchy_separator', '/') : '',
    shadow: {
      areShown: isOn('shadow'),
      tags: wordsIn(options['shadow_tags']),
      prefix: text('shadow_tags_prefix', ''),
      suffix: text('shadow_tags_suffix', ''),
    },
    reversed: {
      onPages: isOn('tags_sort_reverse', 'tags_compare_reverse'),
      inLists: isOn('listings_tags_sort_reverse', 'tags_compare_reverse'),
      pages: isOn('listings_sort_reverse', 'tags_pages_compare_reverse'),
    },
    isByAddress: isPython(order) && order.$py.endsWith('_url'),
    ...(allowed.length > 0 && { allowed }),
    icons: Object.fromEntries(
      named.flatMap(([tag, name]) => {
        const own = icon(textOf(name) ?? '');
        return own === '' ? [] : [[tag, own] as const];
      }),
    ),
    icon: icon('default'),
  };
}

/** `listings_map`: what lists that comments name hold. */
function listsIn(value: unknown): Readonly<Record<string, TagListRules>> {
  return Object.fromEntries(
    Object.entries(groupOf(value)).map(([name, given]) => {
      const { include, exclude, scope, shadow } = groupOf(given);
      const [wanted, unwanted] = [wordsIn(include), wordsIn(exclude)];
      return [
        name,
        {
          ...(wanted.length > 0 && { include: wanted }),
          ...(unwanted.length > 0 && { exclude: unwanted }),
          ...(typeof scope === 'boolean' && { scope }),
          ...(typeof shadow === 'boolean' && { shadow }),
        },
      ];
    }),
  );
}

/** `tags_extra_files`: further pages, with the tags that each lists. */
function extraFiles(value: unknown): Readonly<Record<string, TagListRules>> {
  return Object.fromEntries(
    Object.entries(groupOf(value)).map(([file, tags]) => [file.normalize('NFC'), { include: wordsIn(tags) }]),
  );
}
