/** The extensions by the names that the reference gives them: what a configuration may switch on. */
import type { Extension } from './contract.ts';
import { admonition } from './extensions/admonition.ts';
import { attrList } from './extensions/attr-list.ts';
import { blockAdmonitions, blockDetails } from './extensions/block-callouts.ts';
import { blockCaptions } from './extensions/block-caption.ts';
import { blockDefinitions } from './extensions/block-definition.ts';
import { blockHtml } from './extensions/block-html.ts';
import { blockTabs } from './extensions/block-tab.ts';
import { colonContainers } from './extensions/colon-containers.ts';
import { details } from './extensions/details.ts';
import { fences } from './extensions/fences.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { fancyLists } from './extensions/fancy-lists.ts';
import { quotes } from './extensions/quotes.ts';
import { slugifierOf } from './extensions/slugs.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { toc } from './extensions/toc.ts';
import { inlineExtensions } from './registry-inline.ts';
import { text, type Options } from './registry-options.ts';

export type { Options };

const registry: Readonly<Record<string, (options: Options) => Extension>> = {
  ...inlineExtensions,
  admonition: () => admonition(),
  attr_list: () => attrList(),
  fenced_code: () => fences('fenced_code', { nested: false, highlight: { useBox: false } }),
  'pymdownx.superfences': () => fences('pymdownx.superfences'),
  'pymdownx.highlight': () => ({ name: 'pymdownx.highlight' }),
  codehilite: () => ({ name: 'codehilite' }),
  md_in_html: () => mdInHtml(),
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
  'pymdownx.quotes': (options) => quotes({ callouts: options['callouts'] === true }),
  'pymdownx.details': () => details(),
  'pymdownx.tabbed': (options) =>
    tabbed({
      alternateStyle: options['alternate_style'] === true,
      slugify: slugifierOf(options['slugify']),
      separator: text(options['separator']) ?? '-',
      combineHeaderSlug: options['combine_header_slug'] === true,
    }),
  tables: (options) => tables({ useAlignAttribute: options['use_align_attribute'] === true }),
  toc: (options) => {
    const slugify = slugifierOf(options['slugify']);
    const permalink = options['permalink'];
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
      permalink: permalink === true ? true : (text(permalink) ?? false),
      permalinkClass: text(options['permalink_class']) ?? 'headerlink',
      permalinkTitle: text(options['permalink_title']) ?? 'Permanent link',
      permalinkLeading: options['permalink_leading'] === true,
      baselevel: Number(options['baselevel'] ?? 1),
      tocDepth: typeof depth === 'number' ? depth : (text(depth) ?? 6),
    });
  },
};

/** An extension with its options; undefined when there is none of that name. */
export function extensionNamed(name: string, options: Options = {}): Extension | undefined {
  const short = name.replace(/^markdown\.extensions\./, '');
  return Object.hasOwn(registry, short) ? registry[short]?.(options) : undefined;
}
