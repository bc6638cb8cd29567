/** `=== "Label"` with indented content: tabs that work without a script, by radio buttons. */
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf } from '../lines.ts';
import { pageState, type Page } from '../page.ts';
import { element, hasClass, isElement, lastElement, textOf, walk, type Element } from '../tree.ts';
import { containerRule } from './container.ts';
import { UniqueIds } from './unique-ids.ts';

export interface TabbedOptions {
  /** All labels before all contents, as Material draws them. */
  readonly alternateStyle?: boolean;
  /** Ids from labels, instead of by number. */
  readonly slugify?: ((text: string, separator: string) => string) | undefined;
  readonly separator?: string;
  /** Ids begin with the id of the heading above. */
  readonly combineHeaderSlug?: boolean;
}

interface Opening {
  readonly isNew: boolean;
  readonly isSelected: boolean;
  readonly label: readonly [number, number];
}

const opening = /^={3}(\+!?|!\+?)? +"(.*?)" *$/;
const setsOf = pageState(() => ({ count: 0 }));

export function tabbed(options: TabbedOptions = {}): Extension {
  const alternate = options.alternateStyle ?? false;
  return {
    name: 'pymdownx.tabbed',
    blocks: [
      containerRule<Opening>({
        name: 'tabbed',
        priority: 105,
        begins(text) {
          if (!text.startsWith('===')) return undefined;
          const match = opening.exec(text);
          if (!match) return undefined;
          const start = text.indexOf('"') + 1;
          return {
            isNew: match[1]?.includes('!') ?? false,
            isSelected: match[1]?.includes('+') ?? false,
            label: [start, start + match[2]!.length],
          };
        },
        open(parent, { isNew, isSelected, label }, line, parser) {
          const last = lastElement(parent);
          const position = positionOf([line]);
          const set = last && isSet(last) && !isNew ? last : newSet(parent, alternate, position, parser.page);
          return addTab(set, inlineOf([part(line, ...label)]), isSelected, position);
        },
        content: (sibling) => (isSet(sibling) ? lastContent(sibling) : undefined),
      }),
    ],
    trees: [
      {
        name: 'tab_slugs',
        priority: 4,
        run(root, page) {
          if (options.slugify && setsOf(page).count > 0) nameTabs(root, options, options.slugify);
        },
      },
    ],
  };
}

function isSet(node: Element): boolean {
  return node.tag === 'div' && hasClass(node, 'tabbed-set');
}

function lastContent(set: Element): Element | undefined {
  const last = lastElement(set);
  return last && hasClass(set, 'tabbed-alternate') ? lastElement(last) : last;
}

/** Classes of a set of tabs. */
export function setClass(alternate: boolean): string {
  return alternate ? 'tabbed-set tabbed-alternate' : 'tabbed-set';
}

/** Begins a set of tabs; `data-tabs` is its number and how many tabs it has. */
export function newSet(
  parent: Element,
  alternate: boolean,
  position: Element['position'],
  page: Page,
): Element {
  const state = setsOf(page);
  state.count += 1;
  const set = element('div', position, [
    ['class', setClass(alternate)],
    ['data-tabs', `${state.count}:0`],
  ]);
  if (alternate) {
    set.children.push(element('div', position, [['class', 'tabbed-labels']]));
    set.children.push(element('div', position, [['class', 'tabbed-content']]));
  }
  parent.children.push(set);
  return set;
}

/** The tab of each set that is shown at first. */
const checked = new WeakMap<Element, Element>();

/** Adds a tab to a set; what is returned holds its content. */
export function addTab(
  set: Element,
  label: Element['children'][number],
  isSelected: boolean,
  position: Element['position'],
): Element {
  const [number, before] = (set.attributes.get('data-tabs') ?? '1:0').split(':').map(Number);
  const count = (before ?? 0) + 1;
  set.attributes.set('data-tabs', `${number ?? 1}:${count}`);
  const id = `__tabbed_${number ?? 1}_${count}`;
  const input = element('input', position, [
    ['id', id],
    ['name', `__tabbed_${number ?? 1}`],
    ['type', 'radio'],
  ]);
  const words = element('label', position, [['for', id]], [label]);
  if (count === 1 || isSelected) {
    checked.get(set)?.attributes.delete('checked');
    input.attributes.set('checked', 'checked');
    checked.set(set, input);
  }
  if (!hasClass(set, 'tabbed-alternate')) {
    const content = element('div', position, [['class', 'tabbed-content']]);
    set.children.push(input, words, content);
    return content;
  }
  const content = element('div', position, [['class', 'tabbed-block']]);
  // The labels and the contents of all tabs come last.
  set.children.splice(-2, 0, input);
  const [labels, contents] = set.children.slice(-2);
  if (isElement(labels)) labels.children.push(words);
  if (isElement(contents)) contents.children.push(content);
  return content;
}

/** Gives tabs ids from their labels. */
function nameTabs(
  root: Element,
  { separator = '-', combineHeaderSlug = false }: TabbedOptions,
  slugify: (text: string, separator: string) => string,
): void {
  const ids = new UniqueIds();
  const sets: Element[] = [];
  walk(root, (node) => {
    if (isSet(node)) sets.push(node);
    const id = node.attributes.get('id');
    if (id !== undefined && !id.startsWith('__tabbed_')) ids.add(id);
  });
  if (sets.length === 0) return;
  let heading = '';
  walk(root, (node) => {
    if (/^h[1-6]$/.test(node.tag)) heading = node.attributes.get('id') ?? '';
    if (!isSet(node)) return;
    const inputs = new Map<string, Element>();
    for (const child of node.children)
      if (isElement(child, 'input')) inputs.set(child.attributes.get('id') ?? '', child);
    const labels = node.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      return child.tag === 'label' ? [child] : hasClass(child, 'tabbed-labels') ? child.children : [];
    });
    for (const label of labels) {
      if (!isElement(label, 'label')) continue;
      const slug = slugify(textOf(label).trim(), separator);
      const full =
        combineHeaderSlug && heading !== '' && slug !== '' ? `${heading}${separator}${slug}` : slug;
      const id = ids.unique(full);
      inputs.get(label.attributes.get('for') ?? '')?.attributes.set('id', id);
      label.attributes.set('for', id);
    }
  });
}
