/** Entries of the list of languages that lead out of the site. */
import type { SlovoOptions } from '../site/config.ts';
import { tagOf, type Languages } from './languages.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';

type LanguageLinks = NonNullable<SlovoOptions['languageLinks']>;

/**
 * Entries of static-i18n that are links alone; in a project of one language `extra.alternate`, which is how
 * projects that are built one by one lead to each other.
 */
export function readLanguageLinks(settings: Group, languages: Languages, base: string): LanguageLinks {
  const own = languages.languages[0]!.tag;
  const alternate = languages.structure === 'none' ? listOf(groupOf(settings['extra'])['alternate']) : [];
  return [
    ...languages.links.flatMap(({ title, href }) => linkTo(title, href, base)),
    ...alternate.filter(isGroup).flatMap((one) => {
      const [name, href] = [textOf(one['name']), textOf(one['link'])];
      const tag = tagOf(textOf(one['lang']) ?? '');
      if (name === undefined || href === undefined || tag === own) return [];
      return linkTo(name, href, base).map((link) => ({ ...link, ...(tag !== undefined && { lang: tag }) }));
    }),
  ];
}

/** An address that is not whole begins at the root of the site. */
function linkTo(title: string, href: string, base: string): LanguageLinks {
  if (/^(?:https?:\/\/|\/(?!\/))/.test(href)) return [{ title, href }];
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)
    ? []
    : [{ title, href: `${base.replace(/\/*$/, '/')}${href.replace(/^(?:\.\/)+|^\.$/, '')}` }];
}
