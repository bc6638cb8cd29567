/** Texts of a configuration that may hold HTML, as plain text. */
import { resolveReferences } from '../dialect/write/escape.ts';

/**
 * As a line with links in Markdown's way. What an address leads to is checked like any other link; undefined where
 * one cannot be kept.
 */
export function lineWithLinks(html: string): string | undefined {
  const linked = html.replace(
    /<a\b[^<>]*?\shref\s*=\s*(?:"([^"()\s]+)"|'([^'()\s]+)')[^<>]*>((?:(?!<a\b)[\s\S])*?)<\/a\s*>/gi,
    (_, double: string | undefined, single: string | undefined, text: string) =>
      `[${plainText(text).replace(/[[\]]/g, '')}](${resolveReferences(double ?? single ?? '')})`,
  );
  if (/<a\b|\]\((?:javascript|data|vbscript):/i.test(linked)) return undefined;
  return plainText(linked);
}

/** Without tags, and with the characters that references stand for. */
export function plainText(html: string): string {
  return resolveReferences(withSemicolons(html.replace(/<[^<>]*>/g, '')))
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}

/** Browsers know the oldest references without their semicolon, too: `&copy 2024`. */
function withSemicolons(html: string): string {
  return html.replace(/&(nbsp|copy|reg|amp|lt|gt|quot|middot|laquo|raquo)(?![\w;=])/g, '&$1;');
}
