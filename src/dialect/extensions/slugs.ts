/** Ids from headings. */

/** How letters of an id are written: as in the heading, or folded to one case. */
export type SlugCase = 'none' | 'lower' | 'lower-ascii' | 'fold';

/**
 * An id as PyMdown's `slugify` makes it: NFC, without tags, trimmed, in the case asked for, and of what is
 * left only letters, digits, `_`, `-` and spaces, each space a separator. Й, ё and ъ stay.
 */
export function slugify(
  text: string,
  separator = '-',
  letters: SlugCase = 'lower',
  percentEncode = false,
  form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC',
): string {
  let slug = text
    .normalize(form)
    .replace(/<\/?[^>]*>/g, '')
    .trim();
  if (letters === 'lower') slug = slug.toLowerCase();
  else if (letters === 'fold') slug = slug.toLowerCase().replaceAll('ß', 'ss');
  else if (letters === 'lower-ascii') slug = slug.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  slug = slug.replace(/[^\p{L}\p{N}_\- ]/gu, '').replace(/ /g, separator);
  return percentEncode ? encodeURIComponent(slug).replace(/%20/g, '+') : slug;
}

/** An id as Python-Markdown's own `toc` makes it: ASCII only. */
export function slugifyAscii(text: string, separator = '-'): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/[^\0-\x7f]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase();
  return ascii.replace(new RegExp(`[${escapeClass(separator)}\\s]+`, 'g'), separator);
}

/** As `slugifyAscii`, but letters of all scripts stay. */
export function slugifyUnicode(text: string, separator = '-'): string {
  const kept = text
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .toLowerCase();
  return kept.replace(new RegExp(`[${escapeClass(separator)}\\s]+`, 'g'), separator);
}

function escapeClass(text: string): string {
  return text.replace(/[\]\\^-]/g, '\\$&');
}

type Slugifier = (text: string, separator: string) => string;

/** The function that a configuration names: `{"$py": "pymdownx.slugs.slugify", "kwds": {"case": "lower"}}`. */
export function slugifierOf(value: unknown): Slugifier | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name: unknown = Reflect.get(value, '$py');
  const given: unknown = Reflect.get(value, 'kwds');
  const option = (key: string): unknown =>
    typeof given === 'object' && given !== null ? Reflect.get(given, key) : undefined;
  if (name === 'markdown.extensions.toc.slugify') return slugifyAscii;
  if (name === 'markdown.extensions.toc.slugify_unicode') return slugifyUnicode;
  if (typeof name !== 'string' || !name.startsWith('pymdownx.slugs.')) return undefined;
  const older = olderNames[name.slice('pymdownx.slugs.'.length).replace(/_encoded$/, '')];
  const letters = older ?? option('case');
  const form = option('normalize');
  const kind = letters === 'lower' || letters === 'lower-ascii' || letters === 'fold' ? letters : 'none';
  const normal = form === 'NFD' || form === 'NFKC' || form === 'NFKD' ? form : 'NFC';
  const encodes = option('percent_encode') === true || name.endsWith('_encoded');
  return (text, separator) => slugify(text, separator, kind, encodes, normal);
}

/** Functions that one with options took the place of. */
const olderNames: Readonly<Record<string, SlugCase>> = {
  uslugify: 'lower',
  uslugify_cased: 'none',
  gfm: 'lower-ascii',
};
