import { expect, test } from 'vitest';
import { ignores } from './ignore-patterns.ts';

test.each<[readonly string[], string, boolean, string]>([
  [['*.tmp'], 'упътване/а.tmp', true, 'a name matches in every folder'],
  [['/чернови/'], 'чернови/а.md', true, 'a folder stands for all in it'],
  [['/чернови/'], 'упътване/чернови/а.md', false, 'a slash at the start means the root'],
  [['чернови/'], 'упътване/чернови/а.md', true, 'without one, every folder'],
  [['чернови/'], 'чернови', false, 'a slash at the end means folders alone'],
  [['a/*.md'], 'a/b/c.md', false, 'a star stays within a name'],
  [['a/**/c.md'], 'a/c.md', true, 'two stars cross no folder'],
  [['a/**/c.md'], 'a/b/d/c.md', true, 'or any number'],
  [['**/архив.md'], 'a/b/архив.md', true, 'two stars at the start'],
  [['a/**'], 'a/b/c', true, 'two stars at the end'],
  [['.*', '!.well-known'], '.well-known/security.txt', false, 'a later line takes back in'],
  [['.*', '/templates/'], '.git/config', true, 'what MkDocs always leaves out'],
  [['# *.md', '', '  '], 'a.md', false, 'comments and empty lines are none'],
  [['\\#a.md'], '#a.md', true, 'a backslash makes the sign a letter'],
  [['[аб].md'], 'б.md', true, 'a set of letters'],
  [['[!аб].md'], 'б.md', false, 'a set of other letters'],
  [['а?.md'], 'аб.md', true, 'one letter'],
])('%j and %s: %s (%s)', (patterns, path, left) => {
  expect(ignores(patterns)(path)).toBe(left);
});
