/** A logo that is drawn in white for Material's coloured header. */
import { joinPath } from '../site/address.ts';
import type { Report } from './report.ts';
import { groupOf, textOf, type Group } from './settings.ts';

/** @param read text of a file of the docs folder */
export async function reportWhiteLogo(
  settings: Group,
  read: (path: string) => Promise<string | undefined>,
  report: Report,
): Promise<void> {
  const written = textOf(groupOf(settings['theme'])['logo']) ?? '';
  const file = /\.svg$/i.test(written) ? joinPath('', written)?.normalize('NFC') : undefined;
  if (file === undefined || !isWhite((await read(file)) ?? '')) return;
  const message = `shows ${written}, which is white, in a coloured header: the header here is light by day, and it is not seen there`;
  const advice =
    'Give it a colour of its own; or let it follow the day, by <style> in it: @media (prefers-color-scheme: light) { * { fill: #222 } }';
  report.otherEffect(['theme', 'logo'], message, advice);
}

/** Whether every shape of a drawing is filled or drawn with white and nothing else. */
function isWhite(svg: string): boolean {
  const paints = [...svg.matchAll(/\b(?:fill|stroke)\s*[=:]\s*["']?\s*(#\w+|[a-z]+(?:\([^()]*\))?)/gi)].map(
    ([, paint]) => paint!.toLowerCase().replace(/\s/g, ''),
  );
  const isNone = (paint: string): boolean => paint === 'none' || paint === 'transparent';
  const white = /^(?:#fff|#fff?f|#ffffff(?:ff)?|white|rgba?\(255,255,255(?:,1)?\))$/;
  const colours = paints.filter((paint) => !isNone(paint));
  if (colours.length === 0 || !colours.every((paint) => white.test(paint))) return false;
  // What says nothing of its paint is black, unless something around it says it.
  const isAround =
    /<(?:svg|g|style)\b[^<>]*\b(?:fill|stroke)\s*[=:]\s*["']?\s*(?:#f|w|rgb)/i.test(svg) ||
    /<style/i.test(svg);
  const shapes = svg.match(/<(?:path|circle|rect|ellipse|polygon|polyline|line|text)\b[^<>]*>/gi) ?? [];
  return isAround || shapes.every((shape) => /\b(?:fill|stroke)\s*[=:]/i.test(shape));
}
