/** Text as HTML. */
import { namedReferences } from './named-references.ts';

export function escapeText(value: string): string {
  return /[&<>]/.test(value)
    ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    : value;
}

/** An attribute's value between double quotes. Character references in it are the author's and stay. */
export function escapeAttribute(value: string): string {
  if (!/[&<>"]/.test(value)) return value;
  return value
    .replace(/&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A value with its character references resolved, where they are numeric or well known. */
export function resolveReferences(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([0-9a-z]+));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return namedReferences.get(name) ?? all;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
