/** The extensions that read blocks, by the names that the reference gives them. */
import type { Extension } from './contract.ts';
import { flag, given, record, text, texts, type Options } from './registry-options.ts';
import { abbreviations } from './extensions/abbreviations.ts';
import { footnotes } from './extensions/footnotes.ts';
import { admonition } from './extensions/admonition.ts';
import { attrList } from './extensions/attr-list.ts';
import { blockAdmonitions, blockDetails } from './extensions/block-callouts.ts';
import { blockCaptions } from './extensions/block-caption.ts';
import { blockDefinitions } from './extensions/block-definition.ts';
import { blockHtml } from './extensions/block-html.ts';
import { blockTabs } from './extensions/block-tab.ts';
import { callouts } from './extensions/callouts.ts';
import { colonContainers } from './extensions/colon-containers.ts';
import { definitionList } from './extensions/definition-list.ts';
import { saneHeaders } from './extensions/sane-headers.ts';
import { saneLists, trulySaneLists } from './extensions/sane-lists.ts';
import { details } from './extensions/details.ts';
import { readCustomFences } from './extensions/custom-fences.ts';
import { highlighting } from './extensions/highlight.ts';
import { codehiliteOptions, highlightOptions, plainHighlight } from './extensions/highlight-options.ts';
import { fences } from './extensions/fences.ts';
import { legacyAttributes, legacyEmphasis } from './extensions/legacy.ts';
import { meta } from './extensions/meta.ts';
import { wikiLinks } from './extensions/wiki-links.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { fancyLists } from './extensions/fancy-lists.ts';
import { quotes } from './extensions/quotes.ts';
import { slugifierOf } from './extensions/slugs.ts';
import { includes } from './extensions/includes.ts';
import { snippets } from './extensions/snippets.ts';
import { variables } from './extensions/variables.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { toc } from './extensions/toc.ts';

/** What a link to a heading says: `true` and the like mean the usual sign, anything else is itself. */
function permalinkOf(value: unknown): boolean | string {
  const written = text(value);
  if (written === undefined || written === '') return flag(value, false);
  return /^(?:true|false|yes|no|y|n|on|off|1|0)$/i.test(written) ? flag(written, false) : written;
}

