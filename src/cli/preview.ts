/** `slovo preview`: a built site, served as a static host would. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { portOf } from './dev.ts';
import { Misuse, outFlag, type Command } from './flags.ts';
import { serveFolder } from './serve-folder.ts';

export const preview: Command = {
  name: 'preview',
  means: 'serve the built site',
  flags: [
    outFlag,
    { name: 'base', value: 'PATH', means: 'path the site was built for (default: /)' },
    { name: 'port', value: 'NUMBER', means: 'port to listen at (default: 4321)' },
  ],
  run: async (given) => {
    const folder = resolve(given.text('out') ?? 'dist');
    if (!existsSync(folder)) throw new Misuse(`There is no ${folder}: run \`npm run build\` first.`);
    const base = `/${given.text('base') ?? ''}/`.replace(/\/{2,}/g, '/');
    const server = await serveFolder(folder, { base, port: portOf(given.text('port')) ?? 4321 });
    return new Promise<number>((done) => {
      process.once('SIGINT', () => {
        void server.close().then(() => {
          done(0);
        });
      });
      console.log(`${server.address}\nCtrl+C ends it.`);
    });
  },
};
