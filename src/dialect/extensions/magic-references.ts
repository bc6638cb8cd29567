/** Short forms for `pymdownx.magiclink`: `@user`, `user/repo#1`, `gitlab:user/repo@hash`. */
import type { InlinePass, Match, Scan } from '../inline/engine.ts';
import type { MagicSettings } from './magic-links.ts';
import {
  hash,
  repoPattern,
  socialUserPattern,
  userPattern,
  type Provider,
  type ReferenceKind,
  type Thing,
} from './magic-providers.ts';

/** No word goes on. */
const ends = '(?![\\p{L}\\p{N}_])';
const number = '([#!?])([1-9]\\d*)';
const hashes = `(${hash})(?:\\.{3}(${hash}))?`;

const kindOf: Readonly<Record<string, ReferenceKind>> = { '#': 'issue', '!': 'pull', '?': 'discussion' };

interface ShortForm {
  readonly name: string;
  readonly pattern: string;
  /** The provider and what the groups of the match name; undefined when they name nothing. */
  readonly read: (groups: readonly (string | undefined)[]) => readonly [Provider, Thing] | undefined;
}

/** The passes for short forms, in the order in which they are tried. */
export function shortFormPasses(
  settings: MagicSettings,
  link: (scan: Scan, range: readonly [number, number], provider: Provider, thing: Thing) => Match,
): InlinePass[] {
  return shortForms(settings).map(({ name, pattern, read }, index) => {
    const expression = new RegExp(pattern, 'iuy');
    return {
      name: `magiclink-${name}`,
      priority: 84.5 - index / 100,
      triggers: '@#!?.-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
      excludedIn: ['a'],
      open: (scan) => (at) => {
        expression.lastIndex = at;
        const match = expression.exec(scan.text);
        const found = match && read(match.slice(1));
        return found ? link(scan, [at, at + match[0].length], ...found) : undefined;
      },
    };
  });
}

function shortForms(settings: MagicSettings): ShortForm[] {
  const { provider, repoShorthand, socialShorthand } = settings;
  const forms: ShortForm[] = [];
  const named = (isSocial: boolean): Provider[] =>
    settings.providers.filter(({ site }) => (site.isSocial ?? false) === isSocial);
  const names = (isSocial: boolean): string =>
    named(isSocial)
      .map(({ name }) => name)
      .join('|');
  const byName = (name = ''): Provider | undefined =>
    settings.providers.find((one) => one.name === name.toLowerCase());
  const person = (of: Provider, user = '', repo?: string): readonly [Provider, Thing] => [
    of,
    repo === undefined ? { kind: 'mention', user } : { kind: 'repository', user, repo },
  ];
  const notInName = '(?<![a-z])';

  if (repoShorthand) {
    forms.push({
      name: 'mention-external',
      pattern: `${notInName}@(${names(false)}):(${userPattern})(?:/(${repoPattern}))?${ends}`,
      read: ([name, user, repo]) => person(byName(name)!, user, repo),
    });
  }
  if (socialShorthand) {
    forms.push({
      name: 'mention-social',
      pattern: `${notInName}@(${names(true)}):(${socialUserPattern})${ends}`,
      read: ([name, user]) => person(byName(name)!, user),
    });
  }
  if (repoShorthand || socialShorthand) {
    const user = provider.site.isSocial
      ? `(${socialUserPattern})`
      : `(${userPattern})${repoShorthand ? `(?:/(${repoPattern}))?` : ''}`;
    forms.push({
      name: 'mention',
      pattern: `${notInName}@${user}${ends}`,
      read: ([name, repo]) => person(provider, name, repo),
    });
  }
  if (!repoShorthand) return forms;
  const reference = (
    of: Provider | undefined,
    user: string | undefined,
    repo: string | undefined,
    [mark, id, first, second]: readonly (string | undefined)[],
  ): readonly [Provider, Thing] | undefined => {
    const kind = mark === undefined ? (second === undefined ? 'commit' : 'compare') : kindOf[mark];
    if (!of || !kind || !of.site.paths[kind] || user === undefined || repo === undefined) return undefined;
    const ids = mark === undefined ? [first!, ...(second === undefined ? [] : [second])] : [id!];
    return [of, { kind, user, repo, ids }];
  };
  forms.push({
    name: 'external',
    pattern: `(?<![a-z\\d])(${names(false)}):(${userPattern})/(${repoPattern})(?:${number}|@${hashes})${ends}`,
    read: ([name, user, repo, ...rest]) => reference(byName(name), user, repo, rest),
  });
  if (provider.site.isSocial) return forms;
  const { user, repo } = settings;
  forms.push(
    {
      name: 'of-repository',
      pattern: `(?<![-._a-z\\d/@])(?:(${userPattern})/)?(${repoPattern})(?:${number}|@${hashes})${ends}`,
      read: ([of, name, ...rest]) => reference(provider, of ?? user, name, rest),
    },
    {
      name: 'of-default',
      pattern: `(?:(?<![a-z\\d&])${number}|(?<![\\p{L}\\p{N}_@])${hashes})${ends}`,
      read: (rest) => reference(provider, user, repo, rest),
    },
  );
  return forms;
}
