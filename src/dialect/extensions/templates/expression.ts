/** Expressions of Jinja over the values of a site: nothing is run, and what is not known stays unknown. */
import {
  filters,
  isIn,
  isTrue,
  joinedText,
  methods,
  partOf,
  sliceOf,
  unknown as notKnown,
} from './readers.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The value of a name where an expression stands; `unknown` where there is none. */
export type Scope = (name: string) => unknown;

/** What an expression says in a scope. */
export type Expression = (scope: Scope) => unknown;

/** How deep brackets may stand in each other. */
const deepest = 40;

const constants = new Map<string, unknown>([
  ...(['true', 'True'] as const).map((name) => [name, true] as const),
  ...(['false', 'False'] as const).map((name) => [name, false] as const),
  ...(['none', 'None'] as const).map((name) => [name, null] as const),
]);

/** @returns undefined where it is none that is read here */
export function expressionOf(written: string): Expression | undefined {
  const tokens = tokensOf(written);
  if (!tokens || tokens.length === 1) return undefined;
  const reader = new ExpressionReader(tokens);
  const read = reader.choice();
  return reader.isDone() ? read : undefined;
}

/** What `for … in …` says: the names that each item is given, and where they come from. */
export interface Loop {
  readonly names: readonly string[];
  readonly items: Expression;
  readonly condition?: Expression;
}

/** Reads `one, other in items if condition`. */
export function loopOf(written: string): Loop | undefined {
  const tokens = tokensOf(written);
  const reader = tokens && new ExpressionReader(tokens);
  const loop = reader?.loop();
  return reader?.isDone() ? loop : undefined;
}

/** Applies a function where everything it needs is known. */
function known(parts: readonly Expression[], use: (...values: unknown[]) => unknown): Expression {
  return (scope) => {
    const values = parts.map((part) => part(scope));
    return values.includes(notKnown) ? notKnown : use(...values);
  };
}

