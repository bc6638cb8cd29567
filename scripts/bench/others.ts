/** How much of the machine others use while nothing of ours runs: it makes what is measured then slower. */
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** In ms: long enough that a program that wakes now and then does not count. */
const looked = 2000;

/** @returns the share of the processors' time that was used, from 0 to 1 */
export async function useOfOthers(): Promise<number> {
  const before = times();
  await setTimeout(looked);
  const after = times();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Of all processors since the machine was started, in ms. */
function times(): { readonly idle: number; readonly all: number } {
  const each = cpus().map((processor) => processor.times);
  return {
    idle: each.reduce((sum, { idle }) => sum + idle, 0),
    all: each.reduce((sum, { idle, user, nice, sys, irq }) => sum + idle + user + nice + sys + irq, 0),
  };
}
