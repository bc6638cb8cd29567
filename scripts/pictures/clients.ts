/** One account on a server; the same conversation on a phone, a laptop and in a terminal. */
import { palette as p } from './palette.ts';
import { at, box, dot, fade, glow, picture, stroke, writing } from './shapes.ts';

export function clients(): string {
  return picture(
    p.dusk,
    p.night,
    glow('halo', p.lilac, 0.4),
    fade('case', p.violet, '#383d84'),
    dot(800, 240, 420, 'url(#halo)'),
    cable('M800 330C800 430 290 300 290 400'),
    cable('M800 330V430'),
    cable('M800 330C800 430 1322 300 1322 430'),
    at(800, 210, server()),
    at(290, 570, phone()),
    at(800, 590, laptop()),
    at(1322, 580, terminal()),
  );
}

function cable(d: string): string {
  return stroke(d, p.mist, 4, 'stroke-dasharray="2 14"');
}

function server(): string {
  const unit = (y: number, lamp: string): string =>
    box(-130, y, 260, 70, 16, 'url(#case)') +
    box(-130, y, 260, 70, 16, 'none', `stroke="${p.lilac}" stroke-width="3"`) +
    dot(96, y + 35, 9, lamp) +
    writing(-104, y + 26, [70, 46], p.lilac, 14, 6);
  return unit(-120, p.amber) + unit(-35, p.amber) + unit(50, p.amber);
}

/** What was said: theirs on the left, ours on the right. */
function talk(w: number, scale: number): string {
  const theirs = (y: number, length: number): string => box(0, y, length, 40, 20, p.pale);
  const ours = (y: number, length: number): string => box(w - length, y, length, 40, 20, p.cinnabar);
  return `<g transform="scale(${scale})">${theirs(0, w * 0.62)}${ours(54, w * 0.7)}${theirs(108, w * 0.44)}${ours(162, w * 0.5)}</g>`;
}

function phone(): string {
  return [
    box(-92, -170, 184, 350, 34, p.midnight),
    box(-80, -158, 160, 326, 24, p.paper),
    box(-26, -150, 52, 12, 6, p.midnight),
    at(-64, -110, talk(128, 1)),
    box(-64, 118, 128, 34, 17, p.pale),
  ].join('');
}

function laptop(): string {
  return [
    box(-230, -190, 460, 300, 24, p.midnight),
    box(-214, -174, 428, 268, 12, p.paper),
    box(-214, -174, 120, 268, 12, p.pale),
    ...[0, 1, 2, 3].map(
      (row) =>
        dot(-184, -138 + row * 54, 15, row === 0 ? p.cinnabar : p.mist) +
        box(-158, -144 + row * 54, 46, 12, 6, p.mist),
    ),
    at(-70, -144, talk(260, 1)),
    box(-275, 110, 550, 26, 13, p.lilac),
    box(-60, 110, 120, 10, 5, p.violet),
  ].join('');
}

function terminal(): string {
  const prompt = (y: number, length: number, colour: string): string =>
    stroke(`M-156 ${y}l14 12l-14 12`, p.amber, 6) + box(-122, y + 5, length, 14, 7, colour);
  return [
    box(-190, -150, 380, 290, 22, p.midnight),
    ...[p.cinnabar, p.amber, p.lilac].map((colour, index) => dot(-160 + index * 28, -122, 8, colour)),
    prompt(-82, 190, p.mist),
    prompt(-38, 240, '#f0957c'),
    prompt(6, 140, p.mist),
    prompt(50, 180, '#f0957c'),
    stroke('M-156 94l14 12l-14 12', p.amber, 6),
    box(-122, 92, 16, 28, 3, p.pale),
  ].join('');
}
