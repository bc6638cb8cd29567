/** Formulas in TeX as MathML, with nothing that a strict policy refuses. */
import temml from 'temml';

/** Why a formula could not be read. */
export class FormulaError extends Error {}

/** What MathJax knows, with which pages were written, and Temml does not. */
const macros = { '\\mbox': '\\text{#1}' };

/**
 * The MathML of a formula.
 *
 * @param tex without the marks around it
 * @param display on a line of its own
 * @throws FormulaError with what is wrong in the TeX
 */
export function mathMarkup(tex: string, display: boolean): string {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      macros: { ...macros },
    });
    return markup.replace(/<\w[^>]*? style="[^"]*"[^>]*>/g, withoutStyle);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new FormulaError(message.replace(/^ParseError:\s*/, '').trim());
  }
}

/**
 * Temml writes `style=` in matrices, frames, tags and colours: a colour has an attribute of its own in
 * MathML, the rest are few and become classes of the theme. What is not listed is spacing that MathML has
 * by itself.
 */
const classes: readonly (readonly [RegExp, string])[] = [
  [/^padding-left:0(?:em|pt)?$/, 'm-l0'],
  [/^padding-right:0(?:em|pt)?$/, 'm-r0'],
  [/^padding-left:1em$/, 'm-l1'],
  [/^padding-left:/, 'm-l'],
  [/^padding-right:/, 'm-r'],
  [/^padding:3pt$/, 'm-pad'],
  [/^border:/, 'm-box'],
  [/^border-left:/, 'm-bl'],
  [/^border-right:/, 'm-br'],
  [/^border-top:/, 'm-bt'],
  [/^border-bottom:/, 'm-bb'],
  [/^width:100%$/, 'm-w'],
  [/^width:50%$/, 'm-half'],
];

/** A tag with its `style` turned into classes and attributes. */
function withoutStyle(tag: string): string {
  const names: string[] = [];
  let colour = '';
  const style = / style="([^"]*)"/.exec(tag)?.[1] ?? '';
  for (const declaration of style.split(';').map((part) => part.trim().replace(/:\s+/, ':'))) {
    const [, value] = /^color:(#[\da-f]{3,8})$/i.exec(declaration) ?? [];
    if (value !== undefined) colour = ` mathcolor="${value}"`;
    const found = classes.find(([pattern]) => pattern.test(declaration));
    if (found) names.push(found[1]);
  }
  const [written, present] = / class="([^"]*)"/.exec(tag) ?? [];
  const all = [...(present === undefined ? [] : [present]), ...names].join(' ');
  return tag
    .replace(written ?? '', '')
    .replace(/ style="[^"]*"/, `${all === '' ? '' : ` class="${all}"`}${colour}`);
}
