import { parentPort, workerData } from 'node:worker_threads';
import { match, type MatchOptions, type MatchResult, type Problem, type Progress } from '@obi/matching';

/** What the runner hands over to the worker. */
export interface WorkerTask {
  readonly problem: Problem;
  readonly options: Omit<MatchOptions, 'onProgress'>;
}

/** What the worker says: how far it is, and at the end the answer. */
export type WorkerWord = { readonly progress: Progress } | { readonly result: MatchResult };

const say = (word: WorkerWord) => parentPort?.postMessage(word);
const { problem, options } = workerData as WorkerTask;
say({ result: match(problem, { ...options, onProgress: (progress) => say({ progress }) }) });
