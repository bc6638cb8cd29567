/** What Material for MkDocs recommends to switch on, as its documentation names it. */
import type { Extension } from './contract.ts';
import { abbreviations } from './extensions/abbreviations.ts';
import { addressLinks } from './extensions/address-links.ts';
import { admonition } from './extensions/admonition.ts';
import { annotations } from './extensions/annotations.ts';
import { arithmatex } from './extensions/arithmatex.ts';
import { attrList } from './extensions/attr-list.ts';
import { betterEmphasis } from './extensions/better-emphasis.ts';
import { blockAdmonitions, blockDetails } from './extensions/block-callouts.ts';
import { blockCaptions } from './extensions/block-caption.ts';
import { blockDefinitions } from './extensions/block-definition.ts';
import { blockHtml } from './extensions/block-html.ts';
import { blockTabs } from './extensions/block-tab.ts';
import { colonContainers } from './extensions/colon-containers.ts';
import { critic } from './extensions/critic.ts';
import { definitionList } from './extensions/definition-list.ts';
import { details } from './extensions/details.ts';
import { emoji } from './extensions/emoji.ts';
import { fences } from './extensions/fences.ts';
import { footnotes } from './extensions/footnotes.ts';
import { plainHighlight } from './extensions/highlight-options.ts';
import { highlighting } from './extensions/highlight.ts';
import { inlineCode } from './extensions/inline-code.ts';
import { keyPresses } from './extensions/keys.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { caret, mark, tilde } from './extensions/paired-marks.ts';
import { progressBar } from './extensions/progress-bar.ts';
import { safeHtml } from './extensions/safe-html.ts';
import { slugify } from './extensions/slugs.ts';
import { smartSymbols } from './extensions/smart-symbols.ts';
import { snippets } from './extensions/snippets.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { taskList } from './extensions/task-list.ts';
import { toc } from './extensions/toc.ts';

export interface MaterialOptions {
  /** Snippets that the page ends with: the glossary of its language. */
  readonly append?: readonly string[];
}

/** The types of admonitions that the theme draws, each a block by its own name. */
const types = 'note abstract info tip success question warning failure danger bug example quote'.split(' ');

/** The extensions of a site's pages. */
export function material({ append = [] }: MaterialOptions = {}): Extension[] {
  return [...blocks(append), ...inline()];
}

function blocks(append: readonly string[]): Extension[] {
  const slug = (text: string, separator: string): string => slugify(text, separator);
  const tabs = { alternateStyle: true, slugify: slug };
  return [
    abbreviations(),
    admonition(),
    attrList(),
    blockAdmonitions({ types }),
    blockCaptions(),
    blockDefinitions(),
    blockDetails(),
    blockHtml(),
    blockTabs(tabs),
    colonContainers(),
    definitionList(),
    details(),
    fences('pymdownx.superfences', { custom: [{ name: 'mermaid', className: 'mermaid', format: 'code' }] }),
    footnotes(),
    highlighting('pymdownx.highlight', plainHighlight),
    mdInHtml(),
    snippets({ append }),
    tabbed(tabs),
    tables(),
    toc({ slugify: slug }),
  ];
}

function inline(): Extension[] {
  return [
    addressLinks(),
    annotations(),
    arithmatex({ generic: true }),
    // Asterisks work inside words, as in **M**essage; underscores do not, as in snake_case_names.
    betterEmphasis(),
    caret(),
    critic(),
    emoji({ index: 'twemoji', generator: 'inline' }),
    inlineCode(),
    keyPresses(),
    mark(),
    progressBar(),
    safeHtml(),
    smartSymbols(),
    taskList({ customCheckbox: true }),
    tilde(),
  ];
}
