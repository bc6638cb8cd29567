/** What Material for MkDocs recommends to switch on, as its documentation names it. */
import type { Extension } from './contract.ts';
import { admonition } from './extensions/admonition.ts';
import { attrList } from './extensions/attr-list.ts';
import { details } from './extensions/details.ts';
import { mdInHtml } from './extensions/md-in-html.ts';
import { slugify } from './extensions/slugs.ts';
import { tabbed } from './extensions/tabbed.ts';
import { tables } from './extensions/tables.ts';
import { toc } from './extensions/toc.ts';

export interface MaterialOptions {
  /** The title, in the page's language, of an admonition whose author gave none; undefined: its type. */
  readonly title: (type: string) => string | undefined;
}

/** The extensions of a site's pages. */
export function material({ title }: MaterialOptions): Extension[] {
  return [
    admonition({ title }),
    attrList(),
    details({ title }),
    mdInHtml(),
    tabbed({ alternateStyle: true, slugify: (text, separator) => slugify(text, separator) }),
    tables(),
    toc({ slugify: (text, separator) => slugify(text, separator) }),
  ];
}
