/** What Python-Markdown once read by default, and reads still where a site switches it on. */
import type { Extension } from '../contract.ts';
import { asterisks, underscores } from '../inline/emphasis.ts';
import { walk, type Element, type Node } from '../tree.ts';

/** `_` works inside words, as `*` does. */
export function legacyEmphasis(): Extension {
  const { name, priority, mark } = underscores;
  return { name: 'legacy_em', delimiters: [{ ...asterisks, name, priority, mark }] };
}

const attribute = /\{@([^}=]*)=([^}]*)\}/g;

/** `{@id=name}` in a text gives the element around it, or right before it, an attribute. */
export function legacyAttributes(): Extension {
  return {
    name: 'legacy_attrs',
    trees: [
      {
        name: 'legacyattrs',
        priority: 15,
        run(root) {
          take(root);
          walk(root, take);
        },
      },
    ],
  };
}

function take(parent: Element): void {
  const alt = parent.attributes.get('alt');
  if (alt?.includes('{@') === true) parent.attributes.set('alt', withoutAttributes(alt, parent));
  let owner = parent;
  for (const child of parent.children) {
    if (child.type === 'element') owner = child;
    else if (isPlain(child)) child.value = withoutAttributes(child.value, owner);
  }
}

function withoutAttributes(text: string, owner: Element): string {
  return text.replace(attribute, (_all, name: string, value: string) => {
    owner.attributes.set(name, value.replaceAll('\n', ' '));
    return '';
  });
}

function isPlain(node: Node): node is Extract<Node, { type: 'text' }> {
  return node.type === 'text' && node.atomic !== true && node.value.includes('{@');
}
