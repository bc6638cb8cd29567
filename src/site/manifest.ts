/** What a browser needs to keep the site beside its applications. */
import { hrefOf } from './address.ts';
import { homeKey } from './keys.ts';
import type { Locale, Site } from './model.ts';
import { routeOf } from './pages.ts';

/** Icons that a site may have in its public folder, and how large they are. */
const icons = [
  { file: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { file: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { file: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { file: 'apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
];

/**
 * The web app manifest of a language.
 *
 * @param colours of the paper, as the theme has it where nothing is chosen
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(site: Site, locale: Locale, colours: { readonly paper: string }): string {
  const { config, publicPaths } = site;
  const home = hrefOf(config, routeOf(homeKey, locale));
  const manifest = {
    name: config.title[locale.tag],
    description: config.description[locale.tag],
    lang: locale.tag,
    dir: locale.dir,
    id: home,
    start_url: home,
    scope: hrefOf(config, '/'),
    display: 'minimal-ui',
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: icons
      .filter(({ file }) => publicPaths.has(file))
      .map(({ file, ...icon }) => ({ src: hrefOf(config, file), ...icon })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
