/** A pool of workers that compile pages. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompiledPage, CompileJob } from './job.ts';

export interface Pool {
  compile(job: CompileJob): Promise<CompiledPage>;
  close(): Promise<void>;
}

type Answer = { id: number; page: CompiledPage } | { id: number; error: string };

interface Waiting {
  readonly job: CompileJob;
  readonly resolve: (page: CompiledPage) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a pool; its workers start with the first jobs. */
export function openPool(size = availableParallelism()): Pool {
  const idle: Worker[] = [];
  const workers: Worker[] = [];
  const queue: Waiting[] = [];
  const running = new Map<number, Waiting>();
  let jobs = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.on('message', (answer: Answer) => {
      const waiting = running.get(answer.id);
      running.delete(answer.id);
      if (waiting && 'page' in answer) waiting.resolve(answer.page);
      else if (waiting && 'error' in answer) waiting.reject(new Error(answer.error));
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
      const waiting = queue.shift()!;
      jobs += 1;
      running.set(jobs, waiting);
      worker.postMessage({ id: jobs, job: waiting.job });
    }
  };

  return {
    compile: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
