/** The project's plugins: those that Slovo does the work of, and what the others would have done. */
import type { ExtensionSetting } from '../site/model.ts';
import { reportPluginOptions } from './plugin-options.ts';
import type { Report } from './report.ts';
import { namedEntries, type Named, type Path } from './settings.ts';

/** Its name is without Material’s prefix: `search`, `i18n`. */
export type Plugin = Named;

/**
 * The plugins in their order. One that says `enabled: false` is none; a group, which stands for its plugins, is
 * none unless it says `enabled: true`.
 */
export function readPlugins(value: unknown, path: Path = ['plugins']): readonly Plugin[] {
  return namedEntries(value, path)
    .map((entry) => ({ ...entry, name: entry.name.replace(/^material\//, '') }))
    .flatMap((entry) => {
      const { name, options, path: at } = entry;
      if (name === 'group') {
        return options['enabled'] === true ? readPlugins(options['plugins'], [...at, 'plugins']) : [];
      }
      return options['enabled'] === false ? [] : [entry];
    });
}

/** The plugin of Backstage, which stands for Material and for extensions. */
const bundleOfTechDocs = 'techdocs-core';

/** What plugins switch on beside what the settings name. */
export function bundledExtensions(plugins: readonly Plugin[]): readonly ExtensionSetting[] {
  return plugins.some(({ name }) => name === bundleOfTechDocs) ? techDocsExtensions : [];
}

/** Whether a plugin brings Material along, so that the settings need not name it. */
export function bringsMaterial(plugins: readonly Plugin[]): boolean {
  return plugins.some(({ name }) => name === bundleOfTechDocs);
}

const techDocsExtensions: readonly ExtensionSetting[] = [
  { name: 'admonition', options: {} },
  { name: 'toc', options: { permalink: true } },
  ...[
    'caret',
    'critic',
    'details',
    'emoji',
    'inlinehilite',
    'magiclink',
    'mark',
    'smartsymbols',
    'snippets',
    'superfences',
    'highlight',
    'extra',
    'tilde',
  ].map((name) => ({ name: `pymdownx.${name}`, options: {} })),
  { name: 'pymdownx.betterem', options: { smart_enable: 'all' } },
  { name: 'pymdownx.tabbed', options: { alternate_style: true } },
  { name: 'pymdownx.tasklist', options: { custom_checkbox: true } },
  { name: 'mdx_truly_sane_lists', options: {} },
];

/** Plugins whose work is done here without them, or by another part of this room. */
const done = new Set([
  'search',
  'i18n',
  'static-i18n',
  'awesome-pages',
  'awesome-nav',
  'section-index',
  'literate-nav',
  'exclude',
  'redirects',
  'minify',
  'optimize',
  'privacy',
  'glightbox',
  'offline',
  'tags',
  'include-markdown',
  'macros',
  'meta',
  'blog',
  'markdownextradata',
  'git-revision-date',
  'git-revision-date-localized',
  'social',
  'info',
  'mermaid2',
  'same-dir',
]);

const asMermaid = 'Draw diagrams with Mermaid, or keep them as pictures.';
const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** What the others would have done, and what to do. */
const undone: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  build_plantuml: ['draws diagrams of PlantUML', asMermaid],
  drawio: ['shows diagrams of draw.io', 'Save them as pictures: plan.drawio.svg.'],
  encryptcontent: [
    'hides pages behind a password',
    'Leave them out with exclude_docs: here anyone can read them.',
  ],
  'exclude-search': ['keeps pages out of search', 'Write search: {exclude: true} above them.'],
  ezlinks: [
    'finds files that links name without their folders',
    'Write whole paths: those links are told of.',
  ],
  kroki: ['has diagrams drawn by a server', asMermaid],
  llmstxt: ['writes a list of pages for machines', 'Every site has one: llms.txt.'],
  'markdown-exec': ['runs code in pages and shows what it writes', 'Write what it shows.'],
  'mkdocs-video': [
    'shows films that pages name as pictures',
    'Write <video src="film.mp4" controls></video>.',
  ],
  'open-in-new-tab': ['opens links to other sites in new tabs', keep],
  'pdf-export': ['makes a PDF file', 'Print pages from the browser.'],
  plantuml: ['draws diagrams of PlantUML', asMermaid],
  roamlinks: [
    'reads links in double brackets, and finds files that they name without their folders',
    'Write links to the files, with whole paths.',
  ],
  autorefs: [
    'resolves references to headings of other pages by their names alone',
    'Write links to the files.',
  ],
  'git-authors': ['shows who has written a page', keep],
  'git-committers': ['shows who has changed a page', keep],
  'gen-files': [
    'runs scripts that write pages',
    'Run them before the build and keep what they write in the docs folder.',
  ],
  jinja: ['reads pages as templates', 'Write out what the templates make.'],
  mkdocstrings: [
    'writes documentation from the source of programs, where pages say :::',
    'Write it with a program of its own, as Markdown, before the build.',
  ],
  'mkdocs-jupyter': [
    'makes pages of notebooks',
    'Convert them to Markdown before the build: jupyter nbconvert --to markdown.',
  ],
  monorepo: [
    'puts pages of other projects into this one',
    'Copy them into the docs folder before the build.',
  ],
  multirepo: [
    'puts pages of other repositories into this one',
    'Copy them into the docs folder before the build.',
  ],
  'print-site': ['makes one page of all', 'Pages print well one by one.'],
  projects: ['builds further projects', 'Build each with --project.'],
  pdf: ['makes a PDF file', 'Print pages from the browser.'],
  'with-pdf': ['makes a PDF file', 'Print pages from the browser.'],
  rss: ['writes feeds of pages', 'Each language has a feed of its last changes: feed.xml.'],
  swagger: ['shows descriptions of programs’ interfaces', keep],
  'swagger-ui-tag': ['shows descriptions of programs’ interfaces', keep],
  'table-reader': ['puts tables of data files into pages', 'Write the tables as Markdown before the build.'],
  typeset: ['keeps the markup of headings in the navigation', keep],
  'mkdocs-simple-hooks': ['runs programs while building', 'Run them before the build.'],
  version: ['offers several versions of the site', keep],
  mike: ['offers several versions of the site', 'Build each version into a folder of its own.'],
};

/** Tells of every plugin and option that has no effect, or another one. */
export function reportPlugins(plugins: readonly Plugin[], report: Report): void {
  for (const { name, options, path } of plugins) {
    if (name === bundleOfTechDocs) {
      const message = `The plugin ${name} switches on its Markdown extensions here, and neither PlantUML, nor Graphviz, nor pages of other projects.`;
      report.at(path, 'mkdocs-other-effect', message, asMermaid, 'info');
    } else if (done.has(name)) {
      if (name === 'offline') {
        const message =
          'The plugin offline makes each page a file of its own here too, but no site that can be read from the disk: links begin with /, and search needs a server.';
        const advice = 'Read it with slovo preview, or with any server of files.';
        report.at(path, 'mkdocs-other-effect', message, advice);
      }
      reportPluginOptions({ name, options, path }, report);
    } else reportUndone({ name, options, path }, report);
  }
}

function reportUndone({ name, path }: Plugin, report: Report): void {
  const known = Object.hasOwn(undone, name) ? undone[name] : undefined;
  report.at(
    path,
    'mkdocs-no-effect',
    known
      ? `The plugin ${name} has no effect here: in MkDocs it ${known[0]}.`
      : `The plugin ${name} has no effect here: Slovo does not know it and runs no plugins of MkDocs.`,
    known?.[1] ?? 'Look at the pages that depend on it.',
  );
}

/** The files that the plugin `exclude` leaves out, as gitignore patterns. */
export function excludedByPlugin(plugins: readonly Plugin[], report: Report): readonly string[] {
  return plugins
    .filter(({ name }) => name === 'exclude')
    .flatMap(({ options, path }) => {
      if (options['regex'] !== undefined && options['regex'] !== null) {
        report.noEffect(
          [...path, 'regex'],
          'leaves out the files that match',
          'Write patterns under exclude_docs:.',
        );
      }
      const globs = options['glob'];
      // There, a star reaches across folders.
      return (Array.isArray(globs) ? globs : [globs]).flatMap((glob: unknown) =>
        typeof glob === 'string' ? [`/${glob.replace(/\*+/g, '**')}`] : [],
      );
    });
}

/** Whether pages are files of their own, as the plugin `offline` makes them whatever the settings say. */
export function writesFiles(plugins: readonly Plugin[]): boolean {
  return plugins.some(({ name }) => name === 'offline');
}

/** Whether pictures are made smaller; MkDocs itself copies them. */
export function optimizesPictures(plugins: readonly Plugin[]): boolean {
  return plugins.some(({ name, options }) => name === 'optimize' && options['optimize'] !== false);
}

/** Whether each page has a picture of its own for previews. */
export function drawsPictures(plugins: readonly Plugin[]): boolean {
  return plugins.some(({ name, options }) => name === 'social' && options['cards'] !== false);
}
