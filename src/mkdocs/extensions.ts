/** `markdown_extensions` and their options, onto the dialect. */
import { extensionNamed } from '../dialect/registry.ts';
import type { ExtensionSetting } from '../site/model.ts';
import { hasCounterpart, isPython } from './python.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, namedEntries, textOf, type Group, type Path } from './settings.ts';

/** Switched on in every project. */
const always = ['toc', 'tables', 'fenced_code'];

/** What extensions would have done that are not known here, and what to do. */
const unknown: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  legacy_attrs: ['reads attributes as {@name=value}', 'Write them as attr_list does: { name=value }.'],
  legacy_em: ['lets underscores emphasise parts of words', 'Write asterisks there.'],
  wikilinks: ['reads [[Page]] as a link', 'Write links to files: [Page](page.md).'],
  'pymdownx.b64': [
    'puts pictures into the pages themselves',
    'Pictures are files here: nothing needs doing.',
  ],
  'pymdownx.pathconverter': [
    'changes addresses in pages',
    'Addresses are resolved here: write the paths of files.',
  ],
  mdx_include: ['puts other files into pages', 'Use snippets instead: --8<-- "file.md".'],
  'markdown_include.include': ['puts other files into pages', 'Use snippets instead: --8<-- "file.md".'],
  'mkdocs-click': ['writes documentation from programs', 'Write it as Markdown before the build.'],
  mkautodoc: ['writes documentation from programs', 'Write it as Markdown before the build.'],
  callouts: ['reads NOTE: at the beginning of a paragraph', 'Write admonitions: !!! note.'],
  mdx_gh_links: ['makes links of #123 and @name', 'Switch on pymdownx.magiclink, which reads both.'],
  plantuml_markdown: ['draws diagrams of PlantUML', 'Draw them with Mermaid, or keep them as pictures.'],
  mdx_truly_sane_lists: [
    'reads lists by two spaces of indentation',
    'Indent what belongs to an item by four spaces.',
  ],
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

/** Extensions of others that another one here does the same as. */
const counterparts: Readonly<Record<string, (options: Group) => ExtensionSetting>> = {
  mdx_math: ({ enable_dollar_delimiter: dollar }) => ({
    name: 'pymdownx.arithmatex',
    options: { generic: true, inline_syntax: dollar === true ? ['round', 'dollar'] : ['round'] },
  }),
  markdown_gfm_admonition: gitHubCallouts,
  'github-callouts': gitHubCallouts,
};

/** `> [!NOTE]` */
function gitHubCallouts(): ExtensionSetting {
  return { name: 'pymdownx.quotes', options: { callouts: true } };
}

/** What MkDocs does by itself, whatever is switched on. */
const builtIn = new Set(['meta']);

/**
 * The extensions in their order, each once. Unknown ones are told of and left out: what they would read is
 * shown as text.
 *
 * @param folders where a path that is `!relative` begins
 */
export function readExtensions(
  value: unknown,
  configs: unknown,
  folders: { readonly docs: string; readonly project: string },
  report: Report,
): readonly ExtensionSetting[] {
  const settings = new Map<string, ExtensionSetting>();
  for (const name of always) settings.set(name, { name, options: {} });
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
      if (!settings.has(counterpart.name)) settings.set(counterpart.name, counterpart);
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
    tellOfPython(options, path, report);
    tellOfIdle(name, options, path, report);
    // What a bundle brings along with options counts as if it stood by itself.
    settings.delete(name);
    settings.set(name, { name, options: groupOf(located(options, folders)) });
  }
  if (['pymdownx.superfences', 'pymdownx.extra'].some((name) => settings.has(name))) {
    settings.delete('fenced_code');
  }
  return [...settings.values()];
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
function tellOfPython(value: unknown, path: Path, report: Report): void {
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
