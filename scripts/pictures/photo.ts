/** A photo that nobody took: a mountain lake at sunrise, seen over a terrain column by column. */
import sharp from 'sharp';
import { clamp, clouds, hash, mix, noise, rise } from './noise.ts';
import { makeTerrain, trees, type Terrain } from './terrain.ts';

type Colour = readonly [number, number, number];
type Image = Float32Array;

/** Pixels of the photo; it is drawn twice as large and made smaller, as a lens and a sensor would. */
const width = 1200;
const height = 800;
const scale = 2;
const w = width * scale;
const h = height * scale;

const horizon = h * 0.565;
/** Pixels that one unit of height takes at a distance of one. */
const focus = w * 0.92;
/** Kilometres above the lake. */
const eye = 0.045;

const sun = unit([0.72, 0.3, 0.35]);
const sunColumn = w / 2 + (sun[0] / sun[2]) * focus * 0.3;

/** Linear light: 1 is a white wall in the sun. */
const skyHigh: Colour = [0.06, 0.105, 0.23];
const skyLow: Colour = [0.8, 0.47, 0.36];
const haze: Colour = [0.36, 0.33, 0.44];
const sunshine: Colour = [2.3, 1.32, 0.72];
const shade: Colour = [0.1, 0.13, 0.24];

export async function drawPhoto(): Promise<Buffer> {
  const terrain = makeTerrain(sun);
  const seen = view(terrain, eye);
  // What a still lake shows is what an eye as deep below the water would see.
  const mirrored = view(terrain, -eye);
  addWater(seen, mirrored);
  return sharp(develop(seen.image), { raw: { width: w, height: h, channels: 3 } })
    .resize(width, height, { kernel: 'lanczos3' })
    .jpeg({ quality: 80, chromaSubsampling: '4:2:0' })
    .toBuffer();
}

interface View {
  readonly image: Image;
  /** The first row of each column that is water. */
  readonly waterline: Float32Array;
}

/** Draws sky and land. Columns are filled from the bottom up, from near to far, each pixel once. */
function view(terrain: Terrain, level: number): View {
  const image = new Float32Array(w * h * 3);
  const waterline = new Float32Array(w).fill(horizon);
  for (let column = 0; column < w; column++) {
    const across = (column - w / 2) / focus;
    let filled = h;
    for (let distance = 1.2; distance < terrain.depth; distance *= 1.0016) {
      const x = across * distance;
      const ground = terrain.height(x, distance);
      if (ground <= 0.001) continue;
      const top = horizon - ((ground + treesAt(terrain, x, distance, ground) - level) * focus) / distance;
      const foot = horizon + (level * focus) / distance;
      if (filled === h) {
        filled = Math.min(h, Math.ceil(foot));
        waterline[column] = filled;
      }
      if (top >= filled) continue;
      const colour = landColour(terrain, x, distance, ground);
      for (let row = Math.max(0, Math.floor(top)); row < filled; row++) put(image, row, column, colour);
      filled = Math.max(0, Math.floor(top));
    }
    if (filled === h) filled = Math.ceil(horizon);
    for (let row = 0; row < filled; row++) put(image, row, column, skyColour(column, row));
  }
  return { image, waterline };
}

function treesAt(terrain: Terrain, x: number, z: number, ground: number): number {
  return trees(x, z, forest(terrain, x, z, ground));
}

/** Share of the ground under trees, 0…1: low, not too steep, in patches. */
function forest(terrain: Terrain, x: number, z: number, ground: number): number {
  const patches = 0.55 + 0.9 * clouds(x * 2.3, z * 2.3, 3, 70);
  return (
    clamp(patches) *
    rise(0.75, 0.35, ground) *
    rise(0.002, 0.008, ground) *
    rise(1.2, 0.6, steepness(terrain, x, z))
  );
}

function steepness(terrain: Terrain, x: number, z: number): number {
  const [sx, sz] = slopes(terrain, x, z);
  return Math.hypot(sx, sz);
}

function slopes(terrain: Terrain, x: number, z: number): [number, number] {
  const step = 0.012;
  return [
    (terrain.height(x + step, z) - terrain.height(x - step, z)) / (2 * step),
    (terrain.height(x, z + step) - terrain.height(x, z - step)) / (2 * step),
  ];
}

