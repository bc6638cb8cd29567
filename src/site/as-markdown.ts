/** Text that stands in Markdown as it is, whatever extensions are switched on. */

/** Only some signs can be escaped everywhere; the others are written by their numbers. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+.!-]/g, '\\$&')
    .replace(/[&<>|~^=:]/g, (sign) => `&#${sign.codePointAt(0)!};`);
}
