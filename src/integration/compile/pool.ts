/** A pool of workers that compile pages. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompileJob } from './job.ts';

export interface Pool {
  /** Compiles a page and keeps it under a name. @returns its facts, as `keepPage` gives them */
  compile(name: string, job: CompileJob): Promise<string>;
  /** Ends the workers; a later job starts new ones. */
  close(): Promise<void>;
}

export interface Task {
  readonly id: number;
  readonly name: string;
  readonly job: CompileJob;
}

export type Answer = { id: number; facts: string } | { id: number; error: string };

interface Waiting {
  readonly name: string;
  readonly job: CompileJob;
  readonly resolve: (facts: string) => void;
  readonly reject: (error: Error) => void;
}

/** In megabytes. Small young generations: a page's tree is garbage when it is written. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };

/** Jobs that a worker is given together: each message wakes a thread, which costs as much as a short page. */
const mostAtOnce = 16;

/** Opens a pool; its workers start with the first jobs. */
export function openPool(size = availableParallelism()): Pool {
  const idle: Worker[] = [];
  const workers: Worker[] = [];
  const queue: Waiting[] = [];
  const running = new Map<number, Waiting>();
  let jobs = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits });
    worker.on('message', (answers: readonly Answer[]) => {
      for (const answer of answers) {
        const waiting = running.get(answer.id);
        running.delete(answer.id);
        if (waiting && 'facts' in answer) waiting.resolve(answer.facts);
        else if (waiting && 'error' in answer) waiting.reject(new Error(answer.error));
      }
      idle.push(worker);
      next();
    });
    worker.on('error', (error: Error) => {
      for (const waiting of [...running.values(), ...queue.splice(0)]) waiting.reject(error);
      running.clear();
    });
    workers.push(worker);
    return worker;
  };

  const next = (): void => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (workers.length < size ? start() : undefined);
      if (!worker) return;
      const share = Math.ceil(queue.length / (size * 4));
      const tasks = queue.splice(0, Math.min(share, mostAtOnce)).map((waiting): Task => {
        jobs += 1;
        running.set(jobs, waiting);
        return { id: jobs, name: waiting.name, job: waiting.job };
      });
      worker.postMessage(tasks);
    }
  };

  return {
    compile: (name, job) =>
      new Promise((resolve, reject) => {
        queue.push({ name, job, resolve, reject });
        next();
      }),
    close: async () => {
      idle.length = 0;
      for (const waiting of [...running.values(), ...queue.splice(0)])
        waiting.reject(new Error('The workers were ended.'));
      running.clear();
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
