/** What a diagram becomes. */

/** A diagram as it is kept: two drawings and what they say. */
export interface Drawing {
  /** Hash of the diagram's source and of how it is drawn. */
  readonly digest: string;
  /** SVG on a light page. */
  readonly light: string;
  /** SVG on a dark page. */
  readonly dark: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Parts and connections in words, for those who do not see it. */
  readonly description: string;
}

/** Why a diagram could not be drawn. */
export interface DrawingProblem {
  /** What Mermaid, or the count of what is drawn, says. */
  readonly message: string;
  /** Line of the diagram's source, from 1, where it is known. */
  readonly line?: number;
}

export function isDrawing(value: unknown): value is Drawing {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['digest', 'light', 'dark', 'description'].every((key) => typeof Reflect.get(value, key) === 'string') &&
    ['width', 'height'].every((key) => typeof Reflect.get(value, key) === 'number')
  );
}

/** Where a site serves a drawing, below its base. */
export function drawingFile(digest: string, scheme: 'light' | 'dark'): string {
  return `_slovo/diagrams/${digest.slice(0, 16)}.${scheme}.svg`;
}
