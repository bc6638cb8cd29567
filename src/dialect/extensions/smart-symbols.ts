/** `pymdownx.smartsymbols`: `(c)`, `-->`, `1/2`, `2nd` as the characters that they stand for. */
import type { Extension } from '../contract.ts';
import type { InlinePass } from '../inline/engine.ts';
import { patternPass } from '../inline/html.ts';
import { rereading } from '../inline/rereading.ts';
import { element, literal, type Node, type Position } from '../tree.ts';

interface Symbol {
  /** Sticky. */
  readonly pattern: RegExp;
  readonly meaning: string;
}

/** By the option that switches them on. A longer arrow is none, nor is `c/o` in a word. */
const symbols: Readonly<Record<string, readonly Symbol[]>> = {
  trademark: [{ pattern: /\(tm\)/y, meaning: '&trade;' }],
  copyright: [{ pattern: /\(c\)/y, meaning: '&copy;' }],
  registered: [{ pattern: /\(r\)/y, meaning: '&reg;' }],
  plusminus: [{ pattern: /\+\/-/y, meaning: '&plusmn;' }],
  arrows: [
    { pattern: /<-->/y, meaning: '&harr;' },
    { pattern: /(?<!-)-->/y, meaning: '&rarr;' },
    { pattern: /<--(?!-)/y, meaning: '&larr;' },
  ],
  notequal: [{ pattern: /=\/=/y, meaning: '&ne;' }],
  care_of: [{ pattern: /(?<![\p{L}\p{N}_])c\/o(?![\p{L}\p{N}_])/uy, meaning: '&#8453;' }],
};

/** By numerator and denominator. */
const fractions: Readonly<Record<string, string>> = {
  '1/4': '&frac14;',
  '1/2': '&frac12;',
  '3/4': '&frac34;',
  '1/3': '&#8531;',
  '2/3': '&#8532;',
  '1/5': '&#8533;',
  '2/5': '&#8534;',
  '3/5': '&#8535;',
  '4/5': '&#8536;',
  '1/6': '&#8537;',
  '5/6': '&#8538;',
  '1/8': '&#8539;',
  '3/8': '&#8540;',
  '5/8': '&#8541;',
  '7/8': '&#8542;',
};

/** @param isOn whether an option of the reference's name is switched on */
export function smartSymbols(isOn: (option: string) => boolean = () => true): Extension {
  const passes: InlinePass[] = [];
  for (const [option, meanings] of Object.entries(symbols)) {
    if (isOn(option)) passes.push(symbolPass(option, meanings, option === 'care_of' ? 5 : 30));
  }
  if (isOn('fractions')) passes.push(fraction);
  if (isOn('ordinal_numbers')) passes.push(ordinal);
  return { name: 'pymdownx.smartsymbols', trees: [rereading('smart-symbols', 6.1, passes)] };
}

function entity(value: string, position: Position): Node {
  return { type: 'raw', value, position };
}

function symbolPass(name: string, meanings: readonly Symbol[], priority: number): InlinePass {
  return {
    name,
    priority,
    triggers: '(+<-=c',
    open:
      ({ text, buffer }) =>
      (at) => {
        for (const { pattern, meaning } of meanings) {
          pattern.lastIndex = at;
          if (!pattern.test(text)) continue;
          return {
            end: pattern.lastIndex,
            nodes: [entity(meaning, buffer.positionAt(at, pattern.lastIndex))],
          };
        }
        return undefined;
      },
  };
}

const digits = '0123456789';

const fraction = patternPass(
  'fractions',
  20,
  digits,
  /(?<!\d)[1-57]\/[2-68](?!\d)/y,
  (match, at, { buffer }) => {
    const end = at + match[0].length;
    const meaning = fractions[match[0]];
    return meaning === undefined ? undefined : { end, nodes: [entity(meaning, buffer.positionAt(at, end))] };
  },
);

/** `1st`, `2nd`, `3rd`, `11th`: only where the ending is right. */
const ordinal = patternPass(
  'ordinal_numbers',
  10,
  digits,
  /(?<![\p{L}\p{N}_])(0|[1-9]\d*)(st|nd|rd|th)(?![\p{L}\p{N}_])/uy,
  (match, at, { buffer }) => {
    const [all, number = '', ending = ''] = match;
    if (!(endings[ending] ?? ordinary).test(number)) return undefined;
    const position = buffer.positionAt(at, at + all.length);
    return {
      end: at + all.length,
      nodes: [literal(number), element('sup', position, [], [literal(ending)])],
    };
  },
);

/** What a number ends in before an ending. */
const endings: Readonly<Record<string, RegExp>> = { st: /1$/, nd: /2$/, rd: /3$/ };
const ordinary = /(?:[04-9]|1[1-3])$/;
