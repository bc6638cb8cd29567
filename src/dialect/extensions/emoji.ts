/** `pymdownx.emoji`: `:smile:` as the character or a picture of it, `:material-lock:` as an icon. */
import type { Emoji, EmojiIndex, Extension } from '../contract.ts';
import type { InlinePass, Scan } from '../inline/engine.ts';
import { patternPass } from '../inline/html.ts';
import { nearest, suggestion } from '../nearest.ts';
import { pageState, type Page } from '../page.ts';
import { element, literal, text, type Element, type Node, type Position } from '../tree.ts';

/** How emoji are written: pictures, parts of one picture, the character, or the icon's own markup. */
export type EmojiGenerator = 'png' | 'svg' | 'png_sprite' | 'svg_sprite' | 'alt' | 'inline';

export interface EmojiOptions {
  readonly index?: EmojiIndex;
  readonly generator?: EmojiGenerator;
  readonly title?: 'short' | 'long' | 'none';
  readonly alt?: 'unicode' | 'short' | 'html_entity';
  readonly removeVariationSelector?: boolean;
  /** A name that nothing has is an error. */
  readonly strict?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly imagePath?: string;
  readonly nonStandardImagePath?: string;
  /** Size in pixels of a sprite's pictures: a part of its class. */
  readonly size?: string;
}

const emojiOne = 'https://cdnjs.cloudflare.com/ajax/libs/emojione/2.2.7/assets';

/** Where pictures lie if the configuration does not say: those that the reference names. */
const paths: Readonly<Record<EmojiIndex, { readonly png: string; readonly svg: string }>> = {
  emojione: { png: `${emojiOne}/png/`, svg: `${emojiOne}/svg/` },
  gemoji: {
    png: 'https://github.githubassets.com/images/icons/emoji/unicode/',
    svg: `${emojiOne}/svg/`,
  },
  twemoji: {
    png: 'https://cdn.jsdelivr.net/gh/jdecked/twemoji@15.1.0/assets/72x72/',
    svg: 'https://cdn.jsdelivr.net/gh/jdecked/twemoji@15.1.0/assets/svg/',
  },
};
const nonStandard = 'https://github.githubassets.com/images/icons/emoji/';
const sprite = './../assets/sprites/emojione.sprites.svg';

export function emoji(options: EmojiOptions = {}): Extension {
  return { name: 'pymdownx.emoji', escapes: ':', passes: [emojiPass(options)] };
}

function emojiPass(options: EmojiOptions): InlinePass {
  return patternPass('emoji', 75, ':', /:([+\-\p{L}\p{N}_]+):/uy, (match, at, scan) => {
    const { buffer, page } = scan;
    const [all, name = ''] = match;
    const end = at + all.length;
    const position = buffer.positionAt(at, end);
    const node = iconElement(name, options, position, scan) ?? emojiNode(name, options, position, page);
    if (node) return { end, nodes: [node] };
    reportUnknown(name, position, page, options.strict ?? false);
    // What is between colons stays together: no mark in it means anything.
    return { end, nodes: [text(all)] };
  });
}

/** Icons that the page shows already: what is drawn again refers to them. */
const shownIcons = pageState(() => new Set<string>());

/** An icon of the host: its markup in a box, so that `{ .class }` behind it has what to describe. */
function iconElement(
  name: string,
  { generator, attributes = {}, classes = 'twemoji' }: EmojiOptions,
  position: Position,
  scan: Scan,
): Element | undefined {
  if (generator !== 'inline') return undefined;
  const markup = scan.page.options.icon?.(name);
  if (markup === undefined) return undefined;
  const value = drawnOnce(name, markup, scan);
  const box = element('span', position, [['class', classes]], [{ type: 'raw', value, position }]);
  for (const [key, given] of Object.entries(attributes)) box.attributes.set(key, String(given));
  return box;
}

/**
 * The markup of an icon the first time, later a reference to it. Headings are copied: theirs stands alone. The id
 * begins as all that the dialect makes for its own use: nobody keeps it as an address.
 */
function drawnOnce(name: string, markup: string, { page, ancestors }: Scan): string {
  if (page.options.profile !== 'site' || ancestors.some((tag) => /^h[1-6]$/.test(tag))) return markup;
  const shown = shownIcons(page);
  if (shown.has(name)) {
    const box = / viewBox="[^"]*"/.exec(markup)?.[0] ?? '';
    return `<svg${box} aria-hidden="true"><use href="#__icon-${name}"/></svg>`;
  }
  shown.add(name);
  return markup.replace(/^<svg(?=[\s>])/, `<svg id="__icon-${name}"`);
}

function emojiNode(name: string, options: EmojiOptions, position: Position, page: Page): Node | undefined {
  const { index = 'emojione', generator = 'png' } = options;
  const found = page.options.emoji?.(name, index);
  if (!found) return undefined;
  const short = `:${name}:`;
  const title = options.title ?? 'short';
  const titled: [string, string][] =
    title === 'none' ? [] : [['title', title === 'long' ? found.label() : short]];
  const classes = options.classes ?? index;
  const more = Object.entries(options.attributes ?? {}).map(([key, value]) => [key, String(value)] as const);
  const alt = altOf(found, short, options);
  const { code } = found;
  switch (generator) {
    case 'inline':
      return element(
        'span',
        position,
        [['class', options.classes ?? 'twemoji'], ...more],
        [literal(found.characters)],
      );
    case 'alt':
      return { type: 'raw', value: alt, position };
    case 'png_sprite':
      return element(
        'span',
        position,
        [
          ['class', `${classes}-${options.size ?? '64'}-${found.category()} _${code ?? 'None'}`],
          ...titled,
          ...more,
        ],
        [{ type: 'raw', value: alt, position }],
      );
    case 'svg_sprite': {
      const description = element('description', position, [], [{ type: 'raw', value: alt, position }]);
      const href = `${options.imagePath ?? sprite}#emoji-${code ?? 'None'}`;
      const use = element('use', position, [['xlink:href', href]]);
      return element('svg', position, [['class', classes], ...more], [description, use]);
    }
    default: {
      const path = options.imagePath ?? paths[index][generator];
      const source =
        code === undefined
          ? `${options.nonStandardImagePath ?? nonStandard}${name}.${generator}`
          : `${path}${code}.${generator}`;
      return element('img', position, [
        ['alt', alt],
        ['class', classes],
        ['src', source],
        ...titled,
        ...more,
      ]);
    }
  }
}

/** What stands for an emoji where there are only words. */
function altOf({ characters }: Emoji, short: string, options: EmojiOptions): string {
  if (options.alt === 'short' || characters === '') return short;
  const shown = options.removeVariationSelector ? characters.replaceAll('\ufe0f', '') : characters;
  if (options.alt !== 'html_entity') return shown;
  return Array.from(shown, (character) => `&#x${character.codePointAt(0)!.toString(16)};`).join('');
}

/** Names of icon sets: what begins like this was meant as an icon. */
const iconSet = /^(?:material|fontawesome|octicons|simple)-/;

const notSwitchedOn =
  'The set has it, but is not switched on: let emoji_generator of pymdownx.emoji be material.extensions.emoji.to_svg.';

function reportUnknown(name: string, position: Position, page: Page, strict: boolean): void {
  if (!strict && !iconSet.test(name)) return;
  const names = [...(page.options.iconNames?.(name) ?? [])];
  const isThere = names.includes(name);
  page.report('unknown-icon', position, {
    name,
    hint: isThere
      ? notSwitchedOn
      : suggestion(nearest(name, names), 'Look the name up in the list of icons, or leave out a colon.'),
  });
}
