/** `pymdownx.striphtml`: leaves out comments, event attributes, and attributes of certain names. */
import type { Extension } from '../contract.ts';
import { htmlAttributes, htmlTokens } from '../html/tokens.ts';
import type { Element, Node, Raw } from '../tree.ts';

export interface StripOptions {
  readonly comments?: boolean;
  /** `onclick` and all others that hold scripts. */
  readonly events?: boolean;
  readonly attributes?: readonly string[];
}

export function stripHtml({ comments = true, events = true, attributes = [] }: StripOptions = {}): Extension {
  const isStripped = (name: string): boolean =>
    (events && /^on[a-z]/i.test(name)) || attributes.includes(name.toLowerCase());
  return {
    name: 'pymdownx.striphtml',
    finish: [
      {
        name: 'strip-html',
        priority: 50,
        run(root) {
          strip(root, comments, isStripped);
        },
      },
    ],
  };
}

function strip(parent: Element, comments: boolean, isStripped: (name: string) => boolean): void {
  parent.children = parent.children.filter((child): boolean => {
    if (child.type === 'raw') {
      const written = stripped(child, comments, isStripped);
      child.value = written;
      return written !== '';
    }
    if (child.type !== 'element') return true;
    for (const name of child.attributes.keys()) if (isStripped(name)) child.attributes.delete(name);
    const wasEmpty = child.children.length === 0;
    strip(child, comments, isStripped);
    // A paragraph of nothing but comments is gone with them.
    return wasEmpty || child.tag !== 'p' || !child.children.every(isBlank);
  });
}

function isBlank(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function stripped({ value }: Raw, comments: boolean, isStripped: (name: string) => boolean): string {
  if (!value.startsWith('<')) return value;
  let text = '';
  let done = 0;
  const leaveOut = (start: number, end: number): void => {
    text += value.slice(done, start);
    done = end;
  };
  for (const { kind, tag, start, end } of htmlTokens(value, () => true)) {
    if (kind === 'other' && tag === '!--' && comments) leaveOut(start, end);
    if (kind !== 'start' && kind !== 'void') continue;
    for (const { name, from, to } of htmlAttributes(value.slice(start, end))) {
      if (!isStripped(name)) continue;
      const before = value.slice(start, start + from).trimEnd().length;
      leaveOut(start + before, start + to);
    }
  }
  return text + value.slice(done);
}
