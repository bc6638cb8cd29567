/** `*[HTML]: Hyper Text Markup Language`: abbreviations, explained wherever they stand in the text. */
import { Block } from '../blocks/block.ts';
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension, TreeStep } from '../contract.ts';
import { characterAt, characterBefore, isWord } from '../inline/characters.ts';
import { pageState } from '../page.ts';
import { element, literal, text as textNode, type Element, type Node } from '../tree.ts';

export interface AbbreviationOptions {
  /** Abbreviations that need no definition in the page, with what they stand for. */
  readonly glossary?: Readonly<Record<string, string>>;
}

const start = /^\*\[/;
// What it stands for may be on the next line.
const whole = /^\*\[([^\\]*?)\] ?: *\n? *(.*)/;
/** Lines that a definition may go on over, and units of the longest abbreviation: more than any has. */
const longest = { lines: 3, units: 200 };

const definitionsOf = pageState(() => new Map<string, string>());

const definition: BlockRule = {
  name: 'abbr',
  priority: 16,
  run(_parent, blocks, parser) {
    const block = blocks.peek()!;
    const first = block.find('abbreviation', (text) => start.test(text));
    if (first < 0) return false;
    for (let at = first; at < block.length; at++) {
      if (!start.test(block.text(at))) continue;
      const lines = block.slice(at, at + longest.lines);
      const match = whole.exec(lines.map(({ text }) => text).join('\n'));
      if (!match) continue;
      blocks.take();
      const [all, abbreviation = '', title = ''] = match;
      define(definitionsOf(parser.page), abbreviation.trim(), title.trim());
      blocks.putBack(block.rest(at + all.split('\n').length));
      if (at > 0) blocks.putBack(new Block(block.slice(0, at)));
      return true;
    }
    return false;
  },
};

/** Two quotes alone take a definition of the glossary back. */
function define(definitions: Map<string, string>, abbreviation: string, title: string): void {
  if (title === '""' || title === "''") definitions.delete(abbreviation);
  else definitions.set(abbreviation, title);
}

export function abbreviations(options: AbbreviationOptions = {}): Extension {
  const explain: TreeStep = {
    name: 'abbr',
    priority: 7,
    run(root, page) {
      const definitions = definitionsOf(page);
      if (definitions.size > 0) explainIn(root, new Finder(definitions));
    },
  };
  return {
    name: 'abbr',
    prepare: [
      {
        name: 'abbr',
        priority: 1000,
        run(lines, page) {
          const definitions = definitionsOf(page);
          for (const [abbreviation, title] of Object.entries(options.glossary ?? {}))
            definitions.set(abbreviation, title);
          return lines;
        },
      },
    ],
    blocks: [definition],
    trees: [explain],
  };
}

function explainIn(root: Element, finder: Finder): void {
  const stack = [root];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children: Node[] = [];
    for (const child of parent.children) {
      if (child.type === 'element') stack.push(child);
      if (child.type === 'text' && child.atomic !== true) finder.split(child.value, parent, children);
      else children.push(child);
    }
    parent.children = children;
  }
}

interface Letter {
  readonly next: Map<string, Letter>;
  /** What the letters up to here stand for. */
  title: string | undefined;
}

/** Finds the longest abbreviation at each place that a word can begin or end at. */
class Finder {
  readonly #root: Letter = { next: new Map(), title: undefined };
  /** 0 for units that surely begin none, by their last seven bits: asked of every character of a page. */
  readonly #first = new Uint8Array(128);

  constructor(definitions: ReadonlyMap<string, string>) {
    for (const [abbreviation, title] of definitions) {
      if (abbreviation === '' || abbreviation.length > longest.units) continue;
      this.#first[abbreviation.charCodeAt(0) & 127] = 1;
      let letter = this.#root;
      for (const unit of abbreviation.split('')) {
        let next = letter.next.get(unit);
        if (!next) {
          next = { next: new Map(), title: undefined };
          letter.next.set(unit, next);
        }
        letter = next;
      }
      letter.title = title;
    }
  }

  /** Adds a text to nodes, with its abbreviations as elements of their own. */
  split(text: string, parent: Element, nodes: Node[]): void {
    let done = 0;
    for (let at = 0; at < text.length; at++) {
      if (this.#first[text.charCodeAt(at) & 127] === 0) continue;
      if (!this.#root.next.has(text[at]!) || !isBoundary(text, at)) continue;
      const found = this.#at(text, at);
      if (!found || found.title === '') continue;
      if (at > done) nodes.push(textNode(text.slice(done, at)));
      const words = literal(text.slice(at, found.end));
      nodes.push(element('abbr', parent.position, [['title', found.title]], [words]));
      done = found.end;
      at = done - 1;
    }
    if (done < text.length) nodes.push(textNode(done === 0 ? text : text.slice(done)));
  }

  #at(text: string, at: number): { end: number; title: string } | undefined {
    let found: { end: number; title: string } | undefined;
    let letter: Letter | undefined = this.#root;
    for (let end = at; letter && end <= text.length; end++) {
      if (letter.title !== undefined && isBoundary(text, end)) found = { end, title: letter.title };
      letter = letter.next.get(text[end] ?? '');
    }
    return found;
  }
}

/** Does a word begin or end here? */
function isBoundary(text: string, at: number): boolean {
  return isWord(characterBefore(text, at)) !== isWord(characterAt(text, at));
}
