/** Extensions of inline text by the names that the reference gives them, and its options. */
import type { Extension } from './contract.ts';
import { annotations } from './extensions/annotations.ts';
import { addressLinks } from './extensions/address-links.ts';
import { arithmatex, type ArithmatexOptions } from './extensions/arithmatex.ts';
import { betterEmphasis } from './extensions/better-emphasis.ts';
import { critic } from './extensions/critic.ts';
import { emoji, type EmojiGenerator } from './extensions/emoji.ts';
import { escapeAll } from './extensions/escape-all.ts';
import { formulaElement, type FormulaFormat } from './extensions/formula.ts';
import { inlineCode, type CustomInline } from './extensions/inline-code.ts';
import { keyPresses } from './extensions/keys.ts';
import { lineBreaks } from './extensions/line-breaks.ts';
import { magicLinks } from './extensions/magic-links.ts';
import { customProvider, knownProviders } from './extensions/magic-providers.ts';
import { caret, mark, tilde } from './extensions/paired-marks.ts';
import { progressBar } from './extensions/progress-bar.ts';
import { safeHtml } from './extensions/safe-html.ts';
import { smartSymbols } from './extensions/smart-symbols.ts';
import { smarty } from './extensions/smarty.ts';
import { stripHtml } from './extensions/strip-html.ts';
import { taskList } from './extensions/task-list.ts';
import { functionName, given, oneOf, record, text, type Options } from './registry-options.ts';

export const inlineExtensions: Readonly<Record<string, (options: Options) => Extension>> = {
  annotations: (options) => annotations({ everyCode: options['every_code'] === true }),
  address_links: () => addressLinks(),
  nl2br: () => lineBreaks(),
  smarty: (options) =>
    smarty({
      quotes: options['smart_quotes'] !== false,
      angledQuotes: options['smart_angled_quotes'] === true,
      dashes: options['smart_dashes'] !== false,
      ellipses: options['smart_ellipses'] !== false,
      substitutions: record(options['substitutions']),
    }),
  'pymdownx.arithmatex': (options) =>
    arithmatex(
      given({
        generic: options['generic'] === true,
        preview: options['preview'] !== false,
        smartDollar: options['smart_dollar'] !== false,
        inline: words(options['inline_syntax'], 'round', 'dollar'),
        block: words(options['block_syntax'], 'dollar', 'square', 'begin'),
        displayWithin: options['display_within'] === true,
        inlineTag: text(options['inline_tag']),
        blockTag: text(options['block_tag']),
        inlineWrap: pair(options['tex_inline_wrap']),
        blockWrap: pair(options['tex_block_wrap']),
      } satisfies { [K in keyof ArithmatexOptions]: ArithmatexOptions[K] | undefined }),
    ),
  'pymdownx.inlinehilite': (options) =>
    inlineCode(
      given({
        cssClass: text(options['css_class']),
        stylePlainText: options['style_plain_text'] === true,
        custom: customInline(options['custom_inline']),
      }),
    ),
  'pymdownx.betterem': (options) =>
    betterEmphasis({
      smart: oneOf(options['smart_enable'], 'all', 'asterisk', 'none') ?? 'underscore',
    }),
  'pymdownx.caret': (options) =>
    caret({
      smart: options['smart_insert'] !== false,
      superscript: options['superscript'] !== false,
      insert: options['insert'] !== false,
    }),
  'pymdownx.critic': (options) => critic(oneOf(options['mode'], 'view', 'accept', 'reject')),
  'pymdownx.emoji': emojiOf,
  'pymdownx.escapeall': (options) =>
    escapeAll({ hardbreak: options['hardbreak'] === true, nbsp: options['nbsp'] === true }),
  'pymdownx.keys': (options) =>
    keyPresses(
      given({
        separator: text(options['separator']),
        strict: options['strict'] === true,
        className: text(options['class']),
        camelCase: options['camel_case'] === true,
        labels: record(options['key_map']),
      }),
    ),
  'pymdownx.magiclink': magicLinksOf,
  'pymdownx.mark': (options) => mark({ smart: options['smart_mark'] !== false }),
  'pymdownx.progressbar': (options) =>
    progressBar(
      given({
        levelClass: options['level_class'] !== false,
        increment:
          options['progress_increment'] === undefined ? undefined : Number(options['progress_increment']),
        addClasses: text(options['add_classes']),
      }),
    ),
  safe_html: (options) => safeHtml(given({ allow: words(options['allow'], 'events', 'scripts') })),
  'pymdownx.smartsymbols': (options) => smartSymbols((option) => options[option] !== false),
  'pymdownx.striphtml': (options) =>
    stripHtml({
      comments: options['strip_comments'] !== false,
      events: options['strip_js_on_attributes'] !== false,
      attributes: strings(options['strip_attributes']),
    }),
  'pymdownx.tasklist': (options) =>
    taskList({
      customCheckbox: options['custom_checkbox'] === true,
      clickable: options['clickable_checkbox'] === true,
    }),
  'pymdownx.tilde': (options) =>
    tilde({
      smart: options['smart_delete'] !== false,
      subscript: options['subscript'] !== false,
      delete: options['delete'] !== false,
    }),
};

