/** `srcset` values: addresses with a width or density behind each. */

export interface Candidate {
  readonly url: string;
  /** `2x`, `800w`, or empty. */
  readonly descriptor: string;
}

/** @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
export function readSrcset(value: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  // An address runs to white space; commas at its end are separators, commas within it are its own.
  const pattern = /[\s,]*([^\s,]\S*)/y;
  const rest = /\s*([^,]*)/y;
  for (;;) {
    const url = pattern.exec(value)?.[1];
    if (url === undefined) return candidates;
    const bare = withoutCommas(url);
    if (bare !== url) {
      candidates.push({ url: bare, descriptor: '' });
      continue;
    }
    rest.lastIndex = pattern.lastIndex;
    const descriptor = rest.exec(value)?.[1]?.trim() ?? '';
    pattern.lastIndex = rest.lastIndex;
    candidates.push({ url, descriptor });
  }
}

/** By hand: a pattern for commas at the end would try again at every comma of a long row. */
function withoutCommas(url: string): string {
  let end = url.length;
  while (url[end - 1] === ',') end--;
  return url.slice(0, end);
}

export function writeSrcset(candidates: readonly Candidate[]): string {
  return candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(', ');
}
