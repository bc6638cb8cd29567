import { describe, expect, it } from 'vitest';
import { avifSource, pictureAttributes, schemeOf, variantsOf, type Picture } from './variants.ts';

const photo: Picture = {
  path: 'resources/снимка на езеро.jpeg',
  digest: '1a2b3c4d5e6f',
  width: 1600,
  height: 900,
  resizable: true,
};
const address = (file: string): string => `/docs/${file}`;

describe('variantsOf', () => {
  it('offers the steps of the ladder and twice the column', () => {
    expect(variantsOf(photo).map(({ width }) => width)).toEqual([360, 720, 1080, 1520]);
  });

  it('never enlarges a picture', () => {
    expect(variantsOf({ ...photo, width: 500 }).map(({ width }) => width)).toEqual([360, 500]);
    expect(variantsOf({ ...photo, width: 200 }).map(({ width }) => width)).toEqual([200]);
  });

  it('keeps Cyrillic in the name and replaces what an address must escape', () => {
    expect(variantsOf(photo)[0]?.file).toBe('_slovo/img/снимка-на-езеро.1a2b3c4d.360.webp');
  });

  it('serves what cannot be resized as it is', () => {
    expect(variantsOf({ ...photo, resizable: false })).toEqual([]);
  });
});

describe('avifSource', () => {
  it('names the same widths in AVIF, of pictures that are smaller so', () => {
    const source = avifSource({ ...photo, avif: true }, { width: '600' }, address);
    expect(source).toMatchObject({ type: 'image/avif', sizes: '(max-width: 640px) 100vw, 600px' });
    expect(source!['srcset']).toContain('/docs/_slovo/img/снимка-на-езеро.1a2b3c4d.360.avif 360w, ');
    expect(variantsOf({ ...photo, avif: true }).filter(({ format }) => format === 'avif')).toHaveLength(4);
    expect(avifSource(photo, {}, address)).toBeUndefined();
  });
});

describe('schemeOf', () => {
  it.each([
    ['снимка.png#only-dark', 'dark'],
    ['снимка.png#only-light', 'light'],
    ['снимка.png#gh-dark-mode-only', 'dark'],
    ['снимка.png#only-darkness', undefined],
    ['снимка.png', undefined],
  ])('%s is for %s', (url, scheme) => {
    expect(schemeOf(url)).toBe(scheme);
  });
});

describe('pictureAttributes', () => {
  it('sets both sides from the one that the author gave', () => {
    const attributes = pictureAttributes(photo, { alt: 'Езеро', width: '800' }, address, '/o.jpeg', true);
    expect(attributes).toMatchObject({ alt: 'Езеро', width: '800', height: '450' });
  });

  it('takes a percentage for a matter of style', () => {
    expect(pictureAttributes(photo, { width: '50%' }, address, '/o.jpeg', true)['width']).toBe('1600');
  });

  it('loads every picture lazily but the first', () => {
    expect(pictureAttributes(photo, {}, address, '/o.jpeg', true)['loading']).toBeUndefined();
    expect(pictureAttributes(photo, {}, address, '/o.jpeg', false)['loading']).toBe('lazy');
  });

  it('shows the original of what has no sizes', () => {
    const drawing = { ...photo, resizable: false };
    const attributes = pictureAttributes(drawing, {}, address, '/чертеж.svg', false);
    expect(attributes['src']).toBe('/чертеж.svg');
    expect(attributes['srcset']).toBeUndefined();
  });
});
