/** What the catalogue says of a code. */
export interface CatalogueEntry {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  /** What happened, and why it matters to readers. */
  readonly explanation: string;
  /** What to do about it. */
  readonly remedy: string;
}

type Entry = (title: string, explanation: string, remedy: string) => CatalogueEntry;

const of =
  (severity: CatalogueEntry['severity']): Entry =>
  (title, explanation, remedy) => ({ severity, title, explanation, remedy });

/** Readers would be misled or left without: the build fails. */
export const error = of('error');

/** Probably not meant: told, and the build goes on. */
export const warning = of('warning');

/** Worth knowing. */
export const info = of('info');
