/** Where MkDocs and Material look for each setting: what stands elsewhere has no effect. */
import { nearest } from '../site/nearest.ts';

/** Settings of `mkdocs.yml` itself (MkDocs 1.6). */
export const topSettings = words(`
  site_name site_url site_description site_author copyright repo_url repo_name edit_uri edit_uri_template
  remote_branch remote_name nav docs_dir site_dir theme plugins markdown_extensions mdx_configs extra extra_css
  extra_javascript extra_templates exclude_docs draft_docs not_in_nav validation use_directory_urls strict dev_addr
  hooks watch INHERIT pages google_analytics config_file_path`);

/** Settings of `theme` (MkDocs, Material 9.7). */
export const themeSettings = words(`
  name custom_dir locale static_templates include_search_page search_index_only language direction features palette
  font logo favicon icon highlightjs hljs_languages hljs_style nav_style navigation_depth shortcuts color_mode
  user_color_mode_toggle analytics include_homepage_in_sidebar prev_next_buttons_location titles_only
  sticky_navigation collapse_navigation include_search_page`);

/** Settings of `theme.icon`. */
export const iconSettings = words(`
  logo repo edit view menu close search top share previous next alternate admonition annotation tag status`);

/** Settings of `extra` that Material reads. */
export const extraSettings = words(`
  social alternate homepage generator status tags version analytics consent disqus annotate polyfills scope`);

export type Level = '' | 'theme' | 'theme.icon' | 'extra';

const levels: readonly (readonly [Level, ReadonlySet<string>])[] = [
  ['', topSettings],
  ['theme', themeSettings],
  ['theme.icon', iconSettings],
  ['extra', extraSettings],
];

/** Where a setting of that name would have an effect, when it has none at `level`. */
export function rightPlace(name: string, level: Level): string | undefined {
  // What stands there is the name of an icon, which is none of the settings elsewhere.
  if (level === 'theme.icon') return undefined;
  const found = levels.find(([one, names]) => one !== level && names.has(name));
  return found && [found[0], name].filter(Boolean).join('.');
}

/** What settings of older versions are called now. */
const renamed: Readonly<Record<string, string>> = {
  site_favicon: 'theme.favicon',
  theme_dir: 'theme.custom_dir',
  'theme.icon.language': 'theme.icon.alternate',
};

/** The whole name of a setting that may have been meant by one at that level. */
export function meantAt(name: string, level: Level): string | undefined {
  const whole = [level, name].filter(Boolean).join('.');
  if (Object.hasOwn(renamed, whole)) return renamed[whole];
  const names = levels.find(([one]) => one === level)?.[1] ?? [];
  const meant = nearest(name, names);
  return meant && [level, meant].filter(Boolean).join('.');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
