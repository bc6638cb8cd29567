/** A sealed letter before a shield; what circles them does not get in. */
import { mark } from './mark.ts';
import { hash } from './noise.ts';
import { palette as p } from './palette.ts';
import { at, box, dot, fade, glow, path, picture, round, stroke } from './shapes.ts';

const middle = [800, 400] as const;

export function privacy(): string {
  return picture(
    p.night,
    p.midnight,
    glow('halo', p.lilac, 0.45),
    fade('left', '#5a61b4', '#3d438c'),
    fade('right', p.violet, p.dusk),
    dot(...middle, 520, 'url(#halo)'),
    orbits(),
    at(...middle, shield()),
    at(800, 425, letter()),
  );
}

/** Rings of dots, ever fewer towards the middle. */
function orbits(): string {
  return [640, 530, 430]
    .map((radius, ring) => {
      const line = `<ellipse cx="800" cy="400" rx="${radius * 1.08}" ry="${radius * 0.56}" fill="none" stroke="${p.lilac}" stroke-width="1.5" opacity="${0.22 + ring * 0.06}"/>`;
      const count = 17 - ring * 5;
      const dots = Array.from({ length: count }, (_, index) => {
        const angle = ((index + 0.7 * hash(index, ring, 2)) / count) * 2 * Math.PI;
        const warm = hash(index, ring, 4) > 0.8;
        return dot(
          800 + radius * 1.08 * Math.cos(angle),
          400 + radius * 0.56 * Math.sin(angle),
          4 + 7 * hash(index, ring, 3),
          warm ? p.amber : p.mist,
          `opacity="${round(0.35 + 0.5 * hash(index, ring, 5))}"`,
        );
      });
      return line + dots.join('');
    })
    .join('');
}

function shield(): string {
  const half = (side: 1 | -1): string =>
    `M0 -325C${side * 90} -270 ${side * 180} -246 ${side * 280} -242C${side * 290} 30 ${side * 215} 220 0 322Z`;
  return path(half(-1), 'url(#left)') + path(half(1), 'url(#right)');
}

function letter(): string {
  const w = 250;
  const h = 165;
  const paper = `x="${-w}" y="${-h}" width="${2 * w}" height="${2 * h}" rx="26"`;
  const flap = `M${-w - 10} ${-h - 6}L-36 40Q0 70 36 40L${w + 10} ${-h - 6}`;
  return [
    box(-w, -h + 18, 2 * w, 2 * h, 26, p.midnight, 'opacity="0.35"'),
    `<clipPath id="paper"><rect ${paper}/></clipPath><g clip-path="url(#paper)">`,
    `<rect ${paper} fill="${p.cream}"/>`,
    path(`M${-w - 10} ${h + 6}L0 -20L${w + 10} ${h + 6}Z`, '#efd6b4'),
    path(`${flap}Z`, p.paper),
    stroke(flap, '#e3c49b', 4),
    '</g>',
    at(0, 44, seal()),
  ].join('');
}

/** Wax runs where it likes: a round that is not quite one. */
function seal(): string {
  const points = Array.from({ length: 40 }, (_, index) => {
    const angle = (index / 40) * 2 * Math.PI;
    const radius = 70 + 5 * Math.sin(3 * angle + 1) + 3.5 * Math.sin(7 * angle);
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  });
  return [
    path(`M${points.join('L')}Z`, p.cinnabar),
    dot(0, 0, 52, '#c2492f'),
    at(0, 1, mark(p.cream, 62)),
  ].join('');
}
