/** `/// caption` blocks: put what stands before them into a figure, with numbers where asked for. */
import type { Extension, TreeStep } from '../contract.ts';
import { deepest, pageState } from '../page.ts';
import { addClass, element, isElement, lastElement, text, type Element, type Node } from '../tree.ts';
import { readSelector } from './block-header.ts';
import { blocksExtension, type BlockKind } from './generic-blocks.ts';

export interface CaptionOptions {
  /** Names, or `{ name, prefix, classes }`; `{}` in a prefix stands for the number. */
  readonly types?: unknown;
  /** Number captions that have a prefix by themselves. */
  readonly auto?: boolean;
  /** How many levels are numbered; 0 means all. */
  readonly autoLevel?: number;
  /** Captions stand above. */
  readonly prepend?: boolean;
}

interface CaptionType {
  readonly name: string;
  readonly prefix: string;
  readonly classes: string;
}

interface Caption {
  readonly type: CaptionType;
  readonly caption: Element;
  readonly number: readonly number[] | undefined;
  /** Levels deeper than where it stands; undefined when not written. */
  readonly deeper: number | undefined;
  /** Number of captions around one another, this one included. */
  readonly nesting: number;
}

const usualTypes: readonly CaptionType[] = [
  { name: 'caption', prefix: '', classes: '' },
  { name: 'figure-caption', prefix: 'Figure {}.', classes: '' },
  { name: 'table-caption', prefix: 'Table {}.', classes: '' },
];

const header = /^(?:([<>])(?:\s+|$))?(?:(?:(\d+(?:\.\d+)*)|\^(\d+))(?:\s+|$))?([.#[].*)?$/;
const captionsOf = pageState(() => new Map<Element, Caption>());

export function blockCaptions(options: CaptionOptions = {}): Extension {
  const { auto = true, autoLevel = 0, prepend = false } = options;
  const kinds: Record<string, BlockKind> = {};
  for (const type of typesOf(options.types)) kinds[type.name] = kindOf(type, prepend);
  const number: TreeStep = {
    name: 'caption_numbers',
    priority: 4,
    run(root, page) {
      numberCaptions(root, captionsOf(page), auto, autoLevel);
    },
  };
  return blocksExtension('pymdownx.blocks.caption', kinds, { trees: [number] });
}

function kindOf(type: CaptionType, prepend: boolean): BlockKind {
  return {
    argument: 'optional',
    accepts(argument) {
      const match = header.exec(argument);
      const selector = match && readSelector(match[4] ?? '');
      return selector !== null && selector?.tag === '';
    },
    open(parent, { argument, position, parser }) {
      const match = header.exec(argument?.text ?? '');
      const last = lastElement(parent);
      const within = last && captionsOf(parser.page).get(last);
      const nesting = (within?.nesting ?? 0) + 1;
      if (nesting > deepest) parser.page.report('too-deep', position, { depth: deepest });
      const figure = figureFor(parent, nesting > deepest ? undefined : last, position);
      const caption = element('figcaption', position);
      const above = match?.[1] === undefined ? prepend : match[1] === '<';
      if (above) figure.children.unshift(caption);
      else figure.children.push(caption);
      if (type.classes !== '') addClass(figure, ...type.classes.split(/\s+/));
      for (const [name, value] of readSelector(match?.[4] ?? '')?.attributes ?? []) {
        if (name === 'class') addClass(figure, ...value.split(' '));
        else figure.attributes.set(name, value);
      }
      captionsOf(parser.page).set(figure, {
        type,
        caption,
        number: match?.[2]?.split('.').map(Number),
        nesting: nesting > deepest ? 1 : nesting,
        deeper: match?.[3] === undefined ? undefined : Number(match[3]),
      });
      return { element: figure, target: caption, content: 'block' };
    },
  };
}

/** A figure that has no caption yet, or a new one around the last element. */
function figureFor(parent: Element, last: Element | undefined, position: Element['position']): Element {
  const taken = last?.children.some((child) => isElement(child, 'figcaption'));
  if (isElement(last, 'figure') && !taken) return last;
  const figure = element('figure', last ? { ...last.position } : position, [], last ? [last] : []);
  if (last) parent.children.splice(parent.children.lastIndexOf(last), 1, figure);
  else parent.children.push(figure);
  return figure;
}

/** Gives captions their numbers, in reading order, each type for itself. */
function numberCaptions(
  root: Element,
  captions: ReadonlyMap<Element, Caption>,
  auto: boolean,
  autoLevel: number,
): void {
  const counters = new Map<string, number[]>();
  const visit = (node: Element, depths: ReadonlyMap<string, number>): void => {
    const found = captions.get(node);
    let inside = depths;
    if (found && found.type.prefix !== '') {
      const { type, deeper = 0 } = found;
      const depth = found.number?.length ?? (depths.get(type.name) ?? 0) + 1 + deeper;
      inside = new Map([...depths, [type.name, depth]]);
      const isNumbered = auto
        ? found.number !== undefined || autoLevel === 0 || depth <= autoLevel
        : found.number !== undefined || found.deeper !== undefined;
      if (isNumbered) {
        const number = found.number ?? nextNumber(counters.get(type.name) ?? [], depth);
        counters.set(type.name, [...number]);
        addNumber(node, found, number);
      }
    }
    for (const child of node.children) if (child.type === 'element') visit(child, inside);
  };
  visit(root, new Map());
}

function nextNumber(last: readonly number[], depth: number): number[] {
  const levels = Math.min(depth, deepest);
  const number = last.slice(0, levels);
  if (number.length === levels) number[levels - 1] = (number[levels - 1] ?? 0) + 1;
  while (number.length < levels) number.push(1);
  return number;
}

function addNumber(figure: Element, { type, caption }: Caption, number: readonly number[]): void {
  if (!figure.attributes.has('id')) figure.attributes.set('id', `__${type.name}_${number.join('_')}`);
  const words = type.prefix.replaceAll('{}', number.join('.'));
  const { position } = caption;
  const content: Node = words.includes('<') ? { type: 'raw', value: words, position } : text(words);
  const prefix = element('span', position, [['class', 'caption-prefix']], [content]);
  const first = caption.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!isElement(first, 'p')) caption.children.unshift(element('p', position, [], [prefix]));
  else first.children.unshift(prefix, ...(first.children.length > 0 ? [text(' ')] : []));
}

function typesOf(given: unknown): readonly CaptionType[] {
  if (!Array.isArray(given)) return usualTypes;
  return (given as readonly unknown[]).flatMap((one) => {
    if (typeof one === 'string') return [{ name: one, prefix: '', classes: '' }];
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string')
      return [];
    const prefix = 'prefix' in one && typeof one.prefix === 'string' ? one.prefix : '';
    const classes = 'classes' in one && typeof one.classes === 'string' ? one.classes.trim() : '';
    return [{ name: one.name, prefix, classes }];
  });
}
