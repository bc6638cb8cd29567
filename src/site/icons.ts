/** Icons in the layout: which ones a site wants, and how a page refers to one. */
import { hrefOf } from './address.ts';
import type { Site, SiteConfig } from './model.ts';
import { settingPlace, type Place } from './problems.ts';
import { tagIcons } from './tag-rules.ts';

/** The file that holds all of them, below the base. */
export const iconsFile = '_slovo/icons.svg';

export interface WantedIcon {
  /** `material-home`. */
  readonly name: string;
  readonly place: Place;
}

/** Each with a place that names it; a name may be there more than once. */
export function wantedIcons({ config, pages }: Site): readonly WantedIcon[] {
  const logo = config.theme?.logoIcon;
  const ofPages = pages.flatMap(({ locale, textLocale, document: { source, frontMatter } }) => {
    const name = locale === textLocale ? frontMatter.icon : undefined;
    if (name === undefined) return [];
    const offset = /^icon[ \t]*:/im.exec(source.text)?.index;
    return [{ name, place: { source, ...(offset !== undefined && { offset }) } }];
  });
  const ofLogo = logo === undefined ? [] : [{ name: logo, place: settingPlace(config, 'theme', 'logoIcon') }];
  const ofTags = tagIcons(config).map((name) => ({
    name,
    place: settingPlace(config, 'mkdocs', 'tags'),
  }));
  return [...ofLogo, ...ofTags, ...ofPages];
}

/** The name of an icon as the path that people may write: `material/home` is `material-home`. */
export function iconName(written: string): string {
  return written
    .replace(/\.svg$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .replaceAll('/', '-')
    .normalize('NFC');
}

/** The address of an icon in that file. */
export function iconHref(name: string, config: Pick<SiteConfig, 'base'>): string {
  return `${hrefOf(config, iconsFile)}#${encodeURI(name)}`;
}
