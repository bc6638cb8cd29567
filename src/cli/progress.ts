/** Shows how far a build is: on a terminal one line that changes, elsewhere a line a phase. */
import type { Phase, Progress } from '../integration/build/progress.ts';

const words: Readonly<Record<Phase, string>> = {
  compile: 'Reading and compiling pages',
  bundle: 'Bundling the theme',
  write: 'Rendering, indexing, writing',
};

export type Times = Readonly<Partial<Record<Phase, number>>>;

export interface ShownProgress extends Progress {
  /** Ends the last phase. @returns ms of each, by the clock and of the processors */
  readonly end: () => { readonly ms: Times; readonly cpu: Times };
}

/** Least ms between two changes of the line: a terminal is slower than a build. */
const pause = 100;

export function showProgress(stream: NodeJS.WriteStream = process.stderr): ShownProgress {
  const ms: Partial<Record<Phase, number>> = {};
  const cpu: Partial<Record<Phase, number>> = {};
  let phase: Phase | undefined;
  let since = 0;
  let used = 0;
  let total = 0;
  let done = 0;
  let shown = 0;
  const show = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`);
  };
  const end = (): ReturnType<ShownProgress['end']> => {
    if (phase !== undefined) {
      ms[phase] = Math.round((ms[phase] ?? 0) + performance.now() - since);
      cpu[phase] = Math.round((cpu[phase] ?? 0) + processorTime() - used);
    }
    phase = undefined;
    show('');
    return { ms, cpu };
  };
  return {
    begin: (next, steps = 0) => {
      end();
      [phase, total, done, since, used] = [next, steps, 0, performance.now(), processorTime()];
      show(words[next]);
      if (!stream.isTTY && process.env['CI'])
        stream.write(`${words[next]}${steps > 0 ? `: ${steps}` : ''}\n`);
    },
    advance: () => {
      done += 1;
      const now = performance.now();
      if (phase === undefined || now - shown < pause) return;
      shown = now;
      const left = Math.round(((now - since) / done) * Math.max(0, total - done)) / 1000;
      show(`${words[phase]}: ${done} of ${total}, ${left.toFixed(0)} s left`);
    },
    end,
  };
}

/** Of this process with all its threads, in ms; the theme is bundled by another. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
