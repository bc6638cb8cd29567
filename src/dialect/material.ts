/** What Material for MkDocs recommends to switch on, as its documentation names it. */
import type { Extension } from './contract.ts';
import { addressLinks } from './extensions/address-links.ts';
import { admonition } from './extensions/admonition.ts';
import { arithmatex } from './extensions/arithmatex.ts';
import { attrList } from './extensions/attr-list.ts';
import { betterEmphasis } from './extensions/better-emphasis.ts';
import { colonContainers } from './extensions/colon-containers.ts';
import { critic } from './extensions/critic.ts';
import { details } from './extensions/details.ts';
import { emoji } from './extensions/emoji.ts';
import { inlineCode } from './extensions/inline-code.ts';
import { keyPresses } from './extensions/keys.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { caret, mark, tilde } from './extensions/paired-marks.ts';
import { progressBar } from './extensions/progress-bar.ts';
import { slugify } from './extensions/slugs.ts';
import { smartSymbols } from './extensions/smart-symbols.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { taskList } from './extensions/task-list.ts';
import { toc } from './extensions/toc.ts';

export interface MaterialOptions {
  /** The title, in the page's language, of an admonition whose author gave none; undefined: its type. */
  readonly title: (type: string) => string | undefined;
}

/** The extensions of a site's pages. */
export function material({ title }: MaterialOptions): Extension[] {
  return [...blocks({ title }), ...inline()];
}

function blocks({ title }: MaterialOptions): Extension[] {
  return [
    admonition({ title }),
    attrList(),
    colonContainers({ title }),
    details({ title }),
    mdInHtml(),
    tabbed({ alternateStyle: true, slugify: (text, separator) => slugify(text, separator) }),
    tables(),
    toc({ slugify: (text, separator) => slugify(text, separator) }),
  ];
}

function inline(): Extension[] {
  return [
    addressLinks(),
    arithmatex({ generic: true }),
    betterEmphasis({ smart: 'all' }),
    caret(),
    critic(),
    emoji({ index: 'twemoji', generator: 'inline' }),
    inlineCode(),
    keyPresses(),
    mark(),
    progressBar(),
    smartSymbols(),
    taskList({ customCheckbox: true }),
    tilde(),
  ];
}
