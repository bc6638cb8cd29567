/** The sites that `pymdownx.magiclink` knows, and what their addresses look like. */

export type ReferenceKind = 'issue' | 'pull' | 'discussion' | 'commit' | 'compare';

/** What an address or a short form names. */
export interface Thing {
  readonly kind: ReferenceKind | 'repository' | 'mention';
  readonly user: string;
  readonly repo?: string | undefined;
  /** Number, or hash; of a comparison, both hashes. */
  readonly ids?: readonly string[];
}

/** What stands behind a repository: before the number or hash, between hashes, and behind them. */
interface Path {
  readonly before: string;
  readonly between?: string;
  readonly behind?: string;
}

interface Site {
  readonly paths: Partial<Readonly<Record<ReferenceKind, Path>>>;
  readonly hashLength: number;
  /** An issue's title may stand behind its number. */
  readonly hasTitles?: boolean;
  /** Users have names of other characters, and nothing but names. */
  readonly isSocial?: boolean;
}

const sites: Readonly<Record<string, Site>> = {
  github: {
    hashLength: 7,
    paths: {
      issue: { before: 'issues/' },
      pull: { before: 'pull/' },
      discussion: { before: 'discussions/' },
      commit: { before: 'commit/' },
      compare: { before: 'compare/', between: '...' },
    },
  },
  gitlab: {
    hashLength: 8,
    paths: {
      issue: { before: '-/issues/' },
      pull: { before: '-/merge_requests/' },
      commit: { before: '-/commit/' },
      compare: { before: '-/compare/', between: '...' },
    },
  },
  bitbucket: {
    hashLength: 7,
    hasTitles: true,
    paths: {
      issue: { before: 'issues/' },
      pull: { before: 'pull-requests/' },
      commit: { before: 'commits/commit/' },
      compare: { before: 'branches/commits/', between: '..', behind: '#diff' },
    },
  },
  social: { hashLength: 0, paths: {}, isSocial: true },
};

export interface Provider {
  readonly name: string;
  readonly label: string;
  /** With its scheme, without a slash at the end. */
  readonly host: string;
  readonly site: Site;
  /** First parts of addresses that are no users. */
  readonly exclude: readonly string[];
}

function provider(name: string, label: string, host: string, type: string, exclude: string): Provider {
  return { name, label, host, site: sites[type]!, exclude: exclude.split(' ') };
}

export const knownProviders: readonly Provider[] = [
  provider(
    'github',
    'GitHub',
    'https://github.com',
    'github',
    'marketplace notifications issues pull sponsors settings support',
  ),
  provider('gitlab', 'GitLab', 'https://gitlab.com', 'gitlab', 'dashboard - explore help projects'),
  provider(
    'bitbucket',
    'Bitbucket',
    'https://bitbucket.org',
    'bitbucket',
    'dashboard account plans support repo',
  ),
  provider('twitter', 'Twitter', 'https://twitter.com', 'social', 'i messages bookmarks home'),
  provider('x', 'X', 'https://x.com', 'social', 'i messages bookmarks home'),
];

/** A provider that a configuration adds; undefined when its type is none that is known. */
export function customProvider(
  name: string,
  host: string,
  label: string,
  type: string,
  exclude: readonly string[],
): Provider | undefined {
  const site = Object.hasOwn(sites, type) ? sites[type] : undefined;
  return site && { name, label, host: host.replace(/\/$/, ''), site, exclude };
}

/** Expressions for names, to be used without regard to case. */
export const userPattern = '[a-z\\d](?:[-a-z\\d_]{0,37}[a-z\\d])?';
export const repoPattern = '[-._a-z\\d]{0,99}[a-z\\d]';
export const socialUserPattern = '[\\p{L}\\p{N}_]{1,15}';

/** The address of a thing. */
export function addressOf({ kind, user, repo, ids = [] }: Thing, { host, site }: Provider): string {
  if (kind === 'mention') return `${host}/${user}`;
  const start = `${host}/${user}/${repo}`;
  if (kind === 'repository') return start;
  const { before = '', between = '', behind = '' } = site.paths[kind] ?? {};
  return `${start}/${before}${ids.join(between)}${behind}`;
}

/** What an address names; undefined when it is nothing that the provider's other addresses look like. */
export function thingAt(url: string, { host, site, exclude }: Provider): Thing | undefined {
  const [scheme = '', domain = ''] = host.split('://');
  const start = new RegExp(`^${scheme}://(?:www\\.)?${escaped(domain)}/`, 'i').exec(url)?.[0];
  if (start === undefined) return undefined;
  const rest = url.slice(start.length).replace(/\/$/, '');
  const names = site.isSocial
    ? new RegExp(`^(${socialUserPattern})$`, 'iu')
    : new RegExp(`^(${userPattern})(?:/(${repoPattern})(?:/(.+))?)?$`, 'i');
  const [, user, repo, path] = names.exec(rest) ?? [];
  if (user === undefined || exclude.includes(user.toLowerCase())) return undefined;
  if (repo === undefined) return { kind: 'mention', user };
  if (path === undefined) return { kind: 'repository', user, repo };
  for (const [kind, { before, between, behind = '' }] of Object.entries(site.paths)) {
    const id = between === undefined ? '(\\d+)' : `(${hash})(?:${escaped(between)}|%0D)(${hash})`;
    const wanted = kind === 'commit' ? `(${hash})` : id;
    const optional = escaped(before).replace(/^-\//, '(?:-/)?');
    const title = site.hasTitles === true && between === undefined ? '(?:/[^/]+)?' : '';
    const match = new RegExp(`^${optional}${wanted}${title}${escaped(behind)}$`).exec(path);
    if (match) return { kind: kind as ReferenceKind, user, repo, ids: match.slice(1) };
  }
  return undefined;
}

export const hash = '[a-f\\d]{40}';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
