#!/usr/bin/env node
/** Draws the first site's pictures and icons. Every run draws the same. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { clients } from './pictures/clients.ts';
import { home } from './pictures/home.ts';
import { favicon, ico, logo, tile } from './pictures/mark.ts';
import { drawPhoto } from './pictures/photo.ts';
import { privacy } from './pictures/privacy.ts';

const help = `usage: node_modules/.bin/node scripts/draw-pictures.ts [--out DIR] [NAME…]

Draws the pictures of content/ and the icons of public/, all of them or those named:
`;

const images = 'content/resources/img';

/** By file. */
const pictures: Readonly<Record<string, () => Promise<Buffer> | string>> = {
  [`${images}/home.jpeg`]: () => jpeg(home()),
  [`${images}/privacy.jpeg`]: () => jpeg(privacy()),
  [`${images}/clients.png`]: () => png(clients()),
  [`${images}/photo.jpeg`]: drawPhoto,
  'public/favicon.svg': favicon,
  'public/favicon.ico': ico,
  'public/apple-touch-icon.png': () => tile(180, 0),
  'public/icon-192.png': () => tile(192, 0.22),
  'public/icon-512.png': () => tile(512, 0.22),
  'src/theme/logo.svg': logo,
};

function jpeg(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
}

function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

/** Says what is wrong with the command, and returns its exit code. */
function misused(what: string): number {
  console.error(`${what}\n\n${help}  ${Object.keys(pictures).join('\n  ')}`);
  return 2;
}

async function main(): Promise<number> {
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean' }, out: { type: 'string', default: '.' } },
    });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
  if (given.values.help) {
    console.log(`${help}  ${Object.keys(pictures).join('\n  ')}`);
    return 0;
  }
  const names = Object.keys(pictures).map((file) => basename(file));
  const unknown = given.positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) return misused(`There is no picture called ${unknown}.`);

  for (const [file, draw] of Object.entries(pictures)) {
    if (given.positionals.length > 0 && !given.positionals.includes(basename(file))) continue;
    const target = join(given.values.out, file);
    await mkdir(dirname(target), { recursive: true });
    const bytes = Buffer.from(await draw());
    await writeFile(target, bytes);
    console.log(`${target}  ${(bytes.length / 1024).toFixed(1)} KB`);
  }
  return 0;
}

process.exitCode = await main();
