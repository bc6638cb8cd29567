/** An entry of the whole navigation. */
import type { Page } from './model.ts';

export interface NavigationNode {
  readonly title: string;
  /** Where the title is not in the navigation's language. */
  readonly lang?: string;
  readonly page?: Page;
  /** A link out. */
  readonly href?: string;
  readonly children: readonly NavigationNode[];
}

/** A node that shows a page under its own title. */
export function pageNode(page: Page, children: readonly NavigationNode[] = []): NavigationNode {
  const lang = page.textLocale === page.locale ? undefined : page.textLocale.tag;
  return { title: page.title, ...(lang !== undefined && { lang }), page, children };
}
