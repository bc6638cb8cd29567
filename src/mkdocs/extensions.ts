/** `markdown_extensions` and their options, onto the dialect. */
import { extensionNamed } from '../dialect/registry.ts';
import type { ExtensionSetting } from '../site/model.ts';
import { hasCounterpart, isPython } from './python.ts';
import type { Report } from './report.ts';
import {
  groupOf,
  isGroup,
  listOf,
  namedEntries,
  placeOf,
  textOf,
  type Group,
  type Path,
  type Place,
  type Settings,
} from './settings.ts';
import { macrosExtension } from './values.ts';

/** Switched on in every project. */
const always = ['toc', 'tables', 'fenced_code'];

/** What extensions would have done that are not known here, and what to do. */
const unknown: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  'mkdocs-click': ['writes documentation from programs', 'Write it as Markdown before the build.'],
  mkautodoc: ['writes documentation from programs', 'Write it as Markdown before the build.'],
  mdx_gh_links: ['makes links of #123 and @name', 'Switch on pymdownx.magiclink, which reads both.'],
  'pymdownx.extrarawhtml': ['reads Markdown within HTML', 'Switch on md_in_html, which has taken its place.'],
  'material.extensions.preview': [
    'shows a page beside the links that lead to it',
    'Remove it, or leave it for as long as MkDocs builds the site too.',
  ],
  plantuml_markdown: ['draws diagrams of PlantUML', 'Draw them with Mermaid, or keep them as pictures.'],
};

/** Extensions that pages need not have here: what they do has no counterpart that a reader could miss. */
const needless: Readonly<Record<string, readonly [would: string, instead: string]>> = {
  'pymdownx.b64': ['puts pictures into the pages themselves', 'Pictures are files here'],
  'pymdownx.pathconverter': ['writes addresses as whole or relative ones', 'Addresses are resolved here'],
};

const pygments = 'writes the colours of code into the pages themselves';
const fixedColours = 'The colours are those of the theme, light and dark: remove it.';

/** Options of known extensions that have no effect here, where they are switched on or say something. */
const idleOptions: Readonly<
  Record<string, Readonly<Record<string, readonly [would: string, advice: string]>>>
> = {
  'pymdownx.highlight': {
    noclasses: [pygments, fixedColours],
    guess_lang: ['guesses the language of blocks of code that name none', 'Name it at the fence: ```python.'],
    extend_pygments_lang: [
      'makes languages with options of their own',
      'Write the usual name of the language.',
    ],
  },
  codehilite: {
    noclasses: [pygments, fixedColours],
    guess_lang: ['guesses the language of blocks of code that name none', 'Name it at the fence: ```python.'],
  },
  'pymdownx.superfences': {
    preserve_tabs: ['keeps tabs in code as they are', 'Write spaces where their number matters.'],
  },
  'pymdownx.snippets': {
    url_download: [
      'loads texts from other servers into the pages',
      'The build loads nothing: keep the text as a file of the project.',
    ],
  },
};

/** The files that Markdown-Include and mdx_include put in place of `{!file!}` are snippets. */
const included = ({ base_path: base }: Group): ExtensionSetting => ({
  name: 'pymdownx.snippets',
  options: { braces: true, ...(typeof base === 'string' && { base_path: [base] }) },
});

/** Extensions of others that another one here does the same as. */
const counterparts: Readonly<Record<string, (options: Group) => ExtensionSetting>> = {
  mdx_math: ({ enable_dollar_delimiter: dollar }) => ({
    name: 'pymdownx.arithmatex',
    options: {
      generic: true,
      inline_syntax: dollar === true ? ['round', 'dollar'] : ['round'],
      display_within: true,
    },
  }),
  markdown_gfm_admonition: gitHubCallouts,
  'github-callouts': gitHubCallouts,
  'markdown_callouts.github_callouts': gitHubCallouts,
  'markdown_include.include': included,
  mdx_include: included,
  markdown_include_variants: () => ({ name: 'pymdownx.snippets', options: { code: true } }),
};

/** `> [!NOTE]` */
function gitHubCallouts(): ExtensionSetting {
  return { name: 'pymdownx.quotes', options: { callouts: true, joins: true } };
}

/** What MkDocs does by itself, whatever is switched on, and what is read with the plugins. */
const builtIn = new Set(['meta', macrosExtension]);

/**
 * The extensions in their order, each once. Unknown ones are told of and left out: what they would read is
 * shown as text.
 *
 * @param folders where a path that is `!relative` begins
 * @param bundled what plugins switch on; the settings’ own win
 */
