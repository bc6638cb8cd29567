/** Everything that the dialect finds wrong in a page, in one table. Codes are permanent. */
import type { Included } from './contract.ts';
import type { Position } from './tree.ts';

export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly advice?: string;
  readonly position: Position;
  /** Where it stands, if that is not the page's own text. */
  readonly included?: Included;
}

interface Entry {
  readonly severity: 'error' | 'warning';
  /** What happened. `{name}` stands for a value of the case. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

const table = {
  'unclosed-fence': {
    severity: 'error',
    message: 'The code fence {fence} is never closed.',
    advice: 'Close it with a line of {fence}, indented as the line that opens it.',
  },
  'unknown-admonition': {
    severity: 'warning',
    message: 'There is no admonition type “{type}”.',
    advice: '{hint}',
  },
  'unknown-reference': {
    severity: 'warning',
    message: 'The link reference [{id}] is not defined.',
    advice: 'Define it with a line `[{id}]: address`, or write a backslash before the bracket.',
  },
  'reference-with-code': {
    severity: 'warning',
    message: 'The link reference [{id}] holds code, and is shown as text.',
    advice: 'Name it without the code, behind the brackets: [words][name].',
  },
  'frame-as-link': {
    severity: 'warning',
    message: 'A frame is shown as a link to “{address}”.',
    advice: 'Pages load nothing from elsewhere: write the link itself, with words that say where it leads.',
  },
  'duplicate-id': {
    severity: 'error',
    message: 'The id “{id}” is given twice.',
    advice: 'Give this element another id: an address can lead to one place alone.',
  },
  'list-needs-blank-line': {
    severity: 'warning',
    message: 'This list is read as part of the paragraph above.',
    advice: 'Leave a blank line between the paragraph and the list.',
  },
  'too-deep': {
    severity: 'error',
    message: 'More than {depth} levels of nesting.',
    advice: 'What is nested deeper is shown as plain text: write it with fewer levels.',
  },
  'unknown-icon': {
    severity: 'error',
    message: 'There is no icon :{name}:.',
    advice: '{hint}',
  },
  'unknown-key': {
    severity: 'warning',
    message: 'There is no key “{name}”.',
    advice: '{hint}',
  },
  'unknown-footnote': {
    severity: 'error',
    message: 'The footnote [^{id}] is not defined.',
    advice: 'Define it with a paragraph `[^{id}]: text`.',
  },
  'snippet-missing': {
    severity: 'error',
    message: 'The snippet “{path}” cannot be read. {problem}',
    advice:
      'Give its path from the folder of the page or from the content folder; in a project of MkDocs, from base_path, or else from mkdocs.yml.',
  },
  'include-missing': {
    severity: 'error',
    message: '“{path}” cannot be included. {problem}',
    advice: 'Give its path from the folder of the page, ./file.md, or from the folder of all pages.',
  },
  'variable-left': {
    severity: 'error',
    message: '“{text}” is left as it is: only the values of the configuration are put into pages.',
    advice: 'Write out what it stands for, or keep it between {% raw %} and {% endraw %}.',
  },
  'unclosed-block': {
    severity: 'error',
    message: 'The block “{block}” is never closed.',
    advice: 'Close it with a line of {fence}.',
  },
  'unknown-block': {
    severity: 'warning',
    message: 'There is no block “{block}”.',
    advice: '{hint}',
  },
  'block-options': {
    severity: 'warning',
    message: 'The block “{block}” is shown as text: {problem}',
    advice: 'Options are lines `name: value`, indented by four spaces below the first line.',
  },
  'unsafe-html': {
    severity: 'error',
    message: 'Raw HTML with {what} is refused.',
    advice: 'Pages run no scripts of their own: leave it out, or put the script into the site.',
  },
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof table;

/** Every code with its texts, for the reference of errors. */
export const diagnosticTable: Readonly<Record<DiagnosticCode, Entry>> = table;

/** A diagnostic of the table, its texts filled in. */
export function diagnostic(
  code: DiagnosticCode,
  position: Position,
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const { severity, message, advice } = table[code];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
  const filled = fill(advice);
  return { code, severity, message: fill(message), position, ...(filled !== '' && { advice: filled }) };
}
