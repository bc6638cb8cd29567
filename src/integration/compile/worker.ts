/** A worker: takes jobs, answers with compiled pages. */
import { parentPort } from 'node:worker_threads';
import { compilePage } from './compile-page.ts';
import type { CompileJob } from './job.ts';

parentPort?.on('message', ({ id, job }: { id: number; job: CompileJob }) => {
  compilePage(job).then(
    (page) => parentPort?.postMessage({ id, page }),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
