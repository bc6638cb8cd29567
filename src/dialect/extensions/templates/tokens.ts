/** The words and signs of an expression of Jinja. */

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
}

const token =
  /\s*(?:(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+(?:\.\d+)?)|"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<sign>[=!<>]=|[-<>()[\].,:|~+]))/uy;

/** Longest expression: what is longer is no expression that someone wrote. */
const longest = 1000;

/** @returns undefined where there is something in it that is not read here */
export function tokensOf(written: string): readonly Token[] | undefined {
  if (written.length > longest) return undefined;
  const text = written.trim();
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (!groups) return undefined;
    const { name, number, double, single = double, sign } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (single !== undefined) tokens.push({ kind: 'text', text: single });
    else tokens.push({ kind: 'sign', text: sign! });
  }
  return [...tokens, { kind: 'end', text: '' }];
}
