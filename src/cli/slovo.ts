#!/usr/bin/env node
/** Starts the `slovo` command. */
import { enableCompileCache } from 'node:module';

// Types are stripped and modules compiled once, not at every start: that is half of a build in which nothing
// changed. What follows is therefore imported after this.
enableCompileCache();

const [{ main }, { Misuse }] = await Promise.all([import('./main.ts'), import('./flags.ts')]);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
