/**
 * Pictures for previews of pages elsewhere: the title, large, in a face that comes with the packages. The
 * system's faces would make another picture on every machine.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/** In pixels: what previews are laid out for. */
const [width, height] = [1200, 630];
const margin = 80;

export interface SocialPicture {
  /** Tag of the language of the title: Bulgarian has letter forms of its own. */
  readonly lang: string;
  readonly title: string;
  /** Stands above the title, beside the mark. */
  readonly siteTitle: string;
}

/** As `#rrggbb`. */
export interface SocialColours {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/lora/package.json'));
const bold = join(fonts, '700Bold', 'Lora_700Bold.ttf');

/** Part of the name in the cache: drawing in another way is another file. */
export const drawing = `social-1-${sharp.versions.sharp}`;

/** С, the letter that Cyrillic calls „слово“, as a speech bubble; in a square of 24. */
const mark =
  '<path d="M19.2 6.4A8.6 8.6 0 1 0 19.2 16.2" fill="none" stroke="currentColor" stroke-width="3.6"/>' +
  '<path d="M3.2 14.8L2.7 23.3L11 20.9Z" fill="currentColor"/>';

/** Draws the picture. @returns a PNG */
export async function drawSocial(picture: SocialPicture, colours: SocialColours): Promise<Buffer> {
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g color="${colours.accent}" opacity=".1" transform="translate(690 96) scale(25)">${mark}</g>
<rect width="16" height="100%" fill="${colours.accent}"/>
<g color="${colours.accent}" transform="translate(${margin} 74) scale(2.6)">${mark}</g>
</svg>`;
  const parts: OverlayOptions[] = [];
  const site = await line(picture.siteTitle, picture.lang, colours.ink, { size: 36, width: 900 });
  if (site) parts.push({ input: site.data, left: margin + 84, top: 88 });
  const size = picture.title.length > 70 ? 60 : picture.title.length > 36 ? 72 : 92;
  const title = await line(picture.title, picture.lang, colours.ink, { size, width: width - 2 * margin });
  if (title) {
    // In the middle of what the line above leaves.
    parts.push({ input: title.data, left: margin, top: Math.round(390 - title.height / 2) });
  }
  return sharp(Buffer.from(ground))
    .composite(parts)
    .png({ palette: true, effort: 3, colours: 32 })
    .toBuffer();
}

/** Text as a picture; undefined where the face has not all of its letters, or there are none. */
async function line(
  text: string,
  lang: string,
  colour: string,
  { size, width: most }: { size: number; width: number },
): Promise<{ data: Buffer; height: number } | undefined> {
  const shown = shortened(text.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '').trim());
  if (shown === '' || !isCovered(shown)) return undefined;
  const { data, info } = await sharp({
    text: {
      text: `<span lang="${lang}" foreground="${colour}">${escapeMarkup(shown)}</span>`,
      font: `Lora Bold ${size}px`,
      fontfile: bold,
      width: most,
      dpi: 72,
      spacing: Math.round(size * 0.12),
      rgba: true,
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { data, height: info.height };
}

/** Letters of other scripts would be drawn with whatever face the machine has. */
function isCovered(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);
}

/** What does not fit in four lines is left out. */
function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 118).replace(/\s+\S*$/, '')}…`;
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
