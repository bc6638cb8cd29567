/** What a build is made of: files, each with a key that tells whether the last build's one will do. */

export interface Output {
  /** Path below the built folder. */
  readonly file: string;
  /** Two outputs with one key have the same bytes. It may cost something to ask for it. */
  readonly key: string;
  /** The bytes, or the file that has them. Asked for only when they are not in the built folder yet. */
  readonly content: () => Content | Promise<Content>;
}

export type Content = string | Uint8Array | { readonly copyOf: string };

/** Files whose names are known only when they are made, all of them at once: a search bundle. */
export interface OutputGroup {
  /** Path below the built folder; all that lies in it is of the group. */
  readonly folder: string;
  /** It may cost something to ask for it. */
  readonly key: string;
  /** Whether a file of this path has the same bytes in every build that has it. */
  readonly isNamedByContent: (path: string) => boolean;
  /** Contents by path in the folder. */
  readonly files: () => Promise<ReadonlyMap<string, string | Uint8Array>>;
}
