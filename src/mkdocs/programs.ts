/** What a project runs or lays over the theme: none of it is run here, and each is told by name. */
import { joinPath } from '../site/address.ts';
import { readAnnouncement, type Announcement } from './announcement.ts';
import type { Report } from './report.ts';
import { groupOf, listOf, textOf, type Group } from './settings.ts';

export interface ProgramFiles {
  /** Text of a file of the project, by its path from there. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** Files below a folder of the project, sorted. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
}

/** What a hook does that defines an event of MkDocs. */
const events: readonly (readonly [event: RegExp, does: string])[] = [
  [/^on_page_(?:markdown|read_source)$/, 'changes the Markdown of pages'],
  [/^on_(?:page_content|post_page)$/, 'changes the HTML of pages'],
  [/^on_(?:page_context|env|pre_template|template_context|post_template)$/, 'changes what templates show'],
  [/^on_(?:files|pre_page)$/, 'adds, moves or leaves out files'],
  [/^on_nav$/, 'changes the navigation'],
  [/^on_config$/, 'changes settings'],
  [/^on_(?:startup|pre_build|post_build|shutdown)$/, 'runs before or after the build'],
];

export async function reportHooks(settings: Group, files: ProgramFiles, report: Report): Promise<void> {
  for (const [index, written] of listOf(settings['hooks']).entries()) {
    const path = textOf(written) ?? '';
    const text = (await files.readText(path)) ?? '';
    const defined = [...text.matchAll(/^(?:async\s+)?def\s+(on_\w+)/gm)].map(([, name]) => name!);
    const does = events.flatMap(([event, what]) => (defined.some((name) => event.test(name)) ? [what] : []));
    const named = defined.length > 0 ? ` (${[...new Set(defined)].join(', ')})` : '';
    report.at(
      ['hooks', index],
      'mkdocs-no-effect',
      `The hook ${path} has no effect here: in MkDocs it ${does.join(', ') || 'changes pages or settings'}${named}.`,
      'Programs of a project are not run. Do what it does before the build, and look at the pages that need it.',
    );
  }
}

/** What stands in a template’s place, by its path in the theme. */
const advices: readonly (readonly [template: RegExp, advice: string])[] = [
  [/^404\.html$/, 'Write a page 404.md into the docs folder.'],
  [/^partials\/(?:comments|integrations\/)/, 'Pages load nothing of third parties: do without it.'],
  [/^partials\/(?:footer|copyright)/, 'The line at the foot is copyright:, its links are extra: social.'],
  [/^partials\/(?:logo|header)/, 'The mark in the header is theme: logo.'],
  [
    /^partials\/(?:alternate|languages?\/)/,
    'Languages and their words follow from the languages of the site.',
  ],
  [/^partials\//, 'Look at the pages: that part is the theme’s own here.'],
];

const [styles, scripts] = ['Styles go into extra_css.', 'Scripts go into extra_javascript.'];

const blocks: Readonly<Record<string, readonly string[]>> = {
  announce: ['Say the announcement on the home page.'],
  extrahead: [styles, scripts],
  styles: [styles],
  scripts: [scripts],
  libs: [scripts],
  analytics: ['Count in the logs of the server.'],
  outdated: ['Say it on the pages of the older version.'],
};

/** Templates of its parts that Material has; others are parts of the project's own templates. */
const materialParts =
  /^partials\/(?:(?:integrations|javascripts|languages)\/.*|(?:actions|alternate|comments|consent|content|copyright|feedback|footer|header|icons|language|logo|nav|nav-item|pagination|palette|path|path-item|post|progress|search|social|source|source-file|tabs|tabs-item|tags|toc|toc-item|top)\.html)$/;

/** Files of a theme's folder that are no templates are published as they are. */
export function isThemeFile(path: string): boolean {
  const names = path.split('/');
  return (
    !/\.(?:html?|py|pyc|j2|jinja2?|xml)$/i.test(path) &&
    !names.some((name) => name.startsWith('.') || name === '__pycache__') &&
    !/^(?:mkdocs_theme\.ya?ml|readme[^/]*)$/i.test(names.at(-1)!)
  );
}

export interface CustomTheme {
  /** Its files that are no templates, which are published: `assets/знак.svg`. */
  readonly files: readonly string[];
  /** Its folder of icons, from the project. */
  readonly icons: readonly string[];
  /** What it announces above every page. */
  readonly announcement?: Announcement;
}

/**
 * Tells of the templates of `theme.custom_dir`.
 *
 * @returns what can be had of it without running anything
 */
export async function readCustomTheme(
  settings: Group,
  files: ProgramFiles,
  report: Report,
): Promise<CustomTheme> {
  const folder = textOf(groupOf(settings['theme'])['custom_dir'])?.replace(/(?<=.)\/+$/, '');
  if (folder === undefined) return { files: [], icons: [] };
  const at = ['theme', 'custom_dir'];
  const docs = `${joinPath('', textOf(settings['docs_dir']) ?? 'docs') ?? 'docs'}/`;
  const place = joinPath('', folder);
  // A folder beside the project may be its theme; the one that the project is in is not.
  const isAround =
    place === undefined
      ? /^(?:\.\.\/?)+$/.test(folder)
      : `/${docs}`.startsWith(`/${place}/`.replace('//', '/'));
  if (isAround) {
    const message = `The folder ${folder}, which theme.custom_dir names, holds the whole project.`;
    const advice = 'Give the templates a folder of their own: until then nothing of it is published.';
    report.at(at, 'mkdocs-no-effect', message, advice);
    return { files: [], icons: [] };
  }
  const found = await files.listFolder(folder);
  let announcement: Announcement | undefined;
  for (const path of found.filter((one) => /\.html?$/i.test(one))) {
    const text = (await files.readText(`${folder}/${path}`)) ?? '';
    if (path === 'main.html') announcement = readAnnouncement(text, `${folder}/${path}`);
    const done = announcement !== undefined && path === 'main.html' ? ['announce'] : [];
    const changed = [
      ...new Set([...text.matchAll(/\{%-?\s*block\s+(\w+)/g)].map(([, name]) => name!)),
    ].filter((name) => !done.includes(name));
    // Nothing else is in it than what is announced.
    if (done.length > 0 && changed.length === 0) continue;
    const would = materialParts.test(path)
      ? 'is that part of every page'
      : changed.length > 0
        ? `changes ${path === 'main.html' ? 'every page' : `pages with template: ${path}`} in ${changed.join(', ')}`
        : path === 'main.html'
          ? 'is the template of every page'
          : 'is there for other templates and for hooks';
    const advice =
      advices.find(([template]) => template.test(path))?.[1] ??
      ([...new Set(changed.flatMap((name) => (Object.hasOwn(blocks, name) ? blocks[name]! : [])))].join(
        ' ',
      ) ||
        'Templates are Jinja and are not run. Write what it adds into pages.');
    report.at(
      at,
      'mkdocs-no-effect',
      `The template ${folder}/${path} has no effect here: in MkDocs it ${would}.`,
      advice,
    );
  }
  if (found.length === 0) {
    const message = `There is nothing in the folder ${folder}, which theme.custom_dir names.`;
    report.at(at, 'mkdocs-no-effect', message, 'Remove the line.');
  }
  const icons = found.some((path) => path.startsWith('.icons/')) ? [`${place ?? folder}/.icons`] : [];
  return { files: found.filter(isThemeFile), icons, ...(announcement !== undefined && { announcement }) };
}
