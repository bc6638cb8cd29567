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
