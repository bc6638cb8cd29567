/** How a formula is written: MathML on the site; text between marks, or MathJax's script, as the reference does. */
import type { Page } from '../page.ts';
import { element, literal, type Element, type Node, type Position } from '../tree.ts';
import { resolveReferences } from '../write/escape.ts';

export interface FormulaFormat {
  /** Text between marks, for any script that draws formulas; otherwise MathJax's script. */
  readonly generic: boolean;
  /** Beside MathJax's script, what is shown until it is drawn. */
  readonly preview: boolean;
  readonly tag: string;
  readonly className: string;
  /** The marks around generic text. */
  readonly wrap: readonly [string, string];
}

/** The element of a formula; `display`: on a line of its own. */
export function formulaElement(
  tex: string,
  display: boolean,
  { generic, preview, tag, className, wrap }: FormulaFormat,
  position: Position,
  page: Page,
): Element {
  const box = element(tag, position, [['class', className]]);
  // `a &lt; b` is what an author writes who knows HTML: the formula has the character.
  const shownTex = resolveReferences(tex);
  const raw = (value: string): Node => ({ type: 'raw', value, position });
  if (page.options.profile === 'site' && page.options.math) {
    box.children.push(raw(page.options.math(shownTex, display)));
  } else if (generic) box.children.push(literal(`${wrap[0]}${shownTex}${wrap[1]}`));
  else {
    const type = display ? 'math/tex; mode=display' : 'math/tex';
    const shown = [['class', 'MathJax_Preview']] as const;
    if (preview) box.children.push(element(display ? 'div' : 'span', position, shown, [literal(shownTex)]));
    box.children.push(element('script', position, [['type', type]], [raw(tex)]));
  }
  return box;
}