export const blockExtensions: Readonly<Record<string, (options: Options) => Extension>> = {
  abbr: (options) => abbreviations({ glossary: texts(options['glossary']) }),
  admonition: () => admonition(),
  footnotes: (options) =>
    footnotes({
      placeMarker: text(options['PLACE_MARKER']) ?? '///Footnotes Go Here///',
      backLinkText: text(options['BACKLINK_TEXT']) ?? '&#8617;',
      backLinkTitle: text(options['BACKLINK_TITLE']) ?? 'Jump back to footnote {} in the text',
      superscriptText: text(options['SUPERSCRIPT_TEXT']) ?? '{}',
      separator: text(options['SEPARATOR']) ?? ':',
      uniqueIds: flag(options['UNIQUE_IDS'], false),
      definitionOrder: flag(options['USE_DEFINITION_ORDER'], true),
    }),
  def_list: () => definitionList(),
  sane_lists: () => saneLists(),
  mdx_truly_sane_lists: ({ nested_indent: width, truly_sane: isSane }) =>
    trulySaneLists(typeof width === 'number' && width > 0 && width < 9 ? width : 2, isSane !== false),
  callouts: () => callouts(),
  'pymdownx.saneheaders': () => saneHeaders(),
  attr_list: () => attrList(),
  fenced_code: (options) =>
    fences('fenced_code', {
      nested: false,
      apart: true,
      options: { hl_lines: /^.*$/ },
      highlighter: 'codehilite',
      plain: {
        ...plainHighlight,
        usesBox: false,
        attributesOn: 'split',
        cssClass: '',
        languagePrefix: text(options['lang_prefix']) ?? 'language-',
      },
    }),
  'pymdownx.superfences': (options) =>
    fences('pymdownx.superfences', {
      custom: readCustomFences(options['custom_fences']),
      withoutIndented: flag(options['disable_indented_code_blocks'], false),
      relaxedHeaders: flag(options['relaxed_headers'], false),
    }),
  'pymdownx.highlight': (options) => highlighting('pymdownx.highlight', highlightOptions(options)),
  codehilite: (options) => highlighting('codehilite', codehiliteOptions(options)),
  legacy_attrs: () => legacyAttributes(),
  legacy_em: () => legacyEmphasis(),
  md_in_html: () => mdInHtml(),
  meta: () => meta(),
  wikilinks: (options) =>
    wikiLinks({
      base: text(options['base_url']) ?? '/',
      end: text(options['end_url']) ?? '/',
      className: text(options['html_class']) ?? 'wikilink',
    }),
  'pymdownx.blocks.admonition': (options) => blockAdmonitions({ types: options['types'] }),
  'pymdownx.blocks.caption': (options) =>
    blockCaptions({
      types: options['types'],
      auto: options['auto'] !== false,
      autoLevel: Number(options['auto_level'] ?? 0),
      prepend: options['prepend'] === true,
    }),
  'pymdownx.blocks.definition': () => blockDefinitions(),
  'pymdownx.blocks.details': (options) => blockDetails({ types: options['types'] }),
  'pymdownx.blocks.html': (options) => blockHtml({ custom: options['custom'] }),
  'pymdownx.blocks.tab': (options) =>
    blockTabs({
      alternateStyle: options['alternate_style'] === true,
      slugify: slugifierOf(options['slugify']),
      separator: text(options['separator']) ?? '-',
      combineHeaderSlug: options['combine_header_slug'] === true,
    }),
  colon_containers: () => colonContainers(),
  'pymdownx.fancylists': (options) => {
    const given = options['additional_ordered_styles'];
    const has = (style: string): boolean => !Array.isArray(given) || given.includes(style);
    return fancyLists({
      styles: { roman: has('roman'), alpha: has('alpha'), generic: has('generic') },
      injectStyle: options['inject_style'] === true,
      injectClass: options['inject_class'] === true,
    });
  },
  'pymdownx.quotes': (options) =>
    quotes({ callouts: options['callouts'] === true, joins: options['joins'] === true }),
  'pymdownx.details': () => details(),
  'pymdownx.tabbed': (options) =>
    tabbed({
      alternateStyle: options['alternate_style'] === true,
      slugify: slugifierOf(options['slugify']),
      separator: text(options['separator']) ?? '-',
      combineHeaderSlug: options['combine_header_slug'] === true,
    }),
  variables: ({
    values,
    opening,
    closing,
    block_opening: start,
    block_closing: end,
    by_default: byDefault,
  }) =>
    variables({
      values: record(values),
      ...given({ opening: text(opening), closing: text(closing) }),
      ...((text(start) ?? text(end)) !== undefined && {
        statements: [text(start) ?? '{%', text(end) ?? '%}'],
      }),
      byDefault: flag(byDefault, true),
    }),
  'include-markdown': ({ opening, closing, defaults }) =>
    includes({ defaults: texts(defaults), ...given({ opening: text(opening), closing: text(closing) }) }),
  'pymdownx.snippets': (options) =>
    snippets({
      append: Array.isArray(options['auto_append'])
        ? options['auto_append'].filter((path) => typeof path === 'string')
        : [],
      dedents: flag(options['dedent_subsections'], false),
      braces: options['braces'] === true,
      code: options['code'] === true,
      renamed: texts(options['renamed']),
    }),
  tables: (options) => tables({ useAlignAttribute: options['use_align_attribute'] === true }),
  toc: (options) => {
    const slugify = slugifierOf(options['slugify']);
    const depth = options['toc_depth'];
    return toc({
      ...(slugify && { slugify }),
      separator: text(options['separator']) ?? '-',
      marker: text(options['marker']) ?? '[TOC]',
      title: text(options['title']) ?? '',
      titleClass: text(options['title_class']) ?? 'toctitle',
      tocClass: text(options['toc_class']) ?? 'toc',
      anchorlink: options['anchorlink'] === true,
      anchorlinkClass: text(options['anchorlink_class']) ?? 'toclink',
      permalink: permalinkOf(options['permalink']),
      permalinkClass: text(options['permalink_class']) ?? 'headerlink',
      permalinkTitle: text(options['permalink_title']) ?? 'Permanent link',
      permalinkLeading: options['permalink_leading'] === true,
      baselevel: Number(options['baselevel'] ?? 1),
      tocDepth: typeof depth === 'number' ? depth : (text(depth) ?? 6),
    });
  },
};
