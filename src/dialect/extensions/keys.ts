/** `pymdownx.keys`: `++ctrl+alt+del++` shows keys, `++"any text"++` too. */
import type { Extension } from '../contract.ts';
import { patternPass } from '../inline/html.ts';
import { nearest, suggestion } from '../nearest.ts';
import type { Page } from '../page.ts';
import { element, literal, type Element, type Node, type Position } from '../tree.ts';
import { resolveReferences } from '../write/escape.ts';
import { keyAliases, keyLabels } from './key-names.ts';

export interface KeyOptions {
  /** Between keys; empty: nothing. */
  readonly separator?: string;
  /** Keys stand in a `<kbd>`, as HTML has it for what is typed together. */
  readonly strict?: boolean;
  readonly className?: string;
  /** `PageUp` is `page-up`. */
  readonly camelCase?: boolean;
  /** Further keys, or other labels. */
  readonly labels?: Readonly<Record<string, unknown>>;
}

interface Key {
  readonly label: string;
  readonly name?: string;
}

const key = `(?:[\\p{L}\\p{N}_\\-]+|"(?:\\\\.|[^\\\\"+\\n])+"|'(?:\\\\.|[^\\\\'+\\n])+')`;
const keys = new RegExp(`\\+\\+(${key}(?:\\+${key})*)\\+\\+`, 'uy');
const eachKey = new RegExp(key, 'gu');

export function keyPresses(options: KeyOptions = {}): Extension {
  return {
    name: 'pymdownx.keys',
    passes: [
      patternPass('keys', 185, '+', keys, (match, at, { text, buffer, page }) => {
        let escapes = 0;
        while (text[at - escapes - 1] === '\\') escapes++;
        if (escapes % 2 === 1) return undefined;
        const end = at + match[0].length;
        const position = buffer.positionAt(at, end);
        const written = match[1]!.match(eachKey) ?? [];
        const found = written.map((one) => keyOf(one, options));
        if (found.every((one) => one !== undefined))
          return { end, nodes: [keysElement(found, options, position)] };
        const wrong = written.filter((_one, index) => !found[index]);
        if (wrong.length < written.length) reportUnknown(wrong, position, page);
        return { end };
      }),
    ],
  };
}

function keyOf(written: string, { camelCase = false, labels = {} }: KeyOptions): Key | undefined {
  if (/^["']/.test(written)) {
    const label = resolveReferences(written.slice(1, -1).replace(/\\(.)/g, '$1')).trim();
    return label === '' ? undefined : { label };
  }
  const spelt = camelCase ? written.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase() : written;
  const name = keyAliases.get(spelt) ?? spelt;
  const given = Object.hasOwn(labels, name) ? labels[name] : undefined;
  const label = typeof given === 'string' ? given : keyLabels.get(name);
  return label === undefined ? undefined : { label, name };
}

function keysElement(
  pressed: readonly Key[],
  { separator = '+', strict = false, className = 'keys' }: KeyOptions,
  position: Position,
): Element {
  const box = element(strict ? 'kbd' : 'span', position, [['class', className]]);
  pressed.forEach(({ label, name }, index) => {
    if (index > 0 && separator !== '') box.children.push(element('span', position, [], [literal(separator)]));
    const shown = element('kbd', position, [], shownLabel(label, position));
    if (name !== undefined) shown.attributes.set('class', `key-${name}`);
    box.children.push(shown);
  });
  return box;
}

/** A label, whose references to characters are the author's and stay: `&Uuml;`. */
function shownLabel(label: string, position: Position): Node[] {
  return label
    .split(/(&[a-z][a-z\d]*;)/i)
    .flatMap((part, index): Node[] =>
      index % 2 === 1 ? [{ type: 'raw', value: part, position }] : part === '' ? [] : [literal(part)],
    );
}

/** Where one key is known, the others were meant as keys. */
function reportUnknown(names: readonly string[], position: Position, page: Page): void {
  for (const name of names) {
    const near = nearest(name, [...keyLabels.keys(), ...keyAliases.keys()]);
    page.report('unknown-key', position, {
      name,
      hint: suggestion(near, `Write what is on the key between quotation marks: ++"${name}"++.`),
    });
  }
}
