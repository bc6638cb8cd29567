/** Emoji by their short names: JoyPixels' names, which EmojiOne and Twemoji share, and GitHub's. */
import { createRequire } from 'node:module';
import type { Emoji, EmojiIndex } from '../../dialect/index.ts';

const require = createRequire(import.meta.url);

const listOf = { emojione: 'joypixels', twemoji: 'joypixels', gemoji: 'github' } as const;
type List = (typeof listOf)[EmojiIndex];

const loaded = new Map<List, ReadonlyMap<string, string>>();

/**
 * An emoji by its short name.
 *
 * @param name without colons: `smile`, `+1`
 * @returns undefined when no emoji has this name
 */
export function emojiNamed(name: string, index: EmojiIndex): Emoji | undefined {
  const hexcode = namesOf(listOf[index]).get(name);
  if (hexcode === undefined) return undefined;
  const code = codeOf(hexcode, index);
  return {
    characters: shown(index === 'twemoji' ? code : hexcode, code, index),
    code,
    label: () => details().get(hexcode)?.label ?? name,
    category: () => categories[details().get(hexcode)?.group ?? -1] ?? '',
  };
}

/** The name of an emoji's picture: EmojiOne's and GitHub's leave out what only joins and selects. */
function codeOf(hexcode: string, index: EmojiIndex): string {
  const parts = hexcode.toLowerCase().split('-');
  if (index !== 'twemoji') return parts.filter((part) => part !== 'fe0f' && part !== '200d').join('-');
  const isKeycap = parts.at(-1) === '20e3';
  return parts
    .filter((part) => !(isKeycap && part === 'fe0f'))
    .map((part) => part.replace(/^0+/, ''))
    .join('-');
}

/** Emoji from before Unicode 6 that look like emoji by themselves, and yet were written with a selector. */
const selectedAnyway = /^[⌚⌛◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯]$/u;
/** Those that EmojiOne wrote without one. */
const neverSelected = /^[🅰🅱🅾]$/u;

/** The characters, with the selector that asks for a picture where the index writes it. */
function shown(hexcode: string, code: string, index: EmojiIndex): string {
  const characters = String.fromCodePoint(...hexcode.split('-').map((part) => Number.parseInt(part, 16)));
  if (index === 'twemoji' || code.includes('-')) return characters;
  const isText = /^\p{Emoji}$/u.test(characters) && !/\p{Emoji_Presentation}/u.test(characters);
  const isSelected = isText
    ? index === 'gemoji' || !neverSelected.test(characters)
    : selectedAnyway.test(characters);
  return isSelected ? `${characters}\ufe0f` : characters;
}

function namesOf(list: List): ReadonlyMap<string, string> {
  const known = loaded.get(list);
  if (known) return known;
  const shortcodes = require(`emojibase-data/en/shortcodes/${list}.json`) as Record<
    string,
    string | string[]
  >;
  const names = new Map<string, string>();
  for (const [hexcode, given] of Object.entries(shortcodes)) {
    for (const name of Array.isArray(given) ? given : [given]) names.set(name, hexcode);
  }
  loaded.set(list, names);
  return names;
}

/** By the numbers that emojibase gives its groups. */
const categories: readonly string[] =
  'people people modifier nature food travel activity objects symbols flags'.split(' ');

interface Details {
  readonly hexcode: string;
  readonly label: string;
  readonly group?: number;
}

let detailed: ReadonlyMap<string, Details> | undefined;

/** Labels and groups are seldom asked for: they are read then. */
function details(): ReadonlyMap<string, Details> {
  detailed ??= new Map(
    (require('emojibase-data/en/compact.json') as (Details & { skins?: Details[] })[]).flatMap((one) =>
      [one, ...(one.skins ?? [])].map((each) => [each.hexcode, each] as const),
    ),
  );
  return detailed;
}
