/** A quiet night: two shores, two houses with light, and a conversation that is theirs alone. */
import { hash } from './noise.ts';
import { palette as p } from './palette.ts';
import {
  at,
  box,
  bubble,
  dot,
  fade,
  glow,
  height,
  padlock,
  path,
  picture,
  ridge,
  round,
  stars,
  width,
  writing,
} from './shapes.ts';

const shore = 600;

export function home(): string {
  return picture(
    p.midnight,
    p.violet,
    glow('moonlight', p.amber, 0.5),
    glow('lamp', p.amber, 0.75),
    fade('lake', p.dusk, p.midnight),
    stars(130, 430, 5),
    dot(800, 235, 260, 'url(#moonlight)'),
    dot(800, 235, 56, p.cream),
    path(ridge(455, 300, 520, 12, shore), '#3a4089'),
    path(ridge(520, 150, 420, 8, shore), '#30356f'),
    box(0, shore, width, height - shore, 0, 'url(#lake)'),
    moonOnWater(),
    leftShore(),
    rightShore(),
    at(
      330,
      455,
      bubble(370, 170, -1, p.paper) +
        writing(56, -170, [170, 205, 120], p.mist) +
        at(-2, -128, padlock(p.cinnabar, p.paper), 0, 0.72),
    ),
    at(
      1275,
      445,
      bubble(340, 150, 1, p.cinnabar) +
        writing(-238, -145, [170, 110], '#f3b9a4', 38) +
        at(-8, -120, padlock(p.paper, p.cinnabar), 0, 0.66),
    ),
  );
}

/** Broken light below the moon, wider and paler towards the viewer. */
function moonOnWater(): string {
  return Array.from({ length: 15 }, (_, index) => {
    const y = shore + 8 + index * 13;
    const w = 40 + index * 9 + 60 * hash(index, 1, 3);
    const x = 800 - w / 2 + 40 * (hash(index, 2, 3) - 0.5);
    return box(round(x), y, round(w), 5, 2.5, p.amber, `opacity="${round(0.6 - index * 0.035)}"`);
  }).join('');
}

function leftShore(): string {
  const land = 'M0 560C140 545 300 575 420 610C480 628 400 640 330 652C220 672 110 668 0 690Z';
  return (
    path(land, p.night) +
    trees([
      [30, 575, 120],
      [85, 570, 150],
      [140, 573, 105],
      [395, 615, 70],
    ]) +
    at(255, 588, house())
  );
}

function rightShore(): string {
  const land = 'M1600 545C1480 540 1330 575 1210 606C1140 626 1220 640 1300 650C1420 668 1500 664 1600 684Z';
  return (
    path(land, p.night) +
    trees([
      [1575, 562, 150],
      [1520, 566, 110],
      [1465, 570, 135],
      [1235, 612, 62],
    ]) +
    at(1345, 590, house())
  );
}

function house(): string {
  return [
    dot(0, -22, 90, 'url(#lamp)'),
    box(-38, -46, 76, 52, 3, p.violet),
    path('M-50 -42L0 -84L50 -42Z', p.midnight),
    box(-9, -34, 24, 24, 2, p.amber),
    dot(0, 60, 40, 'url(#lamp)', 'opacity="0.35" transform="scale(1 .5)"'),
  ].join('');
}

function trees(places: readonly (readonly [number, number, number])[]): string {
  return places
    .map(([x, y, tall]) => {
      const w = tall * 0.24;
      const tier = (from: number, to: number, wide: number): string =>
        `M${x} ${y - tall * to}L${x + w * wide} ${y - tall * from}H${x - w * wide}Z`;
      return (
        path(tier(0.08, 0.56, 1) + tier(0.34, 0.8, 0.78) + tier(0.6, 1, 0.52), p.midnight) +
        box(x - 3, y - tall * 0.1, 6, tall * 0.14, 0, p.midnight)
      );
    })
    .join('');
}
