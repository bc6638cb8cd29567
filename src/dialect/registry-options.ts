/** Reads options of extensions as a configuration has them. */
export type Options = Readonly<Record<string, unknown>>;

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A table in the options; empty where there is none. */
export function record(value: unknown): Options {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** One of some words; undefined for anything else. */
export function oneOf<T extends string>(value: unknown, ...words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** The function that an option names: `{"$py": "pymdownx.emoji.to_svg"}`; empty where it names none. */
export function functionName(value: unknown): string {
  return text(record(value)['$py']) ?? '';
}

/** The options that are given, without those that are undefined. */
export function given<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** A switch. Configurations write `true`, and some `"yes"`, `"on"` or `1`. */
export function flag(value: unknown, otherwise: boolean): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return otherwise;
  return /^(?:true|yes|y|on|1)$/i.test(value) || (!/^(?:false|no|n|off|0)$/i.test(value) && otherwise);
}

/** The tables that a list holds; what is none is left out. */
export function records(value: unknown): Options[] {
  return Array.isArray(value)
    ? value.filter((one: unknown) => typeof one === 'object' && one !== null).map(record)
    : [];
}

/** The texts of a table. */
export function texts(value: unknown): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, one] of Object.entries(record(value))) if (typeof one === 'string') result[name] = one;
  return result;
}
