/** An SVG file of somebody's own as it may stand in a page: shapes and their colours, and nothing else. */
import { htmlAttributes, htmlTokens } from '../../dialect/html/tokens.ts';

const shapes = new Set(['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const attributes = new Set(
  `d points x y x1 y1 x2 y2 cx cy r rx ry width height transform fill fill-rule fill-opacity clip-rule opacity stroke
  stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity`.split(/\s+/),
);
/** Neither addresses nor styles: both need marks that these values have no use for. */
const plainValue = /^[\w\s.,#%()+-]*$/;

/**
 * The file's shapes, coloured by the text around them where they have no colour of their own.
 *
 * @returns undefined where there is nothing to be seen of it
 */
export function plainSvg(text: string): string | undefined {
  let root: string | undefined;
  let body = '';
  /** Elements that are open; what is left out is so with all that is in it. */
  const open: { readonly tag: string; readonly isKept: boolean }[] = [];
  for (const { kind, tag, start, end } of htmlTokens(text, () => true)) {
    const isOut = open.some(({ isKept }) => !isKept);
    if (kind === 'end') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) {
        for (const { tag: closed, isKept } of open.splice(at).reverse())
          if (isKept && closed !== 'svg') body += `</${closed}>`;
      }
      continue;
    }
    if (kind !== 'start' && kind !== 'void') continue;
    const written = text.slice(start, end);
    if (tag === 'svg' && root === undefined) {
      root = rootOf(written);
      open.push({ tag, isKept: true });
      continue;
    }
    const isKept = root !== undefined && !isOut && shapes.has(tag);
    if (isKept) body += `<${tag}${kept(written)}${kind === 'void' ? '/' : ''}>`;
    if (kind === 'start') open.push({ tag, isKept });
  }
  for (const { tag, isKept } of open.reverse()) if (isKept && tag !== 'svg') body += `</${tag}>`;
  return root === undefined || body === '' ? undefined : `${root}${body}</svg>`;
}

function rootOf(written: string): string | undefined {
  const given = new Map(htmlAttributes(written).map(({ name, value }) => [name, value]));
  const [width, height] = ['width', 'height'].map((name) => parseFloat(given.get(name) ?? ''));
  const box = given.get('viewbox') ?? (width && height ? `0 0 ${width} ${height}` : '');
  if (!/^[\s\d.,-]+$/.test(box)) return undefined;
  const colours = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'].flatMap((name) => {
    const value = given.get(name) ?? (name === 'fill' ? 'currentColor' : undefined);
    return value !== undefined && plainValue.test(value) ? [` ${name}="${value}"`] : [];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.trim()}" aria-hidden="true"${colours.join('')}>`;
}

function kept(written: string): string {
  return htmlAttributes(written)
    .filter(({ name, value }) => attributes.has(name) && plainValue.test(value) && !/url\s*\(/i.test(value))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('');
}
