/** How far a build is: told to whoever shows it, and timed. */

/** What a build does, one after the other. */
export type Phase = 'compile' | 'bundle' | 'write';

export interface Progress {
  /** @param total steps of the phase, where they can be counted */
  readonly begin: (phase: Phase, total?: number) => void;
  readonly advance: () => void;
}

export const unseen: Progress = { begin: () => undefined, advance: () => undefined };
