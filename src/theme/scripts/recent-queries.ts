import { recall, remember } from './device-storage.ts';

const storageKey = 'recent-queries';
const mostKept = 6;

/** What the reader searched for and followed, the latest first; kept on the device alone. */
export function recentQueries(): string[] {
  return (recall(storageKey) ?? '').split('\n').filter((query) => query !== '');
}

export function rememberQuery(query: string): void {
  remember(storageKey, withQuery(recentQueries(), query).join('\n'));
}

export function forgetQueries(): void {
  remember(storageKey, undefined);
}

/**
 * The queries with a new one in front. What was typed on the way to it (its beginning) and the same in
 * other capitals gives way to it.
 */
export function withQuery(queries: readonly string[], query: string): string[] {
  const added = query.trim().replace(/\s+/g, ' ');
  if (added === '') return [...queries];
  const lower = added.toLowerCase();
  return [added, ...queries.filter((other) => !lower.startsWith(other.toLowerCase()))].slice(0, mostKept);
}
