/** A worker: takes jobs, keeps the compiled pages, answers with their facts. */
import { parentPort } from 'node:worker_threads';
import { compilePage } from './compile-page.ts';
import type { Answer, Task } from './pool.ts';
import { keepPage, storeOfPages } from './kept-pages.ts';

parentPort?.on('message', (tasks: readonly Task[]) => {
  void (async () => {
    const answers: Answer[] = [];
    for (const task of tasks) answers.push(await answerTo(task));
    parentPort?.postMessage(answers);
  })();
});

async function answerTo({ id, name, job }: Task): Promise<Answer> {
  try {
    return { id, facts: keepPage(storeOfPages(job.cacheFolder), name, await compilePage(job)) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
