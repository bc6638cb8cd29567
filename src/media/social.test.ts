import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSocial } from './social.ts';

const colours = { paper: '#fdfbf7', ink: '#241e1a', accent: '#a4311b' };
const draw = (title: string, lang = 'bg') => drawSocial({ lang, title, siteTitle: 'Пример' }, colours);

describe('a picture for previews', () => {
  it('is as large as previews are, and the same each time', async () => {
    const picture = await draw('Поверителност');
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(picture.equals(await draw('Поверителност'))).toBe(true);
  });

  it('has the letter forms of its language: Bulgarian д and в are not the international ones', async () => {
    expect((await draw('въвеждане', 'bg')).equals(await draw('въвеждане', 'mk'))).toBe(false);
  });

  it('takes titles as text, and leaves out those in a script that its face has not', async () => {
    await expect(draw('<b>R&D</b> & край')).resolves.toBeInstanceOf(Buffer);
    expect((await draw('الأرشيف')).equals(await draw(''))).toBe(true);
    expect((await draw('Архив 🔒')).equals(await draw('Архив'))).toBe(true);
  });
});
