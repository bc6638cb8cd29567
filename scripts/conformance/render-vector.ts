/** Renders a vector with the extensions that it switches on. */
import { compile } from '../../src/dialect/index.ts';
import { extensionNamed } from '../../src/dialect/registry.ts';
import { emojiNamed } from '../../src/media/icons/emoji.ts';

export interface Vector {
  readonly id: string;
  readonly input: string;
  readonly expected: string;
  readonly extensions: readonly {
    readonly name: string;
    readonly config: Readonly<Record<string, unknown>>;
  }[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The HTML of the reference profile; a message where an extension is not known. */
export function renderVector({ input, extensions, options }: Vector): string {
  const made = extensions.map(({ name, config }) => extensionNamed(name, config));
  const unknown = extensions.filter((_one, index) => !made[index]).map(({ name }) => name);
  if (unknown.length > 0) return `<p>unknown: ${unknown.join(', ')}</p>`;
  const tabLength = options['tab_length'];
  return compile(input, {
    extensions: made.filter((extension) => extension !== undefined),
    emoji: emojiNamed,
    ...(typeof tabLength === 'number' && { tabLength }),
  }).html.parts.join('');
}