/** Languages of inline code that a configuration gives to a function of the reference: formulas. */
function customInline(value: unknown): CustomInline[] {
  if (!Array.isArray(value)) return [];
  return value.map(record).map((one): CustomInline => {
    const format = record(one['format']);
    const name = functionName(format).replace(/^.*\./, '');
    const more = record(format['kwds']);
    const isGeneric = /generic/.test(name) || more['mode'] === 'generic';
    const formula: FormulaFormat = {
      generic: isGeneric,
      preview: more['preview'] !== false && !isGeneric && /preview|arithmatex_inline/.test(name),
      tag: text(more['tag']) ?? 'span',
      className: text(one['class']) ?? '',
      wrap: pair(more['wrap']) ?? ['\\(', '\\)'],
    };
    const isFormula = /mathjax|generic|arithmatex/.test(name);
    return {
      name: text(one['name']) ?? '',
      make: (code, _language, position, page) =>
        isFormula ? formulaElement(code, false, formula, position, page) : undefined,
    };
  });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Two strings. */
function pair(value: unknown): readonly [string, string] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [one, other] = value.map(text);
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** Those of some words that a list has; undefined when there is no list. */
function words<T extends string>(value: unknown, ...all: readonly T[]): T[] | undefined {
  return Array.isArray(value) ? all.filter((word) => value.includes(word)) : undefined;
}

function magicLinksOf(options: Options): Extension {
  const isOn = (name: string): boolean => options[name] === true;
  const excluded = record(options['shortener_user_exclude']);
  const custom = Object.entries(record(options['custom'])).map(([name, given]) => {
    const { host, label, type } = record(given);
    const exclude = strings(record(given)['shortener_user_exclude']);
    return customProvider(name, text(host) ?? '', text(label) ?? name, text(type) ?? '', exclude);
  });
  const providers = [...custom.filter((one) => one !== undefined), ...knownProviders].map((one) => {
    const exclude = excluded[one.name];
    return exclude === undefined ? one : { ...one, exclude: strings(exclude) };
  });
  const github = providers.find(({ name }) => name === 'github')!;
  return magicLinks({
    providers,
    provider: providers.find(({ name }) => name === options['provider']) ?? github,
    user: text(options['user']) || undefined,
    repo: text(options['repo']) || undefined,
    hideProtocol: isOn('hide_protocol'),
    repoShortener: isOn('repo_url_shortener'),
    socialShortener: isOn('social_url_shortener'),
    repoShorthand: isOn('repo_url_shorthand'),
    socialShorthand: isOn('social_url_shorthand'),
    normalizeSymbols: isOn('normalize_issue_symbols'),
    labels: record(options['labels']),
  });
}

const generators: Readonly<Record<string, EmojiGenerator>> = {
  to_png: 'png',
  to_svg: 'svg',
  to_png_sprite: 'png_sprite',
  to_svg_sprite: 'svg_sprite',
  to_alt: 'alt',
};

/** Material's own generator draws icons too; it is named as PyMdown's own is. */
function emojiOf(options: Options): Extension {
  const generator = functionName(options['emoji_generator']);
  const index = functionName(options['emoji_index']).replace(/^.*\./, '');
  const isMaterial = /^material(?:x|\.extensions)\.emoji\./.test(generator);
  const more = record(options['options']);
  return emoji(
    given({
      index: oneOf(index, 'gemoji', 'twemoji') ?? 'emojione',
      generator: isMaterial ? 'inline' : (generators[generator.replace(/^.*\./, '')] ?? 'png'),
      title: oneOf(options['title'], 'short', 'long', 'none'),
      alt: oneOf(options['alt'], 'unicode', 'short', 'html_entity'),
      removeVariationSelector: options['remove_variation_selector'] === true,
      strict: options['strict'] === true,
      attributes: record(more['attributes']),
      classes: text(more['classes']),
      imagePath: text(more['image_path']),
      nonStandardImagePath: text(more['non_standard_image_path']),
      size: typeof more['size'] === 'number' ? String(more['size']) : text(more['size']),
    }),
  );
}
