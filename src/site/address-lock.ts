/**
 * `addresses.lock`: every address and anchor that was ever published.
 *
 * ```
 * /en/архив/ < архив.en.md
 *   #archive
 *   #turning-off
 * /en/old-name/
 * ```
 *
 * An address is a path below the site's base, decoded; behind it stands the source that made it, where one
 * did. Addresses and anchors are sorted, so that one state has one text, and lines of two branches merge.
 */
import type { Problem } from './model.ts';
import { problemOf } from './problems.ts';

export const addressLockFile = 'addresses.lock';

export interface AddressRecord {
  /** Path of the source; undefined for what no source makes, such as an old address. */
  readonly source?: string;
  readonly anchors: ReadonlySet<string>;
  /** From 1, in the lock file; 0 for what is not written yet. */
  readonly line: number;
}

/** By address. */
export type AddressRecords = ReadonlyMap<string, AddressRecord>;

const head =
  '# Every address and anchor that was ever published.\n# Written by `npm run check -- --record`.\n\n';
const between = ' < ';

/** Reads the file; a line that cannot be read is told and left out. */
export function readAddressLock(text: string): { records: AddressRecords; problems: Problem[] } {
  const records = new Map<string, AddressRecord>();
  const problems: Problem[] = [];
  let anchors: Set<string> | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('# ')) return;
    if (line.startsWith('/')) {
      const end = line.lastIndexOf(between);
      const address = (end < 0 ? line : line.slice(0, end)).normalize('NFC');
      // A merge may have left an address twice: it has the anchors of both.
      const known = records.get(address);
      anchors = new Set(known?.anchors);
      const source = end < 0 ? known?.source : line.slice(end + between.length);
      records.set(address, { ...(source !== undefined && { source }), anchors, line: index + 1 });
    } else if (line.startsWith('  #') && line.length > 3 && anchors)
      anchors.add(line.slice(3).normalize('NFC'));
    else {
      const message = `The line “${line.slice(0, 80)}” is no address and no anchor.`;
      problems.push({ ...problemOf('lock-unreadable', message, { file: addressLockFile }), line: index + 1 });
    }
  });
  return { records, problems };
}

export function writeAddressLock(records: AddressRecords): string {
  const blocks = [...records].sort(byText).map(([address, { source, anchors }]) => {
    const lines = [...anchors].sort().map((id) => `  #${id}\n`);
    return `${address}${source === undefined ? '' : between + source}\n${lines.join('')}`;
  });
  return head + blocks.join('');
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
