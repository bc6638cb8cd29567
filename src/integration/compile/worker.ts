/** A worker: takes jobs, keeps the compiled pages, answers with their facts. */
import { parentPort } from 'node:worker_threads';
import { compilePage } from './compile-page.ts';
import type { Answer, Task } from './pool.ts';
import { keepPage, storeOfPages } from './kept-pages.ts';

parentPort?.on('message', ({ id, name, job }: Task) => {
  compilePage(job).then(
    (page) => {
      const facts = keepPage(storeOfPages(job.cacheFolder), name, page);
      parentPort?.postMessage({ id, facts } satisfies Answer);
    },
    (error: unknown) => {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id, error: said } satisfies Answer);
    },
  );
});
