/** A mountain valley with a lake, as a grid of heights and of how much sun each point has. */
import { clouds, crests, hash, mix, rise } from './noise.ts';

/** Kilometres: across, and away from the viewer. */
const width = 16;
const depth = 13;
/** Points a kilometre. */
const density = 110;

const columns = width * density;
const rows = depth * density;

export interface Terrain {
  /** Height above the lake at a place, in kilometres; negative below the water. */
  readonly height: (x: number, z: number) => number;
  /** How much of the sun reaches a place, 0…1. */
  readonly sunlight: (x: number, z: number) => number;
  /** How far the view goes, in kilometres. */
  readonly depth: number;
}

/** @param sun direction to the sun: right, up, away; of length 1. */
export function makeTerrain(sun: readonly [number, number, number]): Terrain {
  const heights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      heights[row * columns + column] = heightOf(column / density - width / 2, row / density);
    }
  }
  const height = sampler(heights);
  const light = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      light[row * columns + column] = reaching(height, column / density - width / 2, row / density, sun);
    }
  }
  return { height, sunlight: sampler(light), depth };
}

function heightOf(x: number, z: number): number {
  // The lake lies in the middle of the valley; its far shore bends.
  const shore = 2.9 + 0.5 * clouds(x * 0.5, 3, 3, 40) + 0.14 * Math.abs(x);
  const inland = z - shore;
  const mountains =
    crests(x * 0.3 + 2.2, z * 0.3 + 0.7, 9, 7) * 3.1 * rise(0.4, 5.2, inland + 0.3 * Math.abs(x));
  const hills =
    (0.5 + clouds(x * 0.9, z * 0.9, 6, 23)) * 0.3 * rise(-0.1, 1.2, inland) + 0.12 * rise(0, 0.25, inland);
  const sides = 0.9 * rise(1.7, 4.6, Math.abs(x + 0.3) - 0.15 * z) * rise(1, 4, z);
  const bed = -0.1 * rise(0.1, -0.4, inland);
  return mountains * 0.62 + hills + sides * (0.6 + clouds(x, z, 5, 60)) + bed;
}

/** Walks from a place towards the sun: in shade when a mountain stands between. Soft at the edges. */
function reaching(
  height: Terrain['height'],
  x: number,
  z: number,
  sun: readonly [number, number, number],
): number {
  const from = height(x, z) + 0.01;
  let light = 1;
  for (let distance = 0.03; distance < 3; distance *= 1.18) {
    const ray = from + (distance * sun[1]) / Math.hypot(sun[0], sun[2]);
    const along = distance / Math.hypot(sun[0], sun[2]);
    const above = ray - height(x + sun[0] * along, z + sun[2] * along);
    light = Math.min(light, 0.5 + (above / distance) * 14);
    if (light <= 0) return 0;
  }
  return light;
}

/** Reads a grid between its points. */
function sampler(grid: Float32Array): (x: number, z: number) => number {
  return (x, z) => {
    const u = Math.min(columns - 2, Math.max(0, (x + width / 2) * density));
    const v = Math.min(rows - 2, Math.max(0, z * density));
    const column = Math.floor(u);
    const row = Math.floor(v);
    const at = row * columns + column;
    return mix(
      mix(grid[at]!, grid[at + 1]!, u - column),
      mix(grid[at + columns]!, grid[at + columns + 1]!, u - column),
      v - row,
    );
  };
}

/** Height of the trees at a place, in kilometres: every cell has one, some are taller. */
export function trees(x: number, z: number, share: number): number {
  if (share <= 0) return 0;
  const size = 0.014;
  const column = Math.floor(x / size);
  const row = Math.floor(z / size);
  if (hash(column, row, 91) > share) return 0;
  const aside = Math.abs(x / size - column - 0.5) * 2;
  return (0.012 + 0.014 * hash(column, row, 92)) * (1 - aside);
}
