/** `/// note | Title` and `/// details | Title` blocks. */
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { element, type Element } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';
import { blocksExtension, type BlockContext, type BlockKind } from './generic-blocks.ts';

export interface CalloutBlockOptions {
  /** Names that are types at once: strings, or `{ name, class, title }`. */
  readonly types?: unknown;
}

interface CalloutType {
  readonly name: string;
  readonly className: string;
  readonly title: string | undefined;
}

const usual = ['note', 'attention', 'caution', 'danger', 'error', 'tip', 'hint', 'warning'];

export function blockAdmonitions(options: CalloutBlockOptions = {}): Extension {
  const open = (type: CalloutType | undefined): BlockKind => ({
    argument: 'optional',
    ...(!type && { options: { type: 'string' } }),
    open(parent, context) {
      const box = element('div', context.position, [['class', 'admonition']]);
      addTitle(box, 'p', context, type);
      parent.children.push(box);
      return { element: box, target: box, content: 'block' };
    },
  });
  return blocksExtension('pymdownx.blocks.admonition', kindsOf('admonition', options, usual, open));
}

export function blockDetails(options: CalloutBlockOptions = {}): Extension {
  const open = (type: CalloutType | undefined): BlockKind => ({
    argument: 'optional',
    options: { open: 'boolean', ...(!type && { type: 'string' as const }) },
    open(parent, context) {
      const box = element('details', context.position);
      if (context.options.get('open') === true) box.attributes.set('open', 'open');
      addTitle(box, 'summary', context, type);
      parent.children.push(box);
      return { element: box, target: box, content: 'block' };
    },
  });
  return blocksExtension('pymdownx.blocks.details', kindsOf('details', options, [], open));
}

/** Sets the classes of a type, and adds its title. */
function addTitle(
  box: Element,
  tag: 'p' | 'summary',
  { argument, options, position, parser }: BlockContext,
  type: CalloutType | undefined,
): void {
  const given = options.get('type');
  const className = type?.className ?? (typeof given === 'string' ? given : '');
  const first = className.split(' ')[0] ?? '';
  if (first !== '') checkType(first, position, parser.page);
  const classes = [box.attributes.get('class') ?? '', className].filter(Boolean).join(' ');
  if (classes !== '') box.attributes.set('class', classes);
  const usualTitle = type?.title ?? (className === '' ? undefined : defaultTitle(className, parser.page));
  if (argument ? argument.text === '' : usualTitle === undefined) return;
  const words = argument
    ? inlineOf([argument])
    : inlineOf([{ text: usualTitle ?? '', offset: position.start, source: position.source }]);
  box.children.push(element(tag, position, tag === 'p' ? [['class', 'admonition-title']] : [], [words]));
}

function kindsOf(
  general: string,
  { types }: CalloutBlockOptions,
  usualTypes: readonly string[],
  open: (type: CalloutType | undefined) => BlockKind,
): Record<string, BlockKind> {
  const kinds: Record<string, BlockKind> = { [general]: open(undefined) };
  const given: readonly unknown[] = Array.isArray(types) ? types : usualTypes;
  for (const one of given) {
    const type = typeOf(one);
    if (type) kinds[type.name] = open(type);
  }
  return kinds;
}

function typeOf(given: unknown): CalloutType | undefined {
  if (typeof given === 'string') return { name: given, className: given, title: undefined };
  if (typeof given !== 'object' || given === null || !('name' in given)) return undefined;
  const { name } = given;
  if (typeof name !== 'string') return undefined;
  const className = 'class' in given && typeof given.class === 'string' ? given.class : name;
  const title = 'title' in given && typeof given.title === 'string' ? given.title : undefined;
  return { name, className, title };
}