export function readExtensions(
  value: unknown,
  configs: unknown,
  folders: { readonly docs: string; readonly project: string },
  report: Report,
  bundled: readonly ExtensionSetting[] = [],
): readonly ExtensionSetting[] {
  const settings = new Map<string, ExtensionSetting>();
  /** Those that stand for another, whose options add to their own. */
  const standIns = new Set<string>();
  for (const name of always) settings.set(name, { name, options: {} });
  for (const extension of bundled) settings.set(extension.name, extension);
  const written = namedEntries(value, ['markdown_extensions']).map((one) => ({
    ...one,
    // An older form keeps the options apart.
    options: { ...groupOf(groupOf(configs)[one.name]), ...one.options },
  }));
  for (const { name: long, options, path } of written) {
    const name = long.replace(/^markdown\.extensions\./, '');
    if (builtIn.has(name)) continue;
    const counterpart = Object.hasOwn(counterparts, name) ? counterparts[name]?.(options) : undefined;
    if (counterpart) {
      if (name === 'markdown_include_variants') {
        const message = `markdown_extensions: ${name} shows other versions of a file of code below the one that a page names, and what lines are left out: here that file or those lines are shown alone.`;
        const advice = 'Where readers need another version, name it in the page, too: /// tab | Python 3.9';
        report.at(path, 'mkdocs-other-effect', message, advice);
      }
      const { name: own, options: more } = counterpart;
      standIns.add(own);
      settings.set(own, { name: own, options: { ...more, ...settings.get(own)?.options } });
      continue;
    }
    const without = Object.hasOwn(needless, name) ? needless[name] : undefined;
    if (without) {
      const [would, instead] = without;
      const message = `The Markdown extension ${name} has no effect here: in MkDocs it ${would}.`;
      report.at(path, 'mkdocs-extension', message, `${instead}: nothing needs doing.`, 'info');
      continue;
    }
    if (!extensionNamed(name)) {
      const [would, advice] = unknown[name] ?? [];
      const effect = would === undefined ? '' : `: in MkDocs it ${would}`;
      report.at(
        path,
        'mkdocs-extension',
        `The Markdown extension ${name} is not known here${effect}.`,
        advice,
      );
      continue;
    }
    if (name === 'mdx_truly_sane_lists') {
      const message = `markdown_extensions: ${name} indents lists by as many spaces as it says, and parts them by their markers, as sane_lists does.`;
      const advice = 'Look at lists with blank lines or paragraphs in them.';
      report.at(path, 'mkdocs-other-effect', message, advice, 'info');
    }
    tellOfPython(options, path, report);
    tellOfIdle(name, options, path, report);
    // What a bundle brings along with options counts as if it stood by itself.
    const before = standIns.has(name) ? settings.get(name)?.options : undefined;
    settings.delete(name);
    settings.set(name, { name, options: { ...before, ...groupOf(located(options, folders)) } });
  }
  if (['pymdownx.superfences', 'pymdownx.extra'].some((name) => settings.has(name))) {
    settings.delete('fenced_code');
  }
  return [...settings.values()];
}

/** Where the files are named that every page ends with: `auto_append` of `pymdownx.snippets`. */
export function appendedPlace(settings: Settings): Place | undefined {
  const written = namedEntries(groupOf(settings.value)['markdown_extensions'], ['markdown_extensions']);
  const snippets = written.find(({ name }) => name === 'pymdownx.snippets');
  return snippets && placeOf(settings, [...snippets.path, 'auto_append']);
}

/** Folders of icons that pages may name: `custom_icons` of `pymdownx.emoji`. */
export function customIcons(extensions: readonly ExtensionSetting[]): readonly string[] {
  const emoji = extensions.find(({ name }) => name === 'pymdownx.emoji');
  const folders = listOf(groupOf(emoji?.options['options'])['custom_icons']);
  return folders.flatMap((folder) => textOf(folder)?.replace(/^(?:\.\/)+|\/+$/g, '') ?? []);
}

function tellOfIdle(name: string, options: Group, path: Path, report: Report): void {
  for (const [option, effect] of Object.entries(idleOptions[name] ?? {})) {
    const given = options[option];
    // Guessing in running text alone is done here too.
    const isWord = typeof given === 'string' && !/^(?:inline|no|off|false|)$/i.test(given);
    const isIdle = given === true || isWord || (Array.isArray(given) && given.length > 0);
    if (isIdle) report.noEffect([...path, option], ...effect);
  }
}

/** Tells of every piece of Python that nothing here stands for. */
export function tellOfPython(value: unknown, path: Path, report: Report): void {
  if (isPython(value)) {
    if (!hasCounterpart(value.$py)) {
      report.at(path, 'mkdocs-python', `${value.$py} is Python code, which is never run here.`);
    }
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((one: unknown, index) => {
      tellOfPython(one, [...path, index], report);
    });
  } else if (isGroup(value)) {
    for (const [name, one] of Object.entries(value)) tellOfPython(one, [...path, name], report);
  }
}

/** Options with their `!relative` paths as paths from the project's folder; empty: the page's own folder. */
function located(value: unknown, folders: { readonly docs: string; readonly project: string }): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => located(one, folders));
  if (!isGroup(value)) return value;
  const relative = value['$relative'];
  if (typeof relative === 'string') {
    return relative.replace(/^\$docs_dir/, folders.docs).replace(/^\$config_dir/, folders.project);
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, located(one, folders)]));
}
