/** Settings of `mkdocs.yml` that are about the whole site: what those would have done that have no effect. */
import { tellOfPython } from './extensions.ts';
import { reportKinds } from './kinds.ts';
import { extraSettings, rightPlace, topSettings } from './known-settings.ts';
import type { Language } from './languages.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { doneAtBuild } from './scripts.ts';
import { groupOf, listOf, textOf, type Group, type Path } from './settings.ts';
import { misplaced } from './theme.ts';

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** What a setting would have done, and what to do. */
const idle: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  site_author: ['names the author to search engines', keep],
  site_dir: ['is the folder that the site is written to', 'Name the folder on the command line: --out DIR.'],
  extra_templates: [
    'writes further files from templates',
    'Write the files themselves into the docs folder.',
  ],
  google_analytics: [
    'counts readers with the help of a third party',
    'Pages load nothing from elsewhere: count in the logs of the server.',
  ],
};

/** What is about commands of MkDocs alone, and no page shows. */
const ofCommands: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  watch: [
    'names further files whose changes mkdocs serve watches',
    'slovo dev watches the docs folder and the settings.',
  ],
  dev_addr: ['is the address of mkdocs serve', 'Name the port on the command line: slovo dev --port 8000.'],
  remote_branch: ['is the branch that mkdocs gh-deploy writes to', 'Publish the folder that is built.'],
  remote_name: ['is the repository that mkdocs gh-deploy writes to', 'Publish the folder that is built.'],
};

const idleExtra: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  analytics: [
    'counts readers with the help of a third party',
    'Pages load nothing from elsewhere: count in the logs of the server.',
  ],
  consent: [
    'asks readers to agree to cookies',
    'Nothing here needs it: pages set no cookies and load nothing from elsewhere.',
  ],
  disqus: ['shows comments of a third party', keep],
  version: ['offers several versions of the site', 'Build each version into a folder of its own.'],
  polyfills: ['loads scripts for older browsers', keep],
  annotate: ['says where in code annotations may stand', keep],
  scope: ['shares settings of the reader between sites', keep],
};

/** Tells of the settings that have no effect here, those at the wrong level, and those that nobody knows. */
export function reportSite(
  settings: Group,
  plugins: readonly Plugin[],
  languages: readonly Language[],
  report: Report,
): void {
  reportKinds(settings, report);
  for (const key of Object.keys(settings)) {
    if (!topSettings.has(key)) misplaced(report, [key], '');
    const effect = Object.hasOwn(idle, key) ? idle[key] : undefined;
    if (settings[key] === null || settings[key] === '') continue;
    if (effect) report.noEffect([key], ...effect);
    const command = Object.hasOwn(ofCommands, key) ? ofCommands[key] : undefined;
    if (command) {
      const message = `${key} has no effect here: in MkDocs it ${command[0]}.`;
      report.at([key], 'mkdocs-no-effect', message, command[1], 'info');
    }
  }
  for (const [key, value] of Object.entries(settings)) {
    if (!['plugins', 'markdown_extensions', 'mdx_configs'].includes(key)) tellOfPython(value, [key], report);
  }
  if (settings['strict'] === true) {
    report.otherEffect(
      ['strict'],
      'does not fail the build by itself: the warnings of this report would fail it too',
      'Say it on the command line: --strict.',
    );
  }
  reportSocial(settings['extra'], report);
  reportStyles(settings['extra_css'], report);
  const areValues = plugins.some(({ name }) => name === 'macros' || name === 'markdownextradata');
  const ofLanguages = languages.map(
    ({ overrides, path = [] }) => [overrides['extra'], [...path, 'extra']] as const,
  );
  for (const [extra, path] of [[settings['extra'], ['extra']] as const, ...ofLanguages]) {
    const given = Object.entries(groupOf(extra));
    // What is no setting of Material's is a value for pages, where they can have any.
    const told = areValues ? given.filter(([key]) => extraSettings.has(key)) : given;
    reportExtra(Object.fromEntries(told), path, report);
  }
}

/** Links to other places are named here: of an entry with an icon alone, the host is its name. */
function reportSocial(extra: unknown, report: Report): void {
  const social = listOf(groupOf(extra)['social']);
  const unnamed = social.findIndex((one) => textOf(groupOf(one)['name']) === undefined);
  if (unnamed < 0) return;
  report.at(
    ['extra', 'social', unnamed],
    'mkdocs-other-effect',
    'Links at the foot have names here and no icons; one that has no name is called by its host.',
    'Give it one: name: Mastodon.',
    'info',
  );
}

function reportStyles(value: unknown, report: Report): void {
  listOf(value).forEach((style, index) => {
    const path = textOf(style) ?? '';
    if (!/^(?:https?:)?\/\//i.test(path)) return;
    const isDone = doneAtBuild.test(path);
    report.at(
      ['extra_css', index],
      'mkdocs-no-effect',
      `The style sheet ${path} has no effect here: in MkDocs every page loads it from another server.`,
      isDone
        ? 'Formulas and diagrams are drawn when the site is built: nothing needs doing.'
        : 'Pages load nothing from elsewhere: put the file into the docs folder.',
      isDone ? 'info' : undefined,
    );
  });
}

/** @param at where `extra` stands: that of the site, or of a language */
function reportExtra(value: unknown, at: Path, report: Report): void {
  for (const key of Object.keys(groupOf(value))) {
    const path = [...at, key];
    const effect = Object.hasOwn(idleExtra, key) ? idleExtra[key] : undefined;
    if (effect) report.noEffect(path, ...effect);
    else if (!extraSettings.has(key)) {
      if (rightPlace(key, 'extra') !== undefined && at.length === 1)
        misplaced(report, ['extra', key], 'extra');
      else {
        report.noEffect(
          path,
          'can be read by templates, hooks and macros',
          'None of these is run: remove it with them.',
        );
      }
    }
  }
}
