/** A post in a list of its blog, as Markdown: its title, when and by whom it was written, how it begins. */
import { translator } from '../i18n/index.ts';
import { escaped } from '../site/as-markdown.ts';
import type { BlogRules } from '../site/blog-rules.ts';
import type { Locale, Page } from '../site/model.ts';
import { authorOf, authorsOf, categoryKey, dayOf, wordsOf } from '../site/posts.ts';
import { readingMinutes } from '../site/reading-time.ts';
import { writtenDay } from '../site/written-day.ts';
import { excerptOf } from './excerpt.ts';

/** A link to the page of that key. */
export type LinkTo = (title: string, key: string) => string;

/** @param folder of the source of the page that the list is on */
export function entryOf(page: Page, blog: BlogRules, locale: Locale, folder: string, link: LinkTo): string {
  const { source, frontMatter, outline } = page.document;
  const t = translator(locale.tag);
  const { separator, authors, categories } = blog.excerpt;
  const { text, isWhole } = excerptOf(source, folder, separator);
  // As Material does, so that links to the id live on: what a list shows is the heading, not the title.
  const heading = outline.find(({ depth }) => depth === 1);
  const id = heading?.explicit === true ? ` { #${heading.id} }` : '';
  const subjects = wordsOf(frontMatter, 'categories').slice(0, categories);
  const minutes = readingMinutes(page, blog);
  const about = [
    escaped(writtenDay(dayOf(frontMatter)!, blog.dateStyle, locale.tag)),
    ...authorsOf(frontMatter, blog)
      .slice(0, authors)
      .map((key) => escaped(authorOf(key, blog).name)),
    ...subjects.map((title) => {
      const key = categoryKey(title, blog);
      return key === undefined ? escaped(title) : link(escaped(title), key);
    }),
    ...(minutes === undefined ? [] : [`${t('blog.readingTime')}: ${inMinutes(minutes, locale)}`]),
  ];
  return [
    `## ${link(escaped(heading?.text ?? page.title), page.key)}${id}`,
    `*${about.join(' · ')}*`,
    text,
    ...(isWhole ? [] : [link(t('blog.continue'), page.key)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function inMinutes(minutes: number, { tag }: Locale): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
}
