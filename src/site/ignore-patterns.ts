/** Patterns that leave files out, as `.gitignore` writes them. */

/**
 * Whether a path is left out: the last pattern that matches decides, and `!` takes back in.
 *
 * @param patterns one a line; empty lines and those that begin with `#` are none
 * @returns a function of a path, `/` between its names, without a slash at the start
 * @see https://git-scm.com/docs/gitignore#_pattern_format
 */
export function ignores(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.flatMap((written) => {
    const line = written.replace(/(?<!\\)\s+$/, '');
    if (line === '' || line.startsWith('#')) return [];
    const takesIn = line.startsWith('!');
    const pattern = (takesIn ? line.slice(1) : line).replace(/^\\(?=[#!])/, '');
    const body = pattern.replace(/^\//, '').replace(/\/$/, '');
    if (body === '') return [];
    const isAnchored = pattern.startsWith('/') || body.includes('/');
    // What matches a folder matches all that lies in it.
    const below = pattern.endsWith('/') ? '/' : '(?:/|$)';
    return [
      { takesIn, matches: new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${globSource(body)}${below}`, 'u') },
    ];
  });
  return (path) => rules.findLast(({ matches }) => matches.test(path))?.takesIn === false;
}

/** A glob as the source of a regular expression: `*` and `?` within one name, `**` across names. */
export function globSource(glob: string): string {
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const rest = glob.slice(at);
    const stars = /^\*+/.exec(rest)?.[0].length ?? 0;
    if (stars > 1) {
      const isFolders = (at === 0 || glob[at - 1] === '/') && glob[at + stars] === '/';
      source += isFolders ? '(?:[^/]+/)*' : '.*';
      at += stars - 1 + (isFolders ? 1 : 0);
      continue;
    }
    const set = /^\[(!?)((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/.exec(rest);
    if (stars === 1) source += '[^/]*';
    else if (rest.startsWith('?')) source += '[^/]';
    else if (set) {
      source += `[${set[1] ? '^' : ''}${set[2]!.replace(/[\\[\]^]/g, '\\$&')}]`;
      at += set[0].length - 1;
    } else if (rest.startsWith('\\') && rest.length > 1) {
      source += escaped(rest[1]!);
      at++;
    } else source += escaped(glob[at]!);
  }
  return source;
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
