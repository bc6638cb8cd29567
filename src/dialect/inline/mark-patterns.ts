/**
 * What betterem, caret, tilde and mark have in common: one tag for single marks, another for pairs, and
 * both in each other.
 */
import type { Barred, Close, DelimiterPattern, Run } from './delimiters.ts';

export interface Meaning {
  /** Tag of what stands between single marks. */
  readonly single?: string | undefined;
  /** Tag of what stands between pairs of marks. */
  readonly double?: string | undefined;
  /** Pairs, and single marks where they may hold white space, work at the edges of words alone. */
  readonly smart: boolean;
  /** Single marks hold no white space, and so work inside words: H~2~O. */
  readonly tight?: boolean;
}

/** The patterns of a mark, in the order in which they are tried. */
export function markPatterns({ single, double, smart, tight = false }: Meaning): DelimiterPattern[] {
  const smartSingle = smart && !tight;
  const text: Pick<Close, 'without'> = tight ? { without: 'space' } : {};
  const patterns: DelimiterPattern[] = [];
  if (single !== undefined && double !== undefined) {
    patterns.push(
      // ***both***
      {
        open: opening(3, smart),
        tags: [double, single],
        close: smartSingle ? closing(3, true) : { ...closing(3, smart), without: 'mark' },
      },
      // ***both** single*
      {
        open: opening(3, smart),
        tags: [single, double],
        order: 'inner-first',
        closes: [
          {
            ...closing(2, smart),
            notBefore: [...closing(2, smart).notBefore, 'mark'],
            without: tight ? 'space' : 'lone',
          },
          { ...closing(1, smartSingle), ...text },
        ],
      },
      // ***both* double**
      {
        open: opening(3, smart),
        tags: [double, single],
        order: 'inner-first',
        closes: [
          { ...closing(1, smartSingle), ...text },
          { ...closing(2, smart, true), least: 0 },
        ],
      },
      // **double *both***
      {
        open: opening(2, smart),
        tags: [double, single],
        order: 'outer-first',
        closes: [
          { ...opening(1, smartSingle), without: 'mark' },
          { ...closing(3, smart), without: 'mark' },
        ],
      },
      // *single **both***
      {
        open: opening(1, smartSingle),
        tags: [single, double],
        order: 'outer-first',
        closes: [
          { ...opening(2, smart), without: 'mark' },
          { ...closing(3, smart), without: 'mark' },
        ],
      },
    );
  }
  const pairs: DelimiterPattern[] =
    double === undefined ? [] : [{ open: opening(2, smart), tags: [double], close: closing(2, smart) }];
  patterns.push(...pairs);
  if (single !== undefined) {
    // A mark that stands alone closes rather than one of a pair.
    const any = { ...closing(1, smartSingle), ...text };
    const alone = { ...any, notAfter: ['space', 'mark'], notBefore: [...any.notBefore, 'mark'] } as const;
    const open = opening(1, smartSingle);
    patterns.push({
      // A pair that stands in a word, where it means nothing, is no two single marks.
      open: tight ? { ...open, notAfter: ['mark'] } : open,
      tags: [single],
      close: { ...alone, otherwise: any },
    });
    // In what stands between single marks, pairs are looked for again.
    patterns.push(...pairs);
  }
  return patterns;
}

/** A run that opens: neither white space nor a mark follows it; where smart, no word stands before it. */
function opening(length: number, smart: boolean): Run {
  const notBefore: Barred[] = ['space', 'mark'];
  return smart ? { length, notAfter: ['alphanumeric', 'mark'], notBefore } : { length, notBefore };
}

/** A run that closes; where smart, no word after it. It may follow another at once. */
function closing(length: number, smart: boolean, follows = false) {
  const notAfter: Barred[] = smart || follows ? ['space'] : ['space', 'mark'];
  const notBefore: Barred[] = smart ? ['alphanumeric', 'mark'] : [];
  return { length, notAfter, notBefore };
}
