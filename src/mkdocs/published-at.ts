/** Where a site is published. */
import type { Report } from './report.ts';
import { textOf } from './settings.ts';

/** `site_url` as origin and path. */
export function publishedAt(value: unknown, report: Report): { site?: string; base: string } {
  const written = textOf(value);
  if (written === undefined) {
    report.at(
      ['site_url'],
      'mkdocs-other-effect',
      'Without site_url, links begin with /, or with the path of --base, and the site works below that path alone: those of MkDocs are relative and work below any.',
      'If the site lies below a path, write site_url: https://docs.example.org/path/, or say --base /path/.',
      'info',
    );
    return { base: '/' };
  }
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const advice = 'Write a whole address: https://docs.example.org/';
    report.at(['site_url'], 'mkdocs-invalid', `site_url is “${written}”, which is no whole address.`, advice);
    return { base: '/' };
  }
  return { site: url.origin, base: url.pathname };
}
