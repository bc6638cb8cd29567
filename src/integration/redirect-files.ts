/** Old addresses as files of the site: a page that leads on, or the same file once more. */
import type { Site } from '../site/model.ts';
import { redirectFile, type Redirect } from '../site/redirects.ts';
import { redirectsFile } from '../site/redirects-file.ts';
import { redirectPage } from '../theme/redirect-page.ts';
import type { Output } from './build/output.ts';
import { digestOf } from './cache/digest.ts';

/** @param others all that the site publishes besides: a download is there at its old address too */
export function redirectOutputs(site: Site, others: readonly Output[]): readonly Output[] {
  const list = redirectsFile(site);
  const text = (file: string, content: string): Output => ({
    file,
    key: digestOf(content),
    content: () => content,
  });
  return [
    ...(list === undefined || site.publicPaths.has('_redirects') ? [] : [text('_redirects', list)]),
    ...[...site.redirects.values()].flatMap((redirect): Output[] => {
      const file = redirectFile(redirect.from);
      if (isPage(redirect)) return [text(file, redirectPage(redirect, site.config))];
      const same = others.find((other) => other.file === redirect.file);
      return same ? [{ ...same, file }] : [];
    }),
  ];
}

/** A page of HTML under the name of a picture would be shown as a broken picture: that is for hosts alone. */
function isPage({ from }: Redirect): boolean {
  return from.endsWith('/') || /\.html?$/i.test(from);
}
