/**
 * `smarty`: typographic quotation marks, dashes and dots. The rules are those of SmartyPants (John Gruber,
 * 2002): what a mark is follows from what stands beside it.
 */
import type { Extension } from '../contract.ts';
import type { InlinePass } from '../inline/engine.ts';
import { inlineHtml } from '../inline/html.ts';
import { rereading } from '../inline/rereading.ts';
import { opaque } from '../lines.ts';
import { literal, type Node } from '../tree.ts';

export interface SmartyOptions {
  readonly quotes?: boolean;
  readonly angledQuotes?: boolean;
  readonly dashes?: boolean;
  readonly ellipses?: boolean;
  /** Other characters, by the reference's names. */
  readonly substitutions?: Readonly<Record<string, unknown>>;
}

const characters = {
  mdash: '&mdash;',
  ndash: '&ndash;',
  ellipsis: '&hellip;',
  'left-angle-quote': '&laquo;',
  'right-angle-quote': '&raquo;',
  'left-single-quote': '&lsquo;',
  'right-single-quote': '&rsquo;',
  'left-double-quote': '&ldquo;',
  'right-double-quote': '&rdquo;',
};
type Character = keyof typeof characters;

/**
 * Where a mark stands, what it is there, and how many characters before and behind it are settled with it:
 * later rules do not see them.
 */
interface Rule {
  readonly marks: string;
  readonly made: readonly Character[];
  readonly before?: RegExp;
  readonly behind?: RegExp;
  readonly settles?: 'before' | 'behind';
}

const word = '[\\p{L}\\p{N}_]';
const atStart = /(?<![^])$/u;
const afterSpace = /(?:\s|--|[–—])$/u;
/** Neither white space, nor what opens, nor what is already settled. */
const afterText = new RegExp(`[^\\s\\[{(\\-${opaque}]$`, 'u');
const notInWord = new RegExp(`(?<!${word})$`, 'u');
const beforeWord = new RegExp(`^${word}`, 'u');
const beforeSpace = /^\s/;
/** Punctuation with no edge of a word behind it. */
const beforePunctuation = new RegExp(
  `^(?:_(?=${word})|[!"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]^\`{|}~](?!${word}))`,
  'u',
);
const beforeDecade = /^\d\ds/;
const beforePossessive = new RegExp(`^(?:\\s|s(?!${word}))`, 'u');
const beforeMore = new RegExp(`^(?!\\s|s(?!${word})|\\d)`, 'u');

const quoteRules: readonly Rule[] = [
  { marks: "'", made: ['right-single-quote'], before: atStart, behind: beforePunctuation },
  { marks: '"', made: ['right-double-quote'], before: atStart, behind: beforePunctuation },
  { marks: `"'`, made: ['left-double-quote', 'left-single-quote'], behind: beforeWord },
  { marks: `'"`, made: ['left-single-quote', 'left-double-quote'], behind: beforeWord },
  { marks: `'"`, made: ['right-single-quote', 'right-double-quote'], before: afterText },
  { marks: "'", made: ['right-single-quote'], before: notInWord, behind: beforeDecade },
  { marks: "'", made: ['left-single-quote'], before: afterSpace, behind: beforeWord, settles: 'before' },
  { marks: "'", made: ['right-single-quote'], before: afterText, behind: beforeMore },
  {
    marks: "'",
    made: ['right-single-quote'],
    before: afterText,
    behind: beforePossessive,
    settles: 'behind',
  },
  { marks: "'", made: ['left-single-quote'] },
  { marks: '"', made: ['left-double-quote'], before: afterSpace, behind: beforeWord, settles: 'before' },
  { marks: '"', made: ['right-double-quote'], behind: beforeSpace },
  { marks: '"', made: ['right-double-quote'], before: afterText },
  { marks: '"', made: ['left-double-quote'] },
];
const angledRules: readonly Rule[] = [
  { marks: '<<', made: ['left-angle-quote'] },
  { marks: '>>', made: ['right-angle-quote'] },
];
const dashRules: readonly Rule[] = [
  { marks: '---', made: ['mdash'], before: /(?<!-)$/, behind: /^(?!-)/ },
  { marks: '--', made: ['ndash'], before: /(?<!-)$/, behind: /^(?!-)/ },
];
const ellipsisRules: readonly Rule[] = [
  { marks: '...', made: ['ellipsis'], before: /(?<!\.)$/, behind: /^(?!\.)/ },
];

export function smarty(options: SmartyOptions = {}): Extension {
  const { quotes = true, angledQuotes = false, dashes = true, ellipses = true, substitutions = {} } = options;
  const rules = [
    ...(dashes ? dashRules : []),
    ...(angledQuotes ? angledRules : []),
    ...(quotes ? quoteRules : []),
    ...(ellipses ? ellipsisRules : []),
  ];
  const passes = rules.map((rule, index) => passOf(rule, rules.length - index, substitutions));
  return {
    name: 'smarty',
    escapes: '"\'',
    ...(angledQuotes && { passes: [singleTags] }),
    trees: [rereading('smarty', 6, passes)],
  };
}

/** Tags where `<<` and `>>` are quotation marks. */
const singleTags: InlinePass = {
  ...inlineHtml,
  open(scan) {
    const tag = inlineHtml.open(scan);
    return (at) => {
      const found = scan.text[at - 1] === '<' ? undefined : tag(at);
      return found && scan.text[found.end] === '>' ? undefined : found;
    };
  },
};

function passOf(
  { marks, made, before, behind, settles }: Rule,
  priority: number,
  substitutions: NonNullable<SmartyOptions['substitutions']>,
): InlinePass {
  return {
    name: `smarty ${priority}`,
    priority,
    triggers: marks[0]!,
    open({ text, buffer }) {
      let settled = 0;
      return (at) => {
        const end = at + marks.length;
        if (!text.startsWith(marks, at)) return undefined;
        // What this pass has settled is as if it were no character.
        const beside = at > 0 && at === settled ? opaque : text.slice(Math.max(0, at - 2), at);
        if (before?.test(beside) === false || behind?.test(text.slice(end, end + 3)) === false)
          return undefined;
        const position = buffer.positionAt(at, end);
        const nodes: Node[] = made.map((name) => {
          const given = substitutions[name];
          return { type: 'raw', value: typeof given === 'string' ? given : characters[name], position };
        });
        if (settles === 'before') return { start: at - 1, end, nodes: [literal(text[at - 1]!), ...nodes] };
        settled = settles === 'behind' ? end + 1 : end;
        return { end: settled, nodes: settles === 'behind' ? [...nodes, literal(text[end]!)] : nodes };
      };
    },
  };
}
