/** `pymdownx.magiclink`: addresses and mail addresses in text are links, those of code hosts are shortened. */
import type { Extension } from '../contract.ts';
import type { InlinePass, Match } from '../inline/engine.ts';
import { autolinkPass, patternPass } from '../inline/html.ts';
import { element, literal, type Element, type Position } from '../tree.ts';
import { resolveReferences } from '../write/escape.ts';
import { addressOf, knownProviders, thingAt, type Provider, type Thing } from './magic-providers.ts';
import { shortFormPasses } from './magic-references.ts';

export interface MagicSettings {
  readonly providers: readonly Provider[];
  /** The provider of short forms that name none. */
  readonly provider: Provider;
  readonly user?: string | undefined;
  readonly repo?: string | undefined;
  /** Addresses are shown without `https://`. */
  readonly hideProtocol: boolean;
  readonly repoShortener: boolean;
  readonly socialShortener: boolean;
  readonly repoShorthand: boolean;
  readonly socialShorthand: boolean;
  /** Pull requests and discussions are shown with `#`, as issues are. */
  readonly normalizeSymbols: boolean;
  /** Words for titles, by kind. */
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Without options: addresses are links, and that is all. */
export const plainMagic: MagicSettings = {
  providers: knownProviders,
  provider: knownProviders[0]!,
  hideProtocol: false,
  repoShortener: false,
  socialShortener: false,
  repoShorthand: false,
  socialShorthand: false,
  normalizeSymbols: false,
  labels: {},
};

export function magicLinks(settings: MagicSettings): Extension {
  const shorthand = settings.repoShorthand || settings.socialShorthand;
  return {
    name: 'pymdownx.magiclink',
    escapes: shorthand ? '@' : '',
    passes: [
      autolinkPass((url, position) => addressLink(url, url, position, settings)),
      addressPass(settings),
      mailPass,
      ...shortFormPasses(settings, (scan, [start, end], provider, thing) => {
        const position = scan.buffer.positionAt(start, end);
        return { end, nodes: [shortLink(addressOf(thing, provider), provider, thing, position, settings)] };
      }),
    ],
  };
}

/** Begins an address: a scheme or `www.`, and one character of a name. */
const begins = /(?:(?:ht|f)tps?:\/\/[\p{L}\p{N}]|www\.[\p{L}\p{N}])/iuy;
const goesOn = /[-\p{L}\p{N}_.?,!'(){}[\]/+&@%$#=:"|~;]*/uy;
const mayEnd = /[\p{L}\p{N}\-/#@$+=]/u;

function addressPass(settings: MagicSettings): InlinePass {
  return {
    name: 'magic-link',
    priority: 85,
    triggers: 'hHfFwW',
    excludedIn: ['a'],
    open:
      ({ text, buffer }) =>
      (at): Match | undefined => {
        begins.lastIndex = at;
        if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !begins.test(text)) return undefined;
        const least = begins.lastIndex;
        goesOn.lastIndex = least;
        goesOn.test(text);
        let end = goesOn.lastIndex;
        while (end > least && !mayEnd.test(text[end - 1]!)) end--;
        if (end === least) return undefined;
        const shown = text.slice(at, end);
        const url = /^www\./i.test(shown) ? `http://${shown}` : shown;
        return { end, nodes: [addressLink(url, shown, buffer.positionAt(at, end), settings)] };
      },
  };
}

const mailPass: InlinePass = patternPass(
  'magic-mail',
  84.9,
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-+_',
  /(?<![-/+@a-z\d_])[-+a-z\d_](?:[-a-z\d_+]|\.(?!\.)){0,254}(?<!\.)@[-a-z\d]+(?:\.[-a-z\d]+){0,8}\.[a-z](?:[-a-z\d]*[a-z])?(?![\p{L}\p{N}_@-])/iuy,
  (match, at, { buffer }) => {
    const end = at + match[0].length;
    const position = buffer.positionAt(at, end);
    return { end, nodes: [element('a', position, [['href', `mailto:${match[0]}`]], [literal(match[0])])] };
  },
  ['a'],
);

function addressLink(url: string, shown: string, position: Position, settings: MagicSettings): Element {
  for (const provider of settings.providers) {
    const isOn = provider.site.isSocial ? settings.socialShortener : settings.repoShortener;
    const thing = isOn ? thingAt(url, provider) : undefined;
    if (thing) return shortLink(url, provider, thing, position, settings);
  }
  const text = settings.hideProtocol ? shown.replace(/^(?:ht|f)tps?:\/\//i, '') : shown;
  return element('a', position, [['href', url]], [literal(resolveReferences(text))]);
}

const marks = { issue: '#', pull: '!', discussion: '?' } as const;
const words: Readonly<Record<Thing['kind'], string>> = {
  issue: 'Issue',
  pull: 'Pull Request',
  discussion: 'Discussion',
  commit: 'Commit',
  compare: 'Compare',
  repository: 'Repository',
  mention: 'User',
};

function shortLink(
  url: string,
  provider: Provider,
  thing: Thing,
  position: Position,
  settings: MagicSettings,
): Element {
  const { kind, user, repo = '', ids = [] } = thing;
  const whole = `${user}/${repo}`;
  const isOurs = provider === settings.provider;
  const near = isOurs && user === settings.user ? (repo === settings.repo ? '' : repo) : whole;
  const given = settings.labels[kind];
  const title = `${provider.label} ${typeof given === 'string' ? given : words[kind]}: `;
  const hashes = ids.map((id) => id.slice(0, provider.site.hashLength)).join('...');
  const link = (shown: string, named: string): Element =>
    element(
      'a',
      position,
      [
        ['class', `magiclink magiclink-${provider.name} magiclink-${kind}`],
        ['href', url],
        ['title', title + named],
      ],
      [literal(shown)],
    );
  switch (kind) {
    case 'mention':
      return link(`@${user}`, user);
    case 'repository':
      return link(whole, whole);
    case 'commit':
    case 'compare':
      return link(near === '' ? hashes : `${near}@${hashes}`, `${whole}@${hashes}`);
    default: {
      const mark = settings.normalizeSymbols ? '#' : marks[kind];
      return link(`${near}${mark}${ids[0]}`, `${whole} #${ids[0]}`);
    }
  }
}
