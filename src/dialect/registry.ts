/** The extensions by the names that the reference gives them: what a configuration may switch on. */
import type { Extension } from './contract.ts';
import { admonition } from './extensions/admonition.ts';
import { attrList } from './extensions/attr-list.ts';
import { betterEmphasis } from './extensions/better-emphasis.ts';
import { blockAdmonitions, blockDetails } from './extensions/block-callouts.ts';
import { blockCaptions } from './extensions/block-caption.ts';
import { blockDefinitions } from './extensions/block-definition.ts';
import { blockHtml } from './extensions/block-html.ts';
import { blockTabs } from './extensions/block-tab.ts';
import { colonContainers } from './extensions/colon-containers.ts';
import { details } from './extensions/details.ts';
import { escapeAll } from './extensions/escape-all.ts';
import { fences } from './extensions/fences.ts';
import { lineBreaks } from './extensions/line-breaks.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { fancyLists } from './extensions/fancy-lists.ts';
import { caret, mark, tilde } from './extensions/paired-marks.ts';
import { quotes } from './extensions/quotes.ts';
import { slugifierOf } from './extensions/slugs.ts';
import { smartSymbols } from './extensions/smart-symbols.ts';
import { smarty } from './extensions/smarty.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { toc } from './extensions/toc.ts';

/** Options of an extension as a configuration has them. */
export type Options = Readonly<Record<string, unknown>>;

const registry: Readonly<Record<string, (options: Options) => Extension>> = {
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
  'pymdownx.betterem': (options) => betterEmphasis({ smart: smartMarks(options['smart_enable']) }),
  'pymdownx.caret': (options) =>
    caret({
      smart: options['smart_insert'] !== false,
      superscript: options['superscript'] !== false,
      insert: options['insert'] !== false,
    }),
  nl2br: () => lineBreaks(),
  'pymdownx.escapeall': (options) =>
    escapeAll({ hardbreak: options['hardbreak'] === true, nbsp: options['nbsp'] === true }),
  'pymdownx.smartsymbols': (options) => smartSymbols((option) => options[option] !== false),
  smarty: (options) =>
    smarty({
      quotes: options['smart_quotes'] !== false,
      angledQuotes: options['smart_angled_quotes'] === true,
      dashes: options['smart_dashes'] !== false,
      ellipses: options['smart_ellipses'] !== false,
      substitutions: record(options['substitutions']),
    }),
  'pymdownx.mark': (options) => mark({ smart: options['smart_mark'] !== false }),
  'pymdownx.tilde': (options) =>
    tilde({
      smart: options['smart_delete'] !== false,
      subscript: options['subscript'] !== false,
      delete: options['delete'] !== false,
    }),
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

function smartMarks(value: unknown): 'all' | 'asterisk' | 'underscore' | 'none' {
  return value === 'all' || value === 'asterisk' || value === 'none' ? value : 'underscore';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An extension with its options; undefined when there is none of that name. */
export function extensionNamed(name: string, options: Options = {}): Extension | undefined {
  const short = name.replace(/^markdown\.extensions\./, '');
  return Object.hasOwn(registry, short) ? registry[short]?.(options) : undefined;
}
