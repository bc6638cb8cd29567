/** Noise that is the same on every machine: from integer hashing, never from a clock or Math.random. */

/** A number in 0…1 for a point of the integer grid. */
export function hash(x: number, y: number, seed = 0): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Smooth gradient noise, about -1…1. */
export function noise(x: number, y: number, seed = 0): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = x - column;
  const v = y - row;
  const slope = (i: number, j: number): number => {
    const angle = hash(column + i, row + j, seed) * 2 * Math.PI;
    return Math.cos(angle) * (u - i) + Math.sin(angle) * (v - j);
  };
  const su = ease(u);
  const sv = ease(v);
  return 1.5 * mix(mix(slope(0, 0), slope(1, 0), su), mix(slope(0, 1), slope(1, 1), su), sv);
}

/** Noise on noise, each octave half as strong and about twice as fine: clouds, hills. About -1…1. */
export function clouds(x: number, y: number, octaves: number, seed = 0): number {
  let sum = 0;
  let strength = 0.5;
  for (let octave = 0; octave < octaves; octave++) {
    sum += strength * noise(x, y, seed + octave);
    [x, y] = turned(x, y);
    strength *= 0.5;
  }
  return sum;
}

/** Noise folded at zero so that its creases stand up as crests, finer where it is high. About 0…1. */
export function crests(x: number, y: number, octaves: number, seed = 0): number {
  let sum = 0;
  let strength = 0.5;
  let above = 1;
  for (let octave = 0; octave < octaves; octave++) {
    // The root rounds the crest off: rock is worn, not folded paper.
    const crest = (1 - Math.sqrt(noise(x, y, seed + octave) ** 2 + 0.006)) ** 2;
    sum += strength * crest * above;
    above = crest;
    [x, y] = turned(x, y);
    strength *= 0.5;
  }
  return sum;
}

/** The next octave's point, turned by 37° so that the grid's directions do not show. */
function turned(x: number, y: number): [number, number] {
  return [1.6 * x - 1.2 * y + 17.3, 1.2 * x + 1.6 * y + 5.1];
}

/** 0 at `from`, 1 at `to`, without corners between. */
export function rise(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function ease(t: number): number {
  return t * t * t * (t * (6 * t - 15) + 10);
}
