/**
 * The class of a table cell for the `style` that MDX gives an aligned column: the page's policy allows
 * no styles in elements.
 *
 * @param style as MDX hands it to a component: `{ textAlign: 'right' }`
 */
export function alignmentClass(style: unknown): string | undefined {
  if (typeof style !== 'object' || style === null || !('textAlign' in style)) return undefined;
  const { textAlign } = style;
  return textAlign === 'right' || textAlign === 'center' ? textAlign : undefined;
}
