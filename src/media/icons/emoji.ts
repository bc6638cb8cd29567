/** Emoji by their short names: JoyPixels' names, which EmojiOne and Twemoji share, and GitHub's. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The lists of names there are. */
export type EmojiNames = 'joypixels' | 'github';

const loaded = new Map<EmojiNames, ReadonlyMap<string, string>>();

/**
 * The characters of an emoji.
 *
 * @param name without colons: `smile`, `+1`
 * @returns undefined when no emoji has this name
 */
export function emojiCharacters(name: string, names: EmojiNames = 'joypixels'): string | undefined {
  const list = loaded.get(names) ?? load(names);
  const hexcode = list.get(name);
  return hexcode
    ?.split('-')
    .reduce((text, code) => text + String.fromCodePoint(Number.parseInt(code, 16)), '');
}

function load(names: EmojiNames): ReadonlyMap<string, string> {
  const shortcodes = require(`emojibase-data/en/shortcodes/${names}.json`) as Record<
    string,
    string | string[]
  >;
  const list = new Map<string, string>();
  for (const [hexcode, given] of Object.entries(shortcodes)) {
    for (const name of Array.isArray(given) ? given : [given]) list.set(name, hexcode);
  }
  loaded.set(names, list);
  return list;
}
