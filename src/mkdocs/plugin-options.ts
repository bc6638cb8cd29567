/** Options of plugins whose work is done here: which have an effect, and what the others would have done. */
import type { Report } from './report.ts';
import type { Named } from './settings.ts';

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** Options that have their effect here; of a plugin that is not named, all are told. `*`: all have it, or are told elsewhere. */
const effective: Readonly<Record<string, string>> = {
  search: 'lang',
  i18n: 'docs_structure fallback_to_default languages default_language nav_translations reconfigure_material material_alternate admonition_translations',
  'static-i18n':
    'docs_structure fallback_to_default languages default_language nav_translations reconfigure_material material_alternate admonition_translations',
  // They tell of what names nothing; links that lead nowhere are told in any case.
  'awesome-pages': 'filename collapse_single_pages order sort_type order_by ignore_case strict',
  'awesome-nav': 'filename logs',
  'literate-nav': 'nav_file implicit_index',
  exclude: 'glob regex',
  redirects: 'redirect_maps',
  tags: '*',
  'include-markdown': '*',
  macros:
    'include_yaml j2_variable_start_string j2_variable_end_string j2_block_start_string j2_block_end_string render_by_default',
  markdownextradata: 'data',
  meta: 'meta_file',
  blog: '*',
  social: 'cards',
};

/** Plugins that change how a site is built or sent, and nothing that its readers see. */
const ofBuild = new Set(['minify', 'optimize', 'privacy', 'offline', 'info', 'group', 'git-revision-date']);

/** What any plugin may say of how it works, and no page shows. */
const unseen =
  /^(?:enabled|enabled_if_env|cache|cache_dir|concurrency|log|log_level|debug|strict|enable_parallel_processing|.*_cache(?:_dir)?)$/;

/** What they would have done, where that can be said. */
const idleOptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  search: {
    separator: 'splits words for search',
    pipeline: 'changes how words are looked up',
    prebuild_index: 'makes the index of search beforehand',
    indexing: 'decides what of a page can be found',
    jieba_dict: 'adds a dictionary of Chinese words',
    jieba_dict_user: 'adds a dictionary of Chinese words',
  },
  glightbox: {
    skip_classes: 'leaves pictures as they are that have those classes',
    auto_caption: 'shows the words of a picture below it',
    manual: 'enlarges only the pictures that say so',
  },
  macros: {
    module_name: 'runs a program that defines macros',
    modules: 'runs programs that define macros',
    include_dir: 'looks for templates to include there',
    on_undefined: 'says what becomes of a value that is not there',
    on_error_fail: 'fails the build where a page cannot be rendered',
    force_render_paths: 'renders those pages, too',
    verbose: 'tells more of what it does',
  },
  social: {
    cards_layout: 'draws pictures by that layout',
    cards_layout_options: 'changes how pictures are drawn',
    cards_layout_dir: 'looks for layouts there',
  },
  'git-revision-date-localized': {
    enable_creation_date: 'shows the date of the first version, too',
    enable_git_follow: 'follows files that were renamed',
    exclude: 'leaves the date out of those pages',
    fallback_to_build_date: 'shows the day of the build where Git knows no other',
    type: 'writes the date in that way',
    custom_format: 'writes the date in that way',
    timezone: 'takes the day from that time zone',
    locale: 'writes the date in that language',
  },
  i18n: {
    build_only_locale: 'builds one language alone',
    reconfigure_search: 'tells search which languages there are',
  },
};

/** Options that do something where they are switched on; others say nothing but what is always so here. */
const switches = new Set([
  'enable_creation_date',
  'enable_git_follow',
  'fallback_to_build_date',
  'on_error_fail',
  'verbose',
]);

/** Options that say what is so without them. */
const usual: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'git-revision-date-localized': { type: 'date' },
};

/** Tells of every option of a plugin that has no effect. */
export function reportPluginOptions({ name, options, path }: Named, report: Report): void {
  const known = (effective[name] ?? '').split(' ');
  if (known.includes('*')) return;
  const told = idleOptions[name] ?? {};
  for (const [option, given] of Object.entries(options)) {
    if (known.includes(option) || unseen.test(option)) continue;
    if (given === undefined || given === null || given === '' || given === usual[name]?.[option]) continue;
    const would = Object.hasOwn(told, option) ? told[option] : undefined;
    // What only switches on what is always on here differs in nothing.
    if (would !== undefined && typeof given === 'boolean' && given !== switches.has(option)) continue;
    if (would === undefined && ofBuild.has(name)) {
      const message = `plugins: ${name}: ${option} has no effect here: in MkDocs it changes how the site is built.`;
      report.at([...path, option], 'mkdocs-no-effect', message, keep, 'info');
    } else report.noEffect([...path, option], would ?? 'changes what the plugin does', keep);
  }
}
