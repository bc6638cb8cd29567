/** Reads the tags, comments and references of HTML in a text, as a browser's tokenizer finds them. */
import { rawTextTags } from './names.ts';

export interface HtmlToken {
  readonly kind: 'start' | 'end' | 'void' | 'other' | 'reference';
  /** In lower case; empty for what has no name. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a text, in order; what lies between them is text.
 *
 * @param mayBegin whether a `<?…>` or `<!…>` at a place is HTML at all
 * @param isRaw whether a `<script>` just told is one, so that what follows is no markup
 */
export function* htmlTokens(
  text: string,
  mayBegin: (at: number) => boolean,
  isRaw: () => boolean = () => true,
): Generator<HtmlToken> {
  let commentsEnd = false;
  let lower: string | undefined;
  let at = text.indexOf('<');
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    let token: HtmlToken | undefined;
    if (isLetter(next)) token = startTag(text, at);
    else if (next === 47 && isLetter(text.charCodeAt(at + 2))) token = endTag(text, at);
    else if (text.startsWith('<!--', at) && !commentsEnd) {
      const close = text.indexOf('-->', at + 4);
      if (close >= 0) token = { kind: 'other', tag: '!--', start: at, end: close + 3 };
      else commentsEnd = true;
    } else if ((next === 63 || next === 33) && mayBegin(at)) token = declaration(text, at);
    if (!token) {
      at = text.indexOf('<', at + 1);
      continue;
    }
    yield token;
    let from = token.end;
    if (token.kind === 'start' && rawTextTags.has(token.tag) && isRaw()) {
      lower ??= text.toLowerCase();
      const close = lower.indexOf(`</${token.tag}`, from);
      from = close < 0 ? text.length : close;
    }
    at = text.indexOf('<', from);
  }
}

function declaration(text: string, at: number): HtmlToken | undefined {
  const [mark, tag] =
    text[at + 1] === '?' ? ['?>', '?'] : text.startsWith('<![CDATA[', at) ? [']]>', '!'] : ['>', '!'];
  const close = text.indexOf(mark, at + 2);
  return close < 0 ? undefined : { kind: 'other', tag, start: at, end: close + mark.length };
}

function endTag(text: string, at: number): HtmlToken | undefined {
  const close = text.indexOf('>', at);
  if (close < 0) return undefined;
  const tag = /^[^\s/>]+/.exec(text.slice(at + 2, Math.min(close, at + 102)))?.[0] ?? '';
  return { kind: 'end', tag: tag.toLowerCase(), start: at, end: close + 1 };
}

/** Longest tag in UTF-16 units. */
const longestTag = 65_536;

function startTag(text: string, at: number): HtmlToken | undefined {
  let index = at + 1;
  while (index < text.length && !/[\s/<>]/.test(text[index]!)) index++;
  if (text[index] === '<') return undefined;
  const tag = text.slice(at + 1, index).toLowerCase();
  const limit = Math.min(text.length, at + longestTag);
  while (index < limit) {
    const character = text[index]!;
    if (character === '>') {
      const isVoid = text[index - 1] === '/';
      return { kind: isVoid ? 'void' : 'start', tag, start: at, end: index + 1 };
    }
    if (character === '<') return undefined;
    if (character === '"' || character === "'") {
      // A quotation mark begins a value only behind an equals sign.
      if (!/=\s*$/.test(text.slice(Math.max(at, index - 8), index))) {
        index += 1;
        continue;
      }
      const close = text.indexOf(character, index + 1);
      if (close < 0 || close >= limit) return undefined;
      index = close + 1;
    } else index += 1;
  }
  return undefined;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** An attribute as the author wrote it. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where the value's text begins and ends, from the start of the tag; equal where there is none. */
  readonly start: number;
  readonly end: number;
  /** Where the whole of it begins and ends. */
  readonly from: number;
  readonly to: number;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gy;

/** The attributes of a start tag. */
export function htmlAttributes(tag: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  let at = /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
  while (at < tag.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(tag);
    if (!match) {
      at += 1;
      continue;
    }
    const value = match[2] ?? match[3] ?? match[4];
    const quoted = match[2] !== undefined || match[3] !== undefined ? 1 : 0;
    const end = match.index + match[0].length - (value === undefined ? 0 : quoted);
    const [name, from, to] = [match[1]!.toLowerCase(), match.index, match.index + match[0].length];
    found.push({ name, value: value ?? '', start: end - (value?.length ?? 0), end, from, to });
    at = to;
  }
  return found;
}