function landColour(terrain: Terrain, x: number, z: number, ground: number): Colour {
  const [sx, sz] = slopes(terrain, x, z);
  const rough = 0.35 * noise(x * 60, z * 60, 80) + 0.2 * noise(x * 170, z * 170, 81);
  const normal = unit([-sx - rough * 0.6, 1, -sz - rough * 0.4]);
  const facing = clamp(normal[0] * sun[0] + normal[1] * sun[1] + normal[2] * sun[2]);
  const light = facing * terrain.sunlight(x, z);
  const sky = 0.55 + 0.45 * normal[1];

  const steep = Math.hypot(sx, sz);
  const stone = 0.85 + 0.3 * noise(x * 9, z * 9, 82) + 0.4 * rough;
  let surface: Colour = [0.2 * stone, 0.185 * stone, 0.175 * stone];
  const meadow = rise(1.15, 0.6, steep) * rise(1.15, 0.7, ground);
  surface = blend(surface, [0.115, 0.125, 0.045], meadow * 0.9);
  const wood = forest(terrain, x, z, ground);
  surface = blend(surface, [0.028, 0.045, 0.026], rise(0.15, 0.6, wood));
  const line = 0.95 + 0.3 * noise(x * 3, z * 3, 83) + 0.12 * rough;
  const snow = rise(line, line + 0.2, ground) * rise(1.5, 0.85, steep + 0.25 * rough);
  surface = blend(surface, [0.82, 0.84, 0.88], snow);
  surface = blend(surface, [0.13, 0.12, 0.1], rise(0.006, 0.001, ground) * 0.8);

  const lit: Colour = [
    surface[0] * (sunshine[0] * light * 1.5 + shade[0] * sky * 1.9),
    surface[1] * (sunshine[1] * light * 1.5 + shade[1] * sky * 1.9),
    surface[2] * (sunshine[2] * light * 1.5 + shade[2] * sky * 1.9),
  ];
  // Air between: more of it far away and low down.
  const air = 1 - Math.exp(-(z - 1.5) * 0.06 * Math.exp(-ground * 0.55) - 0.08 * mist(x, z, ground));
  return blend(lit, haze, clamp(air));
}

/** Morning mist over the shore. */
function mist(x: number, z: number, ground: number): number {
  return rise(0.22, 0.03, ground) * rise(3, 6, z) * 3 * clamp(0.4 + clouds(x * 0.8, z * 0.5, 4, 95));
}

function skyColour(column: number, row: number): Colour {
  const up = clamp((horizon - row) / horizon);
  const warmth = Math.exp(-(((column - sunColumn) / w) ** 2) * 1.6);
  let colour = blend(skyLow, skyHigh, clamp(up * 1.15) ** 0.62);
  colour = blend(colour, [1.25, 0.8, 0.5], 0.55 * warmth * (1 - up) ** 2.2);
  // Clouds lie flat: far ones are thin lines.
  const far = 1 / (up + 0.16);
  const x = ((column - w / 2) / w) * far * 2.1;
  const amount = clouds(x * 1.1 + 4, far * 2.3, 7, 110);
  const cover = rise(0.03, 0.42, amount) * rise(0.04, 0.3, up);
  const bright = blend([0.34, 0.27, 0.36], [1.2, 0.72, 0.5], clamp(0.35 + 0.5 * warmth - amount * 0.4));
  return blend(colour, bright, cover * 0.75);
}

/** Fills what is below the shore with the mirrored view, moved about by ripples. */
function addWater(seen: View, mirrored: View): void {
  for (let column = 0; column < w; column++) {
    for (let row = Math.floor(seen.waterline[column]!); row < h; row++) {
      const below = Math.max(1, row - horizon);
      const distance = (eye * focus) / below;
      const x = ((column - w / 2) / focus) * distance;
      // Calm and breezy stretches lie beside each other.
      const breeze = 0.25 + 0.75 * rise(-0.25, 0.45, clouds(x * 3 + 3, distance * 2, 3, 130));
      const wave = noise(x * 130, distance * 420, 120) + 0.6 * noise(x * 310, distance * 900, 121);
      const strength = breeze * Math.min(26, 2 + below * 0.055);
      const fromRow = clampRow(2 * horizon - row + wave * strength - strength * 0.6);
      const fromColumn = Math.min(w - 1, Math.max(0, Math.round(column + wave * strength * 0.3)));
      const mirror = pick(mirrored.image, fromRow, fromColumn);
      const down = below / (h - horizon);
      const depth: Colour = [0.012, 0.035, 0.06];
      const reflected = mix(0.86, 0.5, down ** 0.8) + wave * 0.05 * breeze;
      put(seen.image, row, column, blend(depth, mirror, clamp(reflected)));
    }
  }
}

/** From light to the bytes of a print: exposure, a soft shoulder, darker corners, grain. */
function develop(image: Image): Buffer {
  const bytes = Buffer.alloc(w * h * 3);
  for (let row = 0; row < h; row++) {
    for (let column = 0; column < w; column++) {
      const aside = Math.hypot((column - w / 2) / w, (row - h / 2) / h);
      const exposure = 1.3 * (1 - 0.42 * aside * aside);
      const grain = (hash(column, row, 140) + hash(column, row, 141) - 1) * 0.018;
      for (let channel = 0; channel < 3; channel++) {
        const light = image[(row * w + column) * 3 + channel]! * exposure;
        const print = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14);
        bytes[(row * w + column) * 3 + channel] = Math.round(255 * clamp(clamp(print) ** (1 / 2.2) + grain));
      }
    }
  }
  return bytes;
}

function put(image: Image, row: number, column: number, colour: Colour): void {
  image.set(colour, (row * w + column) * 3);
}

function pick(image: Image, row: number, column: number): Colour {
  const at = (row * w + column) * 3;
  return [image[at]!, image[at + 1]!, image[at + 2]!];
}

function clampRow(row: number): number {
  return Math.min(Math.floor(horizon) - 1, Math.max(0, Math.round(row)));
}

function blend(a: Colour, b: Colour, share: number): Colour {
  return [mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)];
}

function unit([x, y, z]: Colour): Colour {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
