/** Old addresses of a project, and where they lead. */
import type { Locale, SiteConfig } from '../site/model.ts';
import { routeOf } from '../site/pages.ts';
import { defaultLocale, readSourceName } from '../site/source-name.ts';
import type { Plugin } from './plugins.ts';
import { isGroup, type Path } from './settings.ts';

/**
 * The plugin `redirects`: files that are gone, and the file or address that each leads to.
 *
 * @param isEach whether each language is a project that has them all
 */
export function readRedirects(plugins: readonly Plugin[], config: SiteConfig, isEach: boolean) {
  const main = defaultLocale(config.locales);
  const isAddress = (to: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(to);
  const routeIn = (locale: Locale, path: string): string =>
    routeOf(readSourceName(path, config).key, locale, undefined, config.mkdocs);
  // What is no page was an address as it stands.
  const oldIn = (locale: Locale, path: string): string =>
    /\.html?$/i.test(path) ? routeOf('index', locale) + path : routeIn(locale, path);
  return redirectMaps(plugins).flatMap(([from, to, path]) => {
    const [file = '', anchor] = to.split('#', 2);
    const inOthers = config.locales
      .filter((locale) => isEach && locale !== main)
      .map((locale) => {
        const there = isAddress(to) ? to : routeIn(locale, file) + (anchor === undefined ? '' : `#${anchor}`);
        return { from: oldIn(locale, from), to: there, path };
      });
    return [{ from: oldIn(main, from), to: isAddress(to) ? to : `/${to}`, path }, ...inOthers];
  });
}

/** As they are written: `old.md` to `new.md` or a whole address. */
function redirectMaps(plugins: readonly Plugin[]): readonly (readonly [string, string, Path])[] {
  return plugins
    .filter(({ name }) => name === 'redirects')
    .flatMap(({ options, path }) => {
      const maps = options['redirect_maps'];
      return isGroup(maps)
        ? Object.entries(maps).flatMap(([from, to]) =>
            typeof to === 'string' ? [[from, to, [...path, 'redirect_maps', from]] as const] : [],
          )
        : [];
    });
}
