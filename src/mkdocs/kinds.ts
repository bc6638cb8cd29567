/** Settings of another kind than MkDocs takes: it stops at them, and here they have no effect. */
import { isPython } from './python.ts';
import type { Report } from './report.ts';
import { isGroup, type Group } from './settings.ts';

interface Kind {
  readonly names: string;
  readonly is: (value: unknown) => boolean;
  /** What is said of a value that is of another one. */
  readonly otherwise: string;
  readonly advice: string;
}

const kinds: readonly Kind[] = [
  {
    names:
      'site_name site_url site_description site_author copyright repo_url repo_name edit_uri edit_uri_template docs_dir site_dir',
    is: (value) => typeof value === 'string' || typeof value === 'number',
    otherwise: 'no text',
    advice: 'Put a text into quotes.',
  },
  {
    names: 'use_directory_urls strict',
    is: (value) => typeof value === 'boolean',
    otherwise: 'neither true nor false',
    advice: 'Write true or false, without quotes.',
  },
  {
    names: 'plugins markdown_extensions',
    is: (value) => Array.isArray(value) || isGroup(value),
    otherwise: 'no list',
    advice: 'Write each name in a line of its own, behind a hyphen.',
  },
  {
    names: 'extra validation',
    is: isGroup,
    otherwise: 'no group',
    advice: 'Write names with values below it.',
  },
];

const byName = new Map(kinds.flatMap((kind) => kind.names.split(' ').map((name) => [name, kind] as const)));

export function reportKinds(settings: Group, report: Report): void {
  for (const [name, value] of Object.entries(settings)) {
    const kind = byName.get(name);
    // Python is told of by itself.
    if (!kind || value === null || isPython(value) || kind.is(value)) continue;
    const message = `${name} is ${kind.otherwise}, and has no effect: MkDocs stops at it.`;
    report.at([name], 'mkdocs-invalid', message, kind.advice, 'warning');
  }
}
