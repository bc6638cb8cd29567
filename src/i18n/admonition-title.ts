import bg from './bg.json' with { type: 'json' };
import { translator } from './translator.ts';

/**
 * The title of an admonition whose author gave none.
 *
 * @param tag BCP 47 tag of the text's language
 * @param type as the author wrote it
 * @returns undefined for types that the interface has no word for: the type itself is the title then
 */
export function admonitionTitle(tag: string, type: string): string | undefined {
  return isKnown(type) ? translator(tag)(`admonition.${type}`) : undefined;
}

function isKnown(type: string): type is keyof typeof bg.admonition {
  return Object.hasOwn(bg.admonition, type);
}
