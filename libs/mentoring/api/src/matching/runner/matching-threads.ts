import { Worker } from 'node:worker_threads';
import type { MatchOptions, MatchResult, Problem } from '@obi/matching';
import { Lanes } from './lanes';
import type { WorkerTask, WorkerWord } from './worker';

export interface RunOptions extends MatchOptions {
  /** Aborted: the work ends at once, and `run` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Two people of HR can try something at once; a third waits. More would only take the processors from everybody else. */
const AT_ONCE = 2;

/** Much is made and soon over: a small young generation takes a third less memory and no more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Pairs people in threads of their own. */
export class MatchingThreads {
  private readonly lanes = new Lanes(AT_ONCE);
  private readonly working = new Set<Worker>();

  /** The built file that a thread runs. */
  constructor(private readonly workerFile: string) {}

  /** The best pairs with their proof; tells how far it is, and stops when asked to. */
  async run(problem: Problem, { signal, onProgress, ...options }: RunOptions = {}): Promise<MatchResult> {
    await this.lanes.enter(signal);
    try {
      return await this.inThread({ problem, options }, onProgress, signal);
    } finally {
      this.lanes.leave();
    }
  }

  /** Ends whatever is at work. */
  async stop(): Promise<void> {
    await Promise.all([...this.working].map((worker) => worker.terminate()));
  }

  private async inThread(
    task: WorkerTask,
    onProgress: MatchOptions['onProgress'],
    signal: AbortSignal | undefined,
  ): Promise<MatchResult> {
    signal?.throwIfAborted();
    const worker = new Worker(this.workerFile, { workerData: task, resourceLimits });
    this.working.add(worker);
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await answerOf(worker, onProgress);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      this.working.delete(worker);
      await worker.terminate();
    }
  }
}

function answerOf(worker: Worker, onProgress: MatchOptions['onProgress']): Promise<MatchResult> {
  return new Promise((answer, fail) => {
    worker.on('message', (word: WorkerWord) => {
      if ('result' in word) answer(word.result);
      else onProgress?.(word.progress);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('Matching was stopped before it had an answer.')));
  });
}
