import type { Translate } from '../../i18n/index.ts';
import type { PageView } from '../../site/model.ts';

/** What every part of the layout is given, the theme's own as well as one that a site puts in its place. */
export interface LayoutProps {
  readonly view: PageView;
  /** The interface's words in the language of the page. */
  readonly t: Translate;
}
