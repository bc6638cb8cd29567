#!/usr/bin/env node
/** Starts the `slovo` command. */
import { enableCompileCache } from 'node:module';

// Types are stripped and modules compiled once, not at every start: that is half of a build in which nothing
// changed. What follows is therefore imported after this.
enableCompileCache();

const [{ main }, { Misuse }, { refusalOf }] = await Promise.all([
  import('./main.ts'),
  import('./flags.ts'),
  import('./refused-file.ts'),
]);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const refusal = refusalOf(error);
  if (!(error instanceof Misuse) && refusal === undefined) throw error;
  console.error(refusal ?? (error as Error).message);
  process.exitCode = refusal === undefined ? 2 : 1;
}
