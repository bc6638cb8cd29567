import type { PageView } from '../../site/model.ts';

/**
 * The breadcrumbs and the page itself as JSON-LD, safe between the tags of a script.
 *
 * @returns undefined where there are no breadcrumbs, or no whole addresses
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbList({
  breadcrumbs,
  canonical,
  indexable,
  title,
  home,
  siteTitle,
  href,
}: PageView): string | undefined {
  if (canonical === undefined || !indexable || href === home) return undefined;
  const way = [
    { title: siteTitle, href: home },
    // What has no address is no step for a machine.
    ...breadcrumbs.flatMap(({ title, href }) =>
      href === undefined || href === home ? [] : [{ title, href }],
    ),
    { title, href },
  ];
  const { origin } = new URL(canonical);
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: link.title,
      item: origin + link.href,
    })),
  };
  return JSON.stringify(list).replace(/</g, '\\u003c');
}
