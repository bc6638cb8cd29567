/** Pictures for previews elsewhere: one for the site in each language, and, where asked for, one a page. */
import { join } from 'node:path';
import { drawing, drawSocial, type SocialPicture } from '../media/social.ts';
import { pagePictureFile, sitePictureFile } from '../site/machine-files.ts';
import type { Site } from '../site/model.ts';
import { hasOwnPicture } from '../site/view.ts';
import { socialColours } from '../theme/colours.ts';
import type { Content, Output } from './build/output.ts';
import { digestOfValue } from './cache/digest.ts';
import { openStore } from './cache/store.ts';
import type { Prepared } from './prepare.ts';

/** As outputs: what an earlier build drew is taken from where it keeps it. */
export function socialPictures({ site, project }: Prepared): readonly Output[] {
  // Previews need whole addresses: without them no page names a picture.
  if (site.config.origin === undefined) return [];
  const colours = socialColours(site.config.theme?.hues);
  const store = openStore(join(project.cacheFolder, 'social'));
  return picturesOf(site)
    .filter(({ file }) => !site.publicPaths.has(file))
    .map(({ file, picture }) => {
      const key = digestOfValue([drawing, picture, colours]);
      const content = async (): Promise<Content> =>
        store.read(key) ?? store.keep(key, await drawSocial(picture, colours));
      return { file, key, content };
    });
}

/** By the file below the base that each is written to. */
export function picturesOf(site: Site): { file: string; picture: SocialPicture }[] {
  const titleOf = (tag: string): string => site.config.title[tag] ?? '';
  return [
    ...site.locales.map((locale) => ({
      file: sitePictureFile(locale),
      picture: {
        lang: locale.tag,
        title: site.config.description[locale.tag] ?? titleOf(locale.tag),
        siteTitle: titleOf(locale.tag),
      },
    })),
    ...site.pages
      .filter((page) => hasOwnPicture(site, page))
      .map((page) => ({
        file: pagePictureFile(page),
        picture: { lang: page.locale.tag, title: page.title, siteTitle: titleOf(page.locale.tag) },
      })),
  ];
}
