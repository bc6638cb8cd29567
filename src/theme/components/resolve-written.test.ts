import { expect, test } from 'vitest';
import { resolveWritten } from './resolve-written.ts';

const targets = new Map([
  ['въпроси.md#защо', '/въпроси/#защо'],
  ['100%.md', '/100%/'],
]);
const resolve = (url: string): string | undefined => targets.get(url);

test.each([
  ['as it was written', 'въпроси.md#защо', '/въпроси/#защо'],
  ['percent-encoded', encodeURI('въпроси.md#защо'), '/въпроси/#защо'],
  ['with a stray %', '100%.md', '/100%/'],
  ['not at all where it is not known', 'няма.md', undefined],
])('finds a link %s', (_, url, expected) => {
  expect(resolveWritten(resolve, url)).toBe(expected);
});
