/** Material's features, and what becomes of each. */

export type FeatureEffect =
  /** The page does the same. */
  | 'same'
  | {
      /** What it would have done. */
      readonly would: string;
      readonly advice: string;
    };

const none = (would: string, advice: string): FeatureEffect => ({ would, advice });
const remove = 'Remove the line, or leave it for as long as MkDocs builds the site too.';

export const themeFeatures: Readonly<Record<string, FeatureEffect>> = {
  'announce.dismiss': 'same',
  'content.action.edit': 'same',
  'content.action.view': 'same',
  'content.code.annotate': 'same',
  'content.code.copy': 'same',
  'content.code.select': none('shows a button that selects lines of code', remove),
  'content.footnote.tooltips': none('shows footnotes beside the pointer', remove),
  'content.tabs.link': 'same',
  'content.tooltips': none('shows titles of links and abbreviations in its own way', remove),
  'header.autohide': 'same',
  'navigation.expand': 'same',
  'navigation.footer': 'same',
  'navigation.indexes': 'same',
  'navigation.instant': none('loads pages by a script', `Pages here are light enough without it. ${remove}`),
  'navigation.instant.prefetch': none('loads pages before they are asked for', remove),
  'navigation.instant.preview': none('shows a preview of a page beside a link', remove),
  'navigation.instant.progress': none('shows a bar while a page is loading', remove),
  'navigation.path': 'same',
  'navigation.prune': 'same',
  'navigation.sections': 'same',
  'navigation.tabs': 'same',
  'navigation.tabs.sticky': 'same',
  'navigation.top': 'same',
  'navigation.tracking': 'same',
  'search.highlight': 'same',
  // The address of the page has the query in it.
  'search.share': 'same',
  'search.suggest': none('completes the word that is being typed', remove),
  'toc.follow': 'same',
  'toc.integrate': 'same',
};
