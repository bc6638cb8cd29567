/** Pictures for previews elsewhere: one for the site in each language, and, where asked for, one a page. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { drawing, drawSocial, type SocialPicture } from '../media/social.ts';
import { pagePictureFile, sitePictureFile } from '../site/machine-files.ts';
import type { Site } from '../site/model.ts';
import { hasOwnPicture } from '../site/view.ts';
import { socialColours } from '../theme/colours.ts';
import type { Prepared } from './prepare.ts';

/** Draws what is not kept from an earlier build, and copies all below `out`. */
export async function writeSocialPictures({ site, project }: Prepared, out: string): Promise<void> {
  // Previews need whole addresses: without them no page names a picture.
  if (site.config.origin === undefined) return;
  const colours = socialColours(site.config.theme?.hues);
  const waiting = picturesOf(site).filter(({ file }) => !site.publicPaths.has(file));
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { file, picture } = next;
      const digest = createHash('sha256')
        .update(JSON.stringify([picture, colours]))
        .digest('hex');
      const kept = join(project.cacheFolder, 'social', drawing, `${digest}.png`);
      if (!(await isFile(kept))) await keep(kept, await drawSocial(picture, colours));
      await mkdir(dirname(join(out, file)), { recursive: true });
      await copyFile(kept, join(out, file));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
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

/** Written beside and renamed: a build that is killed leaves no half a picture. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
