/** What a maintainer forgot to record. Only CI says so: while a page is written, every heading is new. */
import type { Prepared } from '../integration/prepare.ts';
import { addressLockFile } from '../site/address-lock.ts';
import type { Problem } from '../site/model.ts';
import { problemOf, withLevels } from '../site/problems.ts';
import { unrecorded } from '../site/published.ts';

/** How many addresses a message names. */
const named = 3;

export function forgotten({ site, recorded, project }: Prepared): readonly Problem[] {
  const inCi = process.env['CI'] ?? process.env['GITHUB_ACTIONS'] ?? '';
  if (!recorded || inCi === '' || inCi === 'false') return [];
  const missing = unrecorded(site, recorded);
  if (missing.length === 0) return [];
  const some = missing.slice(0, named).join(', ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  const problem = problemOf('addresses-unrecorded', `Not recorded yet: ${some}${more}.`, {
    file: addressLockFile,
  });
  return withLevels([problem], project.config.levels);
}