const comparisons = new Map<string, (a: unknown, b: unknown) => unknown>([
  ['==', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['<', ordered((a, b) => a < b)],
  ['>', ordered((a, b) => a > b)],
  ['<=', ordered((a, b) => a <= b)],
  ['>=', ordered((a, b) => a >= b)],
  ['in', isIn],
]);

function ordered(compare: (a: number | string, b: number | string) => boolean) {
  return (a: unknown, b: unknown): unknown => {
    const numbers = typeof a === 'number' && typeof b === 'number';
    return numbers || (typeof a === 'string' && typeof b === 'string') ? compare(a, b) : notKnown;
  };
}

const not = (one: Expression): Expression => known([one], (value) => !isTrue(value));

class ExpressionReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #isBroken = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isDone(): boolean {
    return !this.#isBroken && this.#next().kind === 'end';
  }

  loop(): Loop {
    const names = [this.#name()];
    while (this.#take(',')) names.push(this.#name());
    if (!this.#take('in')) this.#broken();
    const items = this.#either();
    return { names, items, ...(this.#take('if') && { condition: this.#either() }) };
  }

  /** `a if b else c` */
  choice(): Expression {
    if (++this.#depth > deepest) return this.#broken();
    const one = this.#either();
    this.#depth--;
    if (!this.#take('if')) return one;
    const condition = this.#either();
    const other = this.#take('else') ? this.choice() : () => '';
    return (scope) => {
      const value = condition(scope);
      return value === notKnown ? value : (isTrue(value) ? one : other)(scope);
    };
  }

  #either(): Expression {
    let left = this.#both();
    while (this.#take('or')) left = decided(left, this.#both(), true);
    return left;
  }

  #both(): Expression {
    let left = this.#negated();
    while (this.#take('and')) left = decided(left, this.#negated(), false);
    return left;
  }

  #negated(): Expression {
    let times = 0;
    while (this.#take('not')) times++;
    const one = this.#compared();
    return times === 0 ? one : times % 2 === 1 ? not(one) : not(not(one));
  }

  #compared(): Expression {
    const left = this.#together();
    if (this.#take('is')) return this.#tested(left);
    const isNegated = this.#take('not');
    const compare = comparisons.get(this.#next().text);
    if (!compare || this.#next().kind === 'text') return isNegated ? this.#broken() : left;
    if (isNegated && this.#next().text !== 'in') return this.#broken();
    this.#at++;
    const result = known([left, this.#together()], compare);
    return isNegated ? not(result) : result;
  }

  /** `is defined`, `is not none` */
  #tested(one: Expression): Expression {
    const isNegated = this.#take('not');
    const name = this.#name();
    const isThere = (value: unknown): boolean => value !== undefined && value !== notKnown;
    const test: Expression | undefined =
      name === 'defined'
        ? (scope) => isThere(one(scope))
        : name === 'undefined'
          ? (scope) => !isThere(one(scope))
          : name === 'none'
            ? known([one], (value) => value === null)
            : undefined;
    if (!test) return this.#broken();
    return isNegated ? not(test) : test;
  }

  /** `a ~ b` */
  #together(): Expression {
    let left = this.#filtered();
    while (this.#take('~')) {
      left = known([left, this.#filtered()], (a, b) => joinedText([a, b], ''));
    }
    return left;
  }

  #filtered(): Expression {
    let one = this.#reached();
    while (this.#take('|')) {
      const name = this.#name();
      const filter = filters.get(name);
      if (!filter) return this.#broken();
      const given = this.#take('(') ? this.#list(')') : [];
      const value = one;
      one = (scope) => {
        const asked = value(scope);
        const others = given.map((part) => part(scope));
        const isKnown = (asked !== notKnown && asked !== undefined) || name === 'default' || name === 'd';
        return isKnown && !others.includes(notKnown) ? filter(asked, others) : notKnown;
      };
    }
    return one;
  }

  /** Parts and methods: `a.b[0].items()` */
  #reached(): Expression {
    let one = this.#first();
    for (;;) {
      if (this.#take('.')) one = this.#member(one);
      else if (this.#take('[')) one = this.#indexed(one);
      else return one;
    }
  }

  #member(one: Expression): Expression {
    const { kind, text } = this.#next();
    if (kind !== 'name' && kind !== 'number') return this.#broken();
    this.#at++;
    if (!this.#take('(')) return known([one], (value) => partOf(value, text));
    const method = methods.get(text);
    const given = this.#list(')');
    return method ? known([one, ...given], (value, ...others) => method(value, others)) : this.#broken();
  }

  #indexed(one: Expression): Expression {
    const nothing: Expression = () => undefined;
    const from = this.#next().text === ':' ? nothing : this.choice();
    if (this.#take(']')) return known([one, from], partOf);
    if (!this.#take(':')) return this.#broken();
    const to = this.#next().text === ']' ? nothing : this.choice();
    return this.#take(']') ? known([one, from, to], sliceOf) : this.#broken();
  }

  #first(): Expression {
    if (this.#take('(')) {
      const one = this.choice();
      return this.#take(')') ? one : this.#broken();
    }
    if (this.#take('[')) return known(this.#list(']'), (...values) => values);
    const isNegative = this.#take('-');
    const { kind, text } = this.#next();
    if (kind === 'number' || (kind !== 'sign' && kind !== 'end' && !isNegative)) this.#at++;
    else return this.#broken();
    if (kind === 'number') return () => (isNegative ? -Number(text) : Number(text));
    if (kind === 'text') return () => text;
    return constants.has(text) ? () => constants.get(text) : (scope) => scope(text);
  }

  #list(end: string): Expression[] {
    const all: Expression[] = [];
    while (!this.#take(end)) {
      all.push(this.choice());
      if (!this.#take(',') && this.#next().text !== end) this.#broken();
      if (this.#isBroken) return all;
    }
    return all;
  }

  #next(): Token {
    return this.#tokens[this.#at]!;
  }

  /** Takes a word or a sign where it comes next. */
  #take(text: string): boolean {
    const next = this.#next();
    if (next.text !== text || next.kind === 'text' || next.kind === 'end') return false;
    this.#at++;
    return true;
  }

  #name(): string {
    const { kind, text } = this.#next();
    if (kind !== 'name') this.#broken();
    else this.#at++;
    return text;
  }

  #broken(): Expression {
    this.#isBroken = true;
    this.#at = this.#tokens.length - 1;
    return () => notKnown;
  }
}

/** `and`, `or`: the first that decides it. */
function decided(left: Expression, right: Expression, by: boolean): Expression {
  return (scope) => {
    const value = left(scope);
    return value === notKnown || isTrue(value) === by ? value : right(scope);
  };
}
