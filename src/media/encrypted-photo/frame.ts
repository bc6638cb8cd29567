/** The frame of a drawing of bytes, in dots. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Of the frames about 3 to 2, the one that leaves fewest dots over. */
export function frameFor(count: number): Frame {
  const middle = Math.max(1, Math.ceil(Math.sqrt(count * 1.5)));
  let best = { width: middle, height: Math.ceil(count / middle) };
  for (let width = Math.ceil(middle * 0.985); width <= middle * 1.015; width++) {
    const height = Math.ceil(count / width);
    if (width * height < best.width * best.height) best = { width, height };
  }
  return best;
}
