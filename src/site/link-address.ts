/** The parts of an address as an author wrote it. */

export interface LinkAddress {
  readonly kind: 'local' | 'whole' | 'other' | 'refused' | 'malformed' | 'empty';
  /** Everything before the query; percent-encoded as written. Of a whole address: its path. */
  readonly path: string;
  /** With its `?`. */
  readonly query: string;
  /** Without `#`; undefined where there is none. */
  readonly fragment?: string;
  /** Scheme and host of a whole address, `https://docs.example.org`. */
  readonly origin?: string;
}

/** Schemes that run a program or carry data. */
const refused = /^(?:javascript|vbscript|data):/i;

/**
 * Splits an address as browsers do: they skip white space around it, and tabs and line ends within.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function readAddress(written: string): LinkAddress {
  const url = stripped(written);
  const bare = { path: '', query: '' };
  if (url === '') return { kind: 'empty', ...bare };
  if (refused.test(url)) return { kind: 'refused', ...bare };
  const isWeb = /^(?:https?:)?\/\//i.test(url);
  if (!isWeb) {
    if (/^https?:/i.test(url)) return { kind: 'malformed', ...bare };
    return /^[a-z][a-z0-9+.-]*:/i.test(url) ? { kind: 'other', ...bare } : { kind: 'local', ...partsOf(url) };
  }
  const whole = url.startsWith('//') ? `https:${url}` : url;
  if (!URL.canParse(whole)) return { kind: 'malformed', ...bare };
  const { origin } = new URL(whole);
  const parts = partsOf(whole.replace(/^[^/]*\/\/[^/?#]*/, ''));
  return { kind: 'whole', origin, ...parts, path: parts.path === '' ? '/' : parts.path };
}

/** By hand: a pattern for white space at the end would try again at every space of a long row. */
function stripped(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && written.charCodeAt(start) <= 0x20) start++;
  while (end > start && written.charCodeAt(end - 1) <= 0x20) end--;
  return written.slice(start, end).replace(/[\t\n\r]/g, '');
}

function partsOf(url: string): { path: string; query: string; fragment?: string } {
  const hash = url.indexOf('#');
  const front = hash < 0 ? url : url.slice(0, hash);
  const mark = front.indexOf('?');
  return {
    path: mark < 0 ? front : front.slice(0, mark),
    query: mark < 0 ? '' : front.slice(mark),
    ...(hash >= 0 && { fragment: url.slice(hash + 1) }),
  };
}

/** Whether an address is fetched so that anyone on the way can read and change what comes. */
export function isInsecure(url: string): boolean {
  return /^http:/i.test(url.trim());
}

/** The host of an origin, its port included, whatever its scheme: `//docs.example.org`. */
export function hostOf(origin: string): string {
  return origin.slice(origin.indexOf('//'));
}

/** Names that no public server has. */
const localNames = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/i;

/** IPv4 of this machine, of links and of private networks (RFC 1122, 1918, 3927). */
const localIPv4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/;

/** IPv6 likewise: `::1`, unique local and link-local addresses (RFC 4193, 4291). */
const localIPv6 = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i;

/** Whether an address leads to the author's own machine or network, and nowhere for readers. */
export function isLocalAddress(url: string): boolean {
  const whole = url.trim().replace(/^\/\//, 'https://');
  if (/^file:/i.test(whole)) return true;
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return false;
  const { hostname } = new URL(whole);
  return localNames.test(hostname) || localIPv4.test(hostname) || localIPv6.test(hostname);
}
