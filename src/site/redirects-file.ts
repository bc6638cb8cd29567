/** Redirects for hosts that read a list of them: Netlify, Cloudflare Pages, GitLab Pages. */
import { hrefOf } from './address.ts';
import type { Site } from './model.ts';

/**
 * A line a redirect: from, to, status. There, the browser keeps what stands behind `#`.
 *
 * @see https://docs.netlify.com/routing/redirects/
 * @returns undefined where there are none
 */
export function redirectsFile({ redirects, config }: Pick<Site, 'redirects' | 'config'>): string | undefined {
  if (redirects.size === 0) return undefined;
  const lines = [...redirects.values()].map(({ from, href }) => `${hrefOf(config, from)} ${href} 301\n`);
  return lines.sort().join('');
}
